/**
 * What a sentence is read as before it is compared. The **keyed** side (English, for a Chinese–English
 * lexicon) is written in keys: stems, numbers, marks. The **translated** side offers keys: those its
 * words may translate to. Keys are numbered within one reading; what is read of a sentence stands in
 * columns, since long texts have many.
 */

/** Kinds of token; each kind has a feature of its own for being covered and for being missed. */
export const TokenKind = {
  Word: 0,
  /** A single Chinese character that is not part of a longer word. */
  Character: 1,
  /** A number, or Latin letters inside Chinese. */
  Literal: 2,
  Mark: 3,
  Function: 4,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Most tokens of one sentence that are compared; of a longer one, evenly chosen ones are. */
export const MAX_TOKENS = 400;

/** Signs at the edges of a sentence and inside it. */
export interface SentenceShape {
  /** Mark that ends the sentence, quotes and brackets aside; '' for a full stop or none. */
  readonly ending: string;
  readonly opensWithQuote: boolean;
  readonly closesWithQuote: boolean;
  readonly hasQuote: boolean;
  /** At least 1. */
  readonly clauses: number;
  readonly startsLower: boolean;
  /** Whether it is nothing but marks that end sentences: a stop that was cut off. */
  readonly isStrayMarks: boolean;
}

export interface KeyedSentence {
  readonly shape: SentenceShape;
  /** In letters and digits, plus a little, so never 0. */
  readonly length: number;
  /** `TokenKind` of each token, and its place in the sentence, 0..1. */
  readonly kinds: Uint8Array;
  readonly positions: Float32Array;
  /**
   * The keys of all tokens, those of token t from `starts[t]` up to `starts[t + 1]`: several where the
   * same word has other forms, as `went` is also `go`.
   */
  readonly keys: Int32Array;
  readonly starts: Uint16Array;
}

/** Keys that a word of the translated side offers; shared by all its occurrences. */
export interface Offer {
  readonly strong: Int32Array;
  /** Keys that are weaker evidence: words of long glosses, of parts of the word. */
  readonly weak: Int32Array;
}

export interface TranslatedSentence {
  readonly text: string;
  readonly shape: SentenceShape;
  /** In Han characters, letters of other scripts counting less; never 0. */
  readonly length: number;
  /** `TokenKind` of each token, and what it offers. */
  readonly kinds: Uint8Array;
  readonly offers: readonly Offer[];
  /** The distinct keys that the whole sentence offers, with the place of their first occurrence, 0..1. */
  readonly strongKeys: Int32Array;
  readonly strongPlaces: Float32Array;
  readonly weakKeys: Int32Array;
}

/** Evenly chosen entries of a list that is too long. */
export function thin<T>(tokens: readonly T[]): readonly T[] {
  if (tokens.length <= MAX_TOKENS) return tokens;
  const step = tokens.length / MAX_TOKENS;
  return Array.from({ length: MAX_TOKENS }, (_, at) => tokens[Math.floor(at * step)] as T);
}
