import { setTimeout } from 'node:timers/promises';
import { checkLimits, type WorkLimits } from '../run/options.ts';
import type { Counts } from '../run/state.ts';
import { finishShards, runShard } from '../shards.ts';
import { checkRedis, loadQueue, QUEUE } from './connect.ts';
import type { ShardJob } from './submit-shards.ts';

/** Options of {@link workShards}. */
export interface WorkerOptions extends WorkLimits {
  /** As in `runCorpus`. */
  readonly task?: string | URL;
  /** End when no shard waits and none is at work anywhere. Default: wait for more, without end. */
  readonly drain?: boolean;
  /** A worker that is silent for so long is taken for dead, and its shard given to another. Seconds; default 30. */
  readonly lockSeconds?: number;
  /** Told of each shard that was done, of each that failed, and of trouble with Redis. */
  readonly onEvent?: (event: WorkerEvent) => void;
}

/**
 * What a worker tells of: a shard that was done or failed, a run that was finished, trouble with Redis.
 */
export type WorkerEvent =
  | {
      readonly event: 'done';
      readonly output: string;
      readonly shard: number;
      readonly counts: Counts;
    }
  | { readonly event: 'finished'; readonly output: string; readonly manifest: string }
  | {
      readonly event: 'failed';
      readonly output?: string;
      readonly shard?: number;
      readonly reason: string;
    }
  | { readonly event: 'redis'; readonly reason: string };

/** How often a shard may be taken from a silent worker before it is given up. */
const MAX_STALLS = 20;

/** How often a draining worker looks whether there is more. Milliseconds. */
const PAUSE = 500;

/**
 * Work on the shards that come through a queue, one after the other, until `signal` is aborted.
 *
 * A shard whose worker is stopped, dies, freezes or loses Redis is given to another, which goes on where it was.
 * Whoever does the last shard of a run writes its manifest.
 *
 * @throws {InvalidInputError} `not-a-number`, `bad-redis-url`, `queue-not-installed`.
 * @throws {DiglotError} As `checkRedis`.
 *
 * @example
 * import { workShards } from '@diglot/corpus/queue';
 *
 * await workShards('redis.example.org', { drain: true }).catch(({ code }) => code);
 * // => 'bad-redis-url'
 */
export async function workShards(url: string, options: WorkerOptions = {}): Promise<void> {
  const { drain = false, lockSeconds = 30, onEvent = () => undefined, ...work } = options;
  checkLimits(work);
  const connection = await checkRedis(url);
  const { DelayedError, Queue, Worker } = await loadQueue();
  const stop = new AbortController();
  const signal = work.signal ? AbortSignal.any([work.signal, stop.signal]) : stop.signal;
  const worker = new Worker<ShardJob>(
    QUEUE,
    async (job, token) => {
      const { output, shard } = job.data;
      const counts = await runShard(shard, { ...work, output, signal }).catch(async (error) => {
        if (!signal.aborted || (error as { code?: unknown }).code !== 'aborted') throw error;
        // Whoever stops this worker is no fault of the shard: it waits again, with as many attempts as before.
        await job.moveToDelayed(Date.now(), token);
        throw new DelayedError();
      });
      onEvent({ event: 'done', output, shard, counts });
      const summary = await finishShards(output);
      if (summary) onEvent({ event: 'finished', output, manifest: summary.manifest });
    },
    {
      connection,
      concurrency: 1,
      lockDuration: lockSeconds * 1000,
      stalledInterval: lockSeconds * 1000,
      maxStalledCount: MAX_STALLS,
    },
  );
  worker.on('failed', (job, { message: reason }) =>
    onEvent({ event: 'failed', ...job?.data, reason }),
  );
  worker.on('error', ({ message }) => onEvent({ event: 'redis', reason: message }));
  const queue = new Queue<ShardJob>(QUEUE, { connection });
  queue.on('error', () => undefined);
  try {
    while (!signal.aborted && !(drain && (await isEmpty(queue)))) {
      await setTimeout(PAUSE, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    stop.abort();
    await worker.close();
    await queue.close();
  }
}

/** Whether no shard waits, is to be tried again, or is at work. */
async function isEmpty(queue: { getJobCountByTypes(...types: string[]): Promise<number> }) {
  return (await queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized')) === 0;
}
