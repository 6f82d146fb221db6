import type { Lexicon } from '@diglot/lexicon';
import type { Bead, Bitext, Diagnostic } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { Weights } from './features.ts';

export interface AlignerOptions {
  /** Default: the bundled CC-CEDICT. Its first pack says which pair of languages is aligned. */
  readonly lexicon?: Lexicon;
  /** Splits texts into sentences and words for `alignTexts` and `findBitexts`; default `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
  /**
   * Sentence vectors of the caller's, all of one length, comparable across the languages. They add to
   * the dictionary's evidence. Default: none.
   */
  readonly embed?: (sentences: readonly string[]) => readonly ArrayLike<number>[];
  /** Default `trained`: fitted on hand-aligned text; `plain`: set by hand; or weights of your own. */
  readonly weights?: 'trained' | 'plain' | Weights;
}

export interface AlignOptions {
  /** Stops the work: it is looked at before each sentence and its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** An alignment with, for each sentence, the probability that it has no partner. */
export interface Inspection {
  readonly beads: readonly Bead[];
  readonly sourceAlone: readonly number[];
  readonly targetAlone: readonly number[];
}

export interface Aligner {
  /**
   * Align sentences; which side is which language is found out. Beads tile both sides in order; a
   * bead's `score` is its probability.
   */
  align(source: readonly string[], target: readonly string[], options?: AlignOptions): Bead[];
  /** As `align`, with the probability of each sentence's having no partner. */
  inspect(source: readonly string[], target: readonly string[], options?: AlignOptions): Inspection;
}
