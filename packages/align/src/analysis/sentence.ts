/**
 * What a sentence is read as before it is compared. The **keyed** side (English, for a Chinese–English
 * lexicon) is written in keys: stems, numbers, marks. The **translated** side offers keys: those its
 * words may translate to.
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

/** A token of the keyed side. */
export interface KeyedToken {
  readonly kind: TokenKind;
  /** The same word in other forms, as `went` is also `go`. */
  readonly keys: readonly string[];
  /** Place in the sentence, 0..1. */
  readonly position: number;
}

/** A token of the translated side. */
export interface TranslatedToken {
  readonly kind: TokenKind;
  /** Identifies tokens with the same keys; `kind` is part of it. */
  readonly name: string;
  readonly strong: readonly string[];
  /** Keys that are weaker evidence: words of long glosses, of parts of the word. */
  readonly weak: readonly string[];
  readonly position: number;
}

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
}

export interface KeyedSentence extends SentenceShape {
  /** In letters and digits, plus a little, so never 0. */
  readonly length: number;
  readonly tokens: readonly KeyedToken[];
}

export interface TranslatedSentence extends SentenceShape {
  /** In Han characters, letters of other scripts counting less; never 0. */
  readonly length: number;
  readonly tokens: readonly TranslatedToken[];
  /** Keys with the place of their first occurrence, 0..1. */
  readonly strong: ReadonlyMap<string, number>;
  readonly weak: ReadonlyMap<string, number>;
}
