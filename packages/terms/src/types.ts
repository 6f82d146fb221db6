import type { Lexicon } from '@diglot/lexicon';
import type { Bitext, TermPair } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { KeywordMatch } from './match-keywords.ts';

export interface TermExtractorOptions {
  /** Default: the bundled CC-CEDICT. */
  readonly lexicon?: Lexicon;
  /**
   * Terms you have settled. Their pairs win over everything found, and say `glossary` in their
   * evidence. Default: none.
   */
  readonly glossary?: Lexicon;
  /** Default `createTokenizer()`; needed only where a text is given instead of a bitext. */
  readonly tokenizer?: Tokenizer;
}

/** Two texts of which one translates the other, in either order. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

export interface ExtractOptions {
  /** Most pairs returned, best first. Default: all. */
  readonly limit?: number;
}

export interface TermExtractor {
  /**
   * Extract the terms of a bitext with their translations, best first.
   *
   * Mentions are spans of `source` and `target`; of a bitext, of `source.text` and `target.text`.
   *
   * @throws {InvalidInputError} `limit-not-natural`; `not-a-bitext`.
   */
  extract(input: Bitext | TextPair, options?: ExtractOptions): TermPair[];
  /** Pair the keywords of two lists of the same article, in whatever order they stand. */
  matchKeywords(source: readonly string[], target: readonly string[]): KeywordMatch;
}
