import type { Lexicon } from '@diglot/lexicon';
import type { Diagnostic, Language } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';

/** A document of a corpus, in any language or in several. */
export interface ThemeDocument {
  /** Different for every document. */
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** Author keywords, in whatever languages. */
  readonly keywords?: readonly string[];
  /** Keyphrases that an analysis has found, best first; without them they are found here. */
  readonly keyphrases?: readonly FoundKeyphrase[];
  readonly year?: number;
}

/** A keyphrase as an analysis has it. */
export interface FoundKeyphrase {
  readonly text: string;
  /** 0..1. */
  readonly score: number;
  /** The same in the other language. */
  readonly translation?: { readonly text: string };
}

/** What a document is read with. */
export interface ReaderOptions {
  /** Translates English words. Default: the bundled CC-CEDICT. */
  readonly lexicon?: Lexicon;
  /** Default `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
}

/** What documents are compared by. */
export interface ConceptOptions extends ReaderOptions {
  /** Pairs of terms you have settled: they win over everything found. Default: none. */
  readonly glossary?: Lexicon;
}

/** Options of {@link extractThemes}. */
export interface ThemeOptions extends ConceptOptions {
  /** How many themes; met as nearly as the corpus lets. Default: as many as it has by itself. */
  readonly themes?: number;
  /**
   * Of the communities, above 0: higher gives more and smaller themes. Not looked at where `themes` is
   * given, nor by `nmf` but to find how many. Default 2; 1 for fewer than 60 documents.
   */
  readonly resolution?: number;
  /** Whole number; the same seed gives the same map. Default 1. */
  readonly seed?: number;
  /** Terms that are one to you, in whatever languages; the first of a language is shown. Default: none. */
  readonly synonyms?: readonly (readonly string[])[];
  /** `graph` (default): communities of nearest documents. `nmf`: factors of documents by words. */
  readonly method?: 'graph' | 'nmf';
  /** Called now and then, and at the end of each stage. */
  readonly onProgress?: (progress: ThemeProgress) => void;
}

/** The stages come in this order. */
export interface ThemeProgress {
  readonly stage: 'read' | 'compare' | 'group' | 'name';
  readonly done: number;
  /** Absent while documents still come in. */
  readonly total?: number;
}

/**
 * What is held of a document that was read: words and terms, no text. Plain data; with it, a corpus that
 * grew need not be read again.
 */
export interface HeldDocument {
  readonly id: string;
  readonly year?: number;
  /** The language most of it is in; absent where it has no letters, or was held by an older reader. */
  readonly language?: Language;
  /** Words in order of first mention, by stem or Simplified form; how often; the shortest form. */
  readonly words: {
    readonly en: {
      readonly keys: readonly string[];
      readonly counts: readonly number[];
      readonly forms: readonly string[];
    };
    readonly zh: { readonly keys: readonly string[]; readonly counts: readonly number[] };
  };
  readonly terms: readonly HeldTerm[];
  /** Keys, English and Chinese, of terms that the document itself gives in both languages. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** An author's keyword or a keyphrase. */
export interface HeldTerm {
  /** What its variants share; it opens with the language. */
  readonly key: string;
  readonly text: string;
  /** Above 0, to four decimals. */
  readonly weight: number;
}

/** A name in each language in which the corpus has one. */
export interface Label {
  readonly en?: string;
  readonly zh?: string;
}

/** A term that tells a theme from the others. */
export interface ThemeTerm {
  readonly text: string;
  readonly language: Language;
  /** Above 0; compares within a theme. */
  readonly score: number;
  /** What the documents in the other language call it. */
  readonly translation?: { readonly text: string; readonly language: Language };
}

/** A document in its theme. */
export interface PlacedDocument {
  readonly id: string;
  /** Share of the likeness to its nearest documents that lies in this theme, 0..1. */
  readonly membership: number;
}

/** Documents of a corpus that are about the same, and what they are about. */
export interface Theme {
  /** 1 is the theme with the most documents. */
  readonly id: number;
  readonly label: Label;
  /** Best first. */
  readonly terms: readonly ThemeTerm[];
  /** Surest first; every placed document stands in one theme. */
  readonly documents: readonly PlacedDocument[];
  /** Callon's centrality: strength of the links to terms of other themes. */
  readonly centrality: number;
  /** Callon's density: 100 × strength of the links among its own terms, by the number of terms. */
  readonly density: number;
  /** Share of the documents in each language, 0..1. */
  readonly languages: { readonly en: number; readonly zh: number };
  /** Documents a year, ascending; documents without a year are left out. */
  readonly years: readonly { readonly year: number; readonly documents: number }[];
}

/** A merged term of the network: variants and translations are one. */
export interface ThemeNode {
  readonly id: number;
  readonly label: Label;
  /** The theme most of its documents are in. */
  readonly theme: number;
  /** Number of documents with the term. */
  readonly documents: number;
  /** Mean year of those documents, to two decimals; absent where none has a year. */
  readonly year?: number;
}

/** Two terms that stand in the same documents; `source` < `target`. */
export interface ThemeLink {
  readonly source: number;
  readonly target: number;
  /** Number of documents with both. */
  readonly documents: number;
  /** Association strength: documents with both, by the product of the documents with each. */
  readonly strength: number;
}

/** The terms of a corpus, and which of them stand in the same documents. */
export interface ThemeNetwork {
  readonly nodes: readonly ThemeNode[];
  readonly links: readonly ThemeLink[];
}

/** How many themes a map has, and how well they part the corpus. */
export interface ThemeQuality {
  /** Number of themes. */
  readonly k: number;
  /** Modularity of the themes in the graph of nearest documents, at `resolution`. */
  readonly modularity: number;
  readonly resolution: number;
  readonly seed: number;
  /** Mean adjusted Rand index with what other runs found, up to 1. */
  readonly stability: number;
  /** Adjusted mutual information of theme and language; about 0 when they are independent. */
  readonly languageInformation: number;
}

/** Documents that hold each word, in code-unit order of the words. */
export interface WordFrequencies {
  readonly documents: number;
  readonly words: readonly (readonly [string, number])[];
}

/** What `assignThemes` compares new documents with. No text is kept. */
export interface ThemeIndex {
  readonly concepts: readonly string[];
  readonly frequencies: { readonly en: WordFrequencies; readonly zh: WordFrequencies };
  /** Mean place of the documents of each language in the bilingual space; absent below five. */
  readonly means: { readonly en?: readonly number[]; readonly zh?: readonly number[] };
  readonly documents: readonly {
    readonly theme: number;
    /** Positions in `concepts`, ascending, and their weights in 1/10 000; squares add up to 1 at most. */
    readonly concepts: readonly number[];
    readonly weights: readonly number[];
    /** Place in the bilingual space, −127..127; empty when none of its words is known there. */
    readonly place: readonly number[];
  }[];
}

/** Plain data: JSON and back gives the same. */
export interface ThemeMap {
  /** Largest first. */
  readonly themes: readonly Theme[];
  /** Documents that resemble no other, or are in a third language, in code-unit order. */
  readonly unplaced: readonly string[];
  /**
   * `unsupported-language`: documents in a third language, which stand apart; `themes-out-of-range`: not as
   * many themes as were asked for; `few-shared-words`: the languages share so few words that documents
   * are compared within their language first.
   */
  readonly diagnostics: readonly Diagnostic[];
  readonly network: ThemeNetwork;
  readonly quality: ThemeQuality;
  readonly index: ThemeIndex;
}

/** Where a new document belongs. */
export interface ThemeAssignment {
  readonly id: string;
  /** `null` when it resembles no document of the map, or is in a third language. */
  readonly theme: number | null;
  /** 0..1; 0 without a theme. */
  readonly membership: number;
}
