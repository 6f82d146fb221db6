import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import type { JobsOptions, Queue } from 'bullmq';
import { type ShardStatus, shardStatus } from '../shards.ts';
import { checkRedis, loadQueue, QUEUE } from './connect.ts';

/** A shard on its way to a worker. */
export interface ShardJob {
  /** The folder of the run. */
  readonly output: string;
  readonly shard: number;
}

/** How far a run in a queue is: by its files, which alone say what is done, and by the queue. */
export interface QueueStatus extends ShardStatus {
  readonly active: number;
  readonly waiting: number;
  /** Shards that failed too often, and why. Submitting the run again tries them again. */
  readonly failed: readonly { readonly shard: number; readonly reason: string }[];
}

/** A shard that fails is tried again, after 2 s, 4 s, 8 s, … */
const RETRIES: JobsOptions = { attempts: 5, backoff: { type: 'exponential', delay: 2000 } };

/**
 * Submit the shards of a planned run that are not done. One that is in the queue already is not submitted
 * twice; one that failed too often is tried again.
 *
 * @param output - The folder that the run was planned in.
 * @throws {InvalidInputError} `no-plan`, `bad-redis-url`, `queue-not-installed`.
 * @throws {DiglotError} As `checkRedis`.
 *
 * @example
 * import { submitShards } from '@diglot/corpus/queue';
 *
 * await submitShards('redis.example.org', 'planned').catch(({ code }) => code);
 * // => 'bad-redis-url'
 */
export async function submitShards(url: string, output: string): Promise<QueueStatus> {
  return withQueue(url, async (queue) => {
    const folder = await realpath(output);
    const { open } = await shardStatus(folder);
    for (const shard of open) {
      const jobId = jobIdOf(folder, shard);
      const job = await queue.getJob(jobId);
      if (job && (await job.isFailed())) await job.retry('failed', { resetAttemptsMade: true });
      else {
        if (job && (await job.isCompleted())) await job.remove();
        const options = { jobId, removeOnComplete: true, ...RETRIES };
        await queue.add('shard', { output: folder, shard }, options);
      }
    }
    return statusOf(queue, folder);
  });
}

/**
 * Tell how far a run in a queue is. @throws As `submitShards`.
 *
 * @example
 * import { queueStatus } from '@diglot/corpus/queue';
 *
 * const faultOf = ({ code }) => code;
 * await queueStatus('redis.example.org', 'planned').catch(faultOf); // => 'bad-redis-url'
 * await queueStatus('redis://127.0.0.1:1', '.').catch(faultOf); // => 'redis-unreachable'
 */
export async function queueStatus(url: string, output: string): Promise<QueueStatus> {
  return withQueue(url, async (queue) => statusOf(queue, await realpath(output)));
}

async function statusOf(queue: Queue<ShardJob>, folder: string): Promise<QueueStatus> {
  const status = await shardStatus(folder);
  let active = 0;
  let waiting = 0;
  const failed: { shard: number; reason: string }[] = [];
  for (const shard of status.open) {
    const job = await queue.getJob(jobIdOf(folder, shard));
    const state = await job?.getState();
    if (state === 'active') active++;
    else if (state === 'failed') failed.push({ shard, reason: job?.failedReason ?? '' });
    else if (job) waiting++;
  }
  return { ...status, active, waiting, failed };
}

async function withQueue<T>(url: string, use: (queue: Queue<ShardJob>) => Promise<T>): Promise<T> {
  const connection = await checkRedis(url);
  const { Queue } = await loadQueue();
  const queue = new Queue<ShardJob>(QUEUE, { connection });
  queue.on('error', () => undefined);
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
}

/** One name for one shard, so that it is in the queue once. */
const jobIdOf = (folder: string, shard: number) =>
  `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}-${shard}`;
