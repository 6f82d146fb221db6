export { type Entry, entryAt, type Place, type Slot } from '../assemble/entry.ts';
export { readEntries } from '../assemble/read-entries.ts';
export type { ReadResult } from '../model.ts';
export {
  createSource,
  isBlank,
  type Line,
  linesOf,
  type Source,
  type StreamPart,
} from '../source/source.ts';
export { SEMICOLONS, splitSpan } from '../source/split.ts';
export { groupFields, scanTagged, type TaggedField } from '../tagged/tagged.ts';
export { beforeOpening, type ReadableEnd, toTheEnd } from './readable-end.ts';
export type { Boundaries, BoundedReader, Reader, SettledReader, StartsReader } from './reader.ts';
