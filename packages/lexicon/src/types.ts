import type { Language } from '@diglot/text';

/**
 * A lexicon as bytes: write them to a file, read them back, hand them to `openLexicon`.
 * The layout is described in `write-pack.ts`.
 */
export type LexiconPack = Uint8Array;

/** What a pack says about itself. */
export interface PackInfo {
  readonly name: string;
  /** SPDX identifier of the data's licence, where one was given. */
  readonly license?: string;
  readonly attribution?: string;
  readonly source: Language;
  readonly target: Language;
  /**
   * What a pack holds that is no dictionary: translations of words learned from a corpus, or terms of two languages
   * that authors gave. Both have Chinese as their source.
   */
  readonly role?: 'learned-words' | 'author-terms';
  /** Number of headwords in each language, and of pairs between them. */
  readonly sourceWords: number;
  readonly targetWords: number;
  readonly pairs: number;
}

/** A pair for a pack. Weights are 0..1, higher is better; `backWeight` is for target → source. */
export interface LexiconEntry {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly backWeight?: number;
  /** The pair is found from `source`, but `source` is never offered as a translation (a variant). */
  readonly variant?: boolean;
}

/** A translation; `weight` is 0..1, higher is better. */
export interface Translation {
  readonly text: string;
  readonly weight: number;
}

/** What was learned from bilingual keyword lists and abstracts. Keys are folded, English ones in the singular. */
export interface LearnedTable {
  /** Chinese words for an English word, best first. */
  word(word: string): readonly Translation[];
  /** English words for a Chinese word, in Simplified characters. */
  wordsFor(chinese: string): readonly Translation[];
  /** Chinese terms for an English term. */
  phrase(phrase: string): readonly string[];
}

/** A dictionary of two languages, of one or more packs; see {@link openLexicon}. */
export interface Lexicon {
  /** The packs in order: an earlier one wins. */
  readonly packs: readonly PackInfo[];
  /** What its packs of learned translations say; absent where it has none. */
  readonly learned?: LearnedTable;
  /**
   * Translate a word or phrase, in any letter case. Chinese may be Simplified or Traditional. An
   * inflected English form has the translations of its lemma (`studies` → `study`) below its own.
   *
   * @returns Best first; ties in code-unit order of `text`. Empty when the word is unknown.
   */
  translate(word: string, options: { readonly to: Language }): readonly Translation[];
  /** Tell whether a word or phrase is a headword of a language; no fallback to a lemma. */
  has(word: string, language: Language): boolean;
  /**
   * Find the longest headword that begins at an offset of a running text. Made for languages
   * written without spaces: the end is not checked for a word boundary.
   *
   * @returns The end of the match, in UTF-16 code units; `start` when nothing matches.
   */
  longestMatch(text: string, start: number, language: Language): number;
}
