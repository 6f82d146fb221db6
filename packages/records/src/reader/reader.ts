import type { ReadResult } from '../model.ts';
import type { Source } from '../source/source.ts';

/**
 * How a long text of one format is cut between its records, so that it can be read part by part.
 *
 * - `marks`: a record begins at each match of `before`, or ends with each match of `after`; both are global
 *   patterns. A match of `macros` is what later parts need as well: it is put in front of them. Where a
 *   part holds `together` (not global), its records refer to others, and all that follows is read with it, up to 64 Mi code units.
 * - `rows`: a record a row, and what stands before the first, the names of the columns, belongs to every part. Two functions tell where
 *   that ends, and where the last row ends that the text, if more follows, cannot go on with (0 for none).
 * - `settled`: the reader tells up to where what it gives stays as it is, whatever follows, and goes on from there with
 *   the next part; what it has to know for that it keeps in `Source.stream`. It tells where each record begins, too.
 * - `starts`: nothing stands between two records; the reader tells where each begins.
 * - `whole`: a text is one record, or cannot be cut.
 */
export type Boundaries =
  | {
      readonly by: 'marks';
      readonly before?: RegExp;
      readonly after?: RegExp;
      readonly macros?: RegExp;
      readonly together?: RegExp;
    }
  | {
      readonly by: 'rows';
      readonly headingEnd: (text: string) => number;
      readonly lastEnd: (text: string) => number;
    }
  | { readonly by: 'settled' }
  | { readonly by: 'starts' }
  | { readonly by: 'whole' };

/** What is known of a format without reading it. */
interface ReaderMarks {
  /** The name given to `parseRecords(text, { format })` and returned by it. */
  readonly format: string;
  /**
   * How a text of this format opens, where a text of another hardly does. Of a text that opens so this reader is asked
   * before those without the mark: what is inside a value may look like any format. Default: it is asked with all others.
   */
  readonly opens?: RegExp;
  /**
   * How sure it is that a text is in this format, 0..1. Must look at a bounded part of the text only
   * (`head` is its first 64 Ki code units). 1 is for a signature nothing else has.
   */
  detect(head: string, text: string): number;
  /**
   * The offset at which what can be read of a text ends: before a label, a tag or a name of a field that the end of the
   * text cuts off, and that would be taken for a value. `beforeOpening` makes such functions;
   * `toTheEnd` is for a format in which there is none.
   */
  readonly readableEnd: (text: string) => number;
}

/** A reader of a format that shows where a record ends, or holds one record. */
export interface BoundedReader extends ReaderMarks {
  readonly boundaries: Exclude<Boundaries, { readonly by: 'starts' | 'settled' }>;
  /** Read every record. Ids may be left empty: `parseRecords` sets them. */
  read(source: Source): ReadResult;
}

/** A reader that tells where each record begins: nothing but reading finds that. */
export interface StartsReader extends ReaderMarks {
  readonly boundaries: { readonly by: 'starts' };
  /** As any reader's, with the offset in the root text at which each record begins. */
  read(source: Source): ReadResult & { readonly starts: readonly number[] };
}

/** A reader that goes on where it was when the next part of a text comes. */
export interface SettledReader extends ReaderMarks {
  readonly boundaries: { readonly by: 'settled' };
  /** As that of a `StartsReader`, with the offset up to which the source was read for good. */
  read(
    source: Source,
  ): ReadResult & { readonly starts: readonly number[]; readonly settled: number };
}

/**
 * What every format implements. A reader never throws on bad data and never guesses a value; its time is
 * linear in the text.
 */
export type Reader = BoundedReader | StartsReader | SettledReader;
