export { type QueueStatus, queueStatus, submitShards } from './submit-shards.ts';
export { type WorkerEvent, type WorkerOptions, workShards } from './work-shards.ts';
