import type { ReadResult } from './model.ts';
import type { Source } from './source/source.ts';

/** What every format implements. A reader never throws on bad data and never guesses a value. */
export interface Reader {
  /** The name given to `parseRecords(text, { format })` and returned by it. */
  readonly format: string;
  /**
   * How sure it is that a text is in this format, 0..1. Must look at a bounded part of the text only
   * (`head` is its first 64 Ki code units). 1 is for a signature nothing else has.
   */
  detect(head: string, text: string): number;
  /** Read every record. Ids may be left empty: `parseRecords` sets them. */
  read(source: Source): ReadResult;
}
