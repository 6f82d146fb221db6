import type { Lexicon } from '@diglot/lexicon';
import type { Bitext, Diagnostic, Document, Span, TermPair } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { WordLink } from './link/align-words.ts';
import type { KeywordMatch } from './match/match-keywords.ts';

/** Options of {@link createTermExtractor}. */
export interface TermExtractorOptions {
  /** Default: the bundled CC-CEDICT. */
  readonly lexicon?: Lexicon;
  /**
   * Terms you have settled. Their pairs win over everything found, and say `glossary` in their
   * evidence. Default: none.
   */
  readonly glossary?: Lexicon;
  /** Reads a side that is given as a text. Default `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
}

/** Two texts of which one translates the other, in either order; read already, or as strings. */
export interface TextPair {
  readonly source: string | Document;
  readonly target: string | Document;
}

/** Options of `extract` and `extractCorpus` of a {@link TermExtractor}. */
export interface ExtractOptions {
  /** Most pairs returned, best first. Default: all. */
  readonly limit?: number;
  /**
   * What the authors call keywords in either language, where that is not in the texts. Lists in the texts
   * (“Keywords: …”, “关键词：…”) are found there. Default: none.
   */
  readonly keywords?: { readonly source: readonly string[]; readonly target: readonly string[] };
  /** Is told, of `extract`, what was left out: `keywords-not-paired`, those behind the first 30 of `keywords`. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** A term without a partner, and where it stands. */
export interface UnpairedTerm {
  readonly text: string;
  readonly mentions: readonly Span[];
}

/** Why a pair is left out of lists that are not asked for all; see `TermPair` of `@diglot/text`. */
export type Aside = NonNullable<TermPair['aside']>;

/** A pair, with how else the two texts write either side. */
export interface FoundTerm extends TermPair {
  /** How sure it is that the two translate each other, 0..1. */
  readonly certainty: number;
  /**
   * How much the pair is a term of a field, 0..1, rather than words of any text (country, 国家). `score`, by which
   * pairs are ordered, is certainty × (1 + 5 · termhood) / 6, and a quarter of that where the pair stands aside.
   */
  readonly termhood: number;
  /**
   * Other forms of the words, the acronym, and other terms that are paired with the other side; in this
   * order, each once. The terms among them are pairs of their own, but for mere spellings.
   */
  readonly variants: { readonly source: readonly string[]; readonly target: readonly string[] };
}

/** The term pairs of a bitext, and what got no partner. */
export interface TermInspection {
  readonly pairs: readonly FoundTerm[];
  readonly unpaired: {
    readonly source: readonly UnpairedTerm[];
    readonly target: readonly UnpairedTerm[];
  };
  /** `unsupported-language`: not one Chinese side and one in a language the lexicon has words of. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A term of a corpus and its translation, as the texts write them most often; English first. */
export interface CorpusTermPair {
  readonly english: string;
  readonly chinese: string;
  /** 0..1, higher is better: certainty × (1 + 5 · termhood) / 6; a quarter of that where the pair stands aside. */
  readonly score: number;
  /** How sure it is that the two translate each other, and how much they are a term of a field; 0..1. */
  readonly certainty: number;
  readonly termhood: number;
  /** As in `TermPair`. */
  readonly aside?: Aside;
  readonly evidence: readonly string[];
  /** Positions of the bitexts that bear the pair out, in order. */
  readonly bitexts: readonly number[];
  /** The share these are of all bitexts that could be served, 0..1. */
  readonly share: number;
  /** How often the English term stands in them. */
  readonly mentions: number;
  /** The first aligned sentences that hold both sides. */
  readonly context?: { readonly english: string; readonly chinese: string };
  /** Other wordings that were paired with either side, best first. */
  readonly variants: { readonly english: readonly string[]; readonly chinese: readonly string[] };
}

/** What a corpus gives, and which of its bitexts could not be served. */
export interface CorpusInspection {
  readonly pairs: readonly CorpusTermPair[];
  /** `unsupported-language`: as of one bitext, or another language beside Chinese than the first. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Extracts term pairs and matches keyword lists; see {@link createTermExtractor}. */
export interface TermExtractor {
  /**
   * Extract the terms of a bitext with their translations, best first: sure translations of terms of a field
   * before general words and uncertain pairs, which say so as `aside`.
   *
   * Mentions are spans of `source` and `target`; of documents, of their texts. Languages are those of
   * the documents, or of `readDocument`; a pair that cannot be served gives nothing, and `inspect` says so.
   *
   * @throws {InvalidInputError} `limit-not-natural`; `not-a-bitext`.
   */
  extract(input: Bitext | TextPair, options?: ExtractOptions): FoundTerm[];
  /** As `extract`, with the terms of either side that got no partner. */
  inspect(input: Bitext | TextPair): TermInspection;
  /**
   * Extract the terms of many bitexts, in whatever direction each stands, from the evidence of all:
   * counts are pooled, and what goes together throughout the corpus serves as a further lexicon.
   *
   * @throws {InvalidInputError} `limit-not-natural`; `not-a-bitext`.
   */
  extractCorpus(inputs: Iterable<Bitext | TextPair>, options?: ExtractOptions): CorpusTermPair[];
  /** As `extractCorpus`, with what could not be served. */
  inspectCorpus(inputs: Iterable<Bitext | TextPair>): CorpusInspection;
  /** Pair the keywords of two lists of the same article, in whatever order they stand. */
  matchKeywords(source: readonly string[], target: readonly string[]): KeywordMatch;
  /**
   * Align the words of two sentences, one Chinese, one English, given as tokens. Links are
   * `[source position, target position]`, in order; a word may have several partners, or none.
   */
  alignWords(source: readonly string[], target: readonly string[]): WordLink[];
}
