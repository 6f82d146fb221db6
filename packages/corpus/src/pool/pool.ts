import { DiglotError } from '@diglot/text';
import { Piscina } from 'piscina';
import type { Fault } from '../task.ts';
import { threadUrl } from '../thread-url.ts';
import type { BatchMessage, ItemFault, Outcome, ThreadData } from './thread.ts';
import { Watch } from './watch.ts';

export interface PoolOptions extends ThreadData {
  /** Number of worker threads; ≥ 1. */
  readonly jobs: number;
  /** A record that takes longer is given up. Seconds. */
  readonly secondsPerRecord: number;
  /** A thread whose JavaScript heap grows beyond this is ended. MB. */
  readonly megabytesPerThread: number;
}

/** Does batches of records in worker threads. */
export interface Pool {
  /**
   * Do the work on a batch.
   *
   * A thread that dies or takes too long is replaced. The record it was at is tried once more, alone; the others of its batch are done again.
   *
   * @throws {DiglotError} `thread-broken`, when threads die before they begin.
   */
  run(items: readonly unknown[]): Promise<Outcome>;
  /** End all threads, whatever they are at. */
  close(): Promise<void>;
}

/** How often a batch is handed to a thread that dies before it begins. */
const MAX_STARTS = 3;

export function createPool({ task, settings, ...limits }: PoolOptions): Pool {
  const { jobs, secondsPerRecord, megabytesPerThread } = limits;
  const data: ThreadData = { task, settings };
  const threads = new Piscina<BatchMessage, Outcome>({
    filename: threadUrl.href,
    workerData: data,
    minThreads: jobs,
    maxThreads: jobs,
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: megabytesPerThread },
  });
  // A thread that dies at rest is replaced; its next batch is told, if it dies again.
  threads.on('error', () => undefined);
  const watch = new Watch(secondsPerRecord);

  /** Hand items to a thread; what went wrong, and at which of them (-1: before the first). */
  async function attempt(items: readonly unknown[]): Promise<Outcome | ItemFault> {
    const at = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    new Int32Array(at).fill(-1);
    const timed = watch.start(at);
    try {
      return await threads.run({ items, at }, { signal: timed.signal });
    } catch (error) {
      const fault = timed.signal.aborted ? tooLong(secondsPerRecord) : died(error);
      return { at: Atomics.load(new Int32Array(at), 0), ...fault };
    } finally {
      watch.end(timed);
    }
  }

  async function run(items: readonly unknown[], starts = 1): Promise<Outcome> {
    if (items.length === 0) return NOTHING;
    const first = await attempt(items);
    if ('lines' in first) return first;
    const { at, message } = first;
    if (at < 0) {
      if (starts < MAX_STARTS) return run(items, starts + 1);
      throw new DiglotError(
        'thread-broken',
        `corpus/runCorpus: worker threads do not start: ${message}`,
      );
    }
    const before = await run(items.slice(0, at));
    const second = await attempt(items.slice(at, at + 1));
    const again =
      'lines' in second ? second : { lines: NOTHING.lines, rejects: [{ ...second, at: 0 }] };
    const after = await run(items.slice(at + 1));
    return joined([
      [0, before],
      [at, again],
      [at + 1, after],
    ]);
  }

  return {
    run: (items) => run(items),
    async close() {
      watch.close();
      await threads.destroy();
    },
  };
}

const NOTHING: Outcome = { lines: new Uint8Array(), rejects: [] };

/** Outcomes of parts of a batch, each with the position of its first item, as one. */
function joined(parts: readonly (readonly [from: number, Outcome])[]): Outcome {
  return {
    lines: Buffer.concat(parts.map(([, { lines }]) => lines)),
    rejects: parts.flatMap(([from, { rejects }]) =>
      rejects.map((fault) => ({ ...fault, at: from + fault.at })),
    ),
  };
}

const tooLong = (seconds: number): Fault => ({
  code: 'record-timeout',
  message: `took more than ${seconds} s, twice`,
});

function died(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      code: 'record-out-of-memory',
      message: 'needed more memory than a thread may have, twice',
    };
  }
  return { code: 'thread-died', message: `the worker thread ended, twice: ${message}` };
}
