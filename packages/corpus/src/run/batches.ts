import type { PartId } from './layout.ts';
import { type Plan, partOfRecord } from './plan.ts';
import type { EndOfInput, ReadEvent, ReadRecord } from './read-inputs.ts';
import type { Cursor } from './state.ts';

/** Records that are worked on in one go, and what stands between them. All belong to one part. */
export interface Batch {
  readonly part: PartId;
  readonly events: readonly ReadEvent[];
  /** The record behind it. */
  readonly next: Cursor;
}

/** A batch is full at so many records, or at so many UTF-16 code units of text. */
const MAX_RECORDS = 32;
const MAX_UNITS = 65_536;

export const isEnd = (event: ReadEvent): event is EndOfInput => 'facts' in event;

/** Put what is read into batches. */
export async function* makeBatches(
  events: AsyncIterable<ReadEvent>,
  plan: Plan,
): AsyncGenerator<Batch, void, undefined> {
  let held: ReadEvent[] = [];
  let records = 0;
  let units = 0;
  let part: PartId | undefined;
  const flush = function* (): Generator<Batch> {
    const last = held.at(-1);
    if (last && part) yield { part, events: held, next: after(last) };
    held = [];
    records = 0;
    units = 0;
  };
  for await (const event of events) {
    const own = partOfEvent(plan, event);
    if (part && (own.group !== part.group || own.piece !== part.piece)) yield* flush();
    part = own;
    held.push(event);
    if (isEnd(event)) continue;
    records++;
    units += event.read.size;
    if (records >= MAX_RECORDS || units >= MAX_UNITS) yield* flush();
  }
  yield* flush();
}

/** The end of an input belongs to the part of its last record. */
const partOfEvent = (plan: Plan, event: ReadEvent): PartId =>
  partOfRecord(plan, event.input, isEnd(event) ? Math.max(0, event.record - 1) : event.record);

const after = (event: ReadRecord | EndOfInput): Cursor =>
  isEnd(event)
    ? { input: event.input + 1, record: 0 }
    : { input: event.input, record: event.record + 1 };
