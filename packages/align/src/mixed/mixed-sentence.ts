import type { Sentence } from '@diglot/text';

/** A sentence of a mixed text, or the part of one that is in one language. */
export interface MixedSentence extends Sentence {
  /** Whether it is the first of its language in its paragraph, or in its cell in a row of columns. */
  readonly startsParagraph: boolean;
  /** Which sentence of the document it is, or is a part of. */
  readonly place: number;
}
