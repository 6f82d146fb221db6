/** What runs in a worker thread: a batch of records in, their lines out. */
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { type Fault, faultOf, importTask, type JsonObject } from '../task.ts';

export interface ThreadData {
  readonly task: string;
  readonly settings: JsonObject;
}

export interface BatchMessage {
  readonly items: readonly unknown[];
  /** One Int32: which item is at work, from 0; -1 before the first. */
  readonly at: SharedArrayBuffer;
}

/** What became of a batch. */
export interface Outcome {
  /** A line for each item that gave one, in order, as UTF-8, each with its end of line. */
  readonly lines: Uint8Array;
  /** The items that gave none, in order. */
  readonly rejects: readonly ItemFault[];
}

export interface ItemFault extends Fault {
  /** Position in the batch. */
  readonly at: number;
}

const { task, settings } = workerData as ThreadData;
const work = (await importTask(task)).createWork(settings);
const encoder = new TextEncoder();

export default async function runBatch({ items, at: shared }: BatchMessage): Promise<Outcome> {
  const at = new Int32Array(shared);
  const run = await work;
  const lines: string[] = [];
  const rejects: ItemFault[] = [];
  for (const [index, item] of items.entries()) {
    Atomics.store(at, 0, index);
    try {
      const line = JSON.stringify(await run(item));
      if (line === undefined) throw new TypeError('the work gave nothing that JSON can hold');
      lines.push(line, '\n');
    } catch (error) {
      rejects.push({ at: index, ...faultOf(error, 'work-failed') });
    }
  }
  return moved({ lines: encoder.encode(lines.join('')), rejects });
}

/** Hand the bytes over to the main thread instead of copying them. */
const moved = (outcome: Outcome): Outcome =>
  move({
    [transferableSymbol]: outcome.lines.buffer,
    [valueSymbol]: outcome,
  }) as unknown as Outcome;
