import { type CorpusTask, type Fault, faultOf, type Json, type ReadItem } from '../task.ts';
import type { Plan } from './plan.ts';
import type { Meter } from './progress.ts';
import type { Cursor } from './state.ts';

/** What comes out of the inputs, in order: records, and the end of each input. */
export type ReadEvent = ReadRecord | EndOfInput;

export interface ReadRecord extends Cursor {
  readonly read: ReadItem;
}

export interface EndOfInput extends Cursor {
  /** What the reader told of the input. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Why it could not be read to its end. */
  readonly fault?: Fault;
}

/** Read inputs, from a record of one of them up to the end of the last before `to`. */
export async function* readInputs(
  { inputs, settings }: Plan,
  task: CorpusTask,
  from: Cursor,
  to: number,
  meter: Meter,
): AsyncGenerator<ReadEvent, void, undefined> {
  for (const [ahead, { name, label, bytes }] of inputs.slice(from.input, to).entries()) {
    const input = from.input + ahead;
    meter.input = name;
    const before = meter.bytesRead;
    const facts: Record<string, Json> = {};
    const source = {
      path: name,
      name,
      label,
      onBytes: (count: number) => {
        meter.bytesRead += count;
      },
      onFact: (fact: string, value: Json) => {
        facts[fact] = value;
      },
    };
    const skip = input === from.input ? from.record : 0;
    meter.stage = skip > 0 ? 'resuming' : 'working';
    let record = 0;
    let fault: Fault | undefined;
    try {
      for await (const read of task.read(source, settings)) {
        if (record >= skip) {
          if (record === skip) meter.stage = 'working';
          yield { input, record, read };
        }
        record++;
      }
    } catch (error) {
      fault = faultOf(error, 'input-unreadable');
    }
    meter.bytesRead = before + bytes;
    yield { input, record, facts, ...(fault && { fault }) };
  }
}
