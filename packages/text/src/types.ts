/**
 * A BCP 47 primary language tag. `und` is for stretches in no language: numbers, identifiers.
 */
export type Language = 'en' | 'zh' | (string & {});

/** A half-open stretch `[start, end)` of UTF-16 code units in the text the caller gave. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Half-open list positions `[from, to)`: which sentences, never which characters. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** A stretch in one language. `confidence` is 0..1. */
export interface LanguageSegment extends Span {
  readonly language: Language;
  readonly script?: 'Hans' | 'Hant';
  readonly confidence: number;
}

/** A word, number, mark or sign of a text. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol';
}

/** A stretch of a text that its reader has a name for: `title`, `abstract`, … */
export interface Passage extends Span {
  readonly name: string;
  /** The language it is known to be in, as a record declares it; left out where nothing is known. */
  readonly language?: Language;
}

/** A sentence, the language most of it is in, and the passage it belongs to, where there are any. */
export interface Sentence extends Span {
  readonly language: Language;
  readonly passage?: string;
}

/**
 * A stretch of a clean text that stands in its source letter for letter: `text.slice(start, end)` equals
 * the source from `sourceStart` on.
 */
export interface SourceRun extends Span {
  readonly sourceStart: number;
}

/** A text as it was read, with its layers. Every span but those of `origin` refers to `text`. */
export interface Document {
  readonly text: string;
  /** The language most of the text is in. */
  readonly language: Language;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** The stretches of each language. Left out of a document that is part of another, as in a bitext. */
  readonly segments?: readonly LanguageSegment[];
  /**
   * The way back, where `text` is a clean copy: in order of `start`, not overlapping. What lies between
   * two runs was written otherwise in the source: decoded, joined, or left out. See `toSourceSpan`.
   */
  readonly origin?: readonly SourceRun[];
}

/** One aligned group of sentences. `score` is the confidence, 0..1. */
export interface Bead {
  readonly source: IndexRange;
  readonly target: IndexRange;
  readonly score: number;
}

/** Two documents and which of their sentences translate which. */
export interface Bitext {
  readonly source: Document;
  readonly target: Document;
  readonly alignment: readonly Bead[];
}

/** A ranked phrase. `key` identifies its variants; `score` is 0..1. */
export interface Keyphrase {
  readonly text: string;
  readonly key: string;
  readonly language: Language;
  readonly score: number;
  readonly mentions: readonly Span[];
  /** The authors call it a keyword. */
  readonly byAuthor?: boolean;
  readonly translation?: {
    readonly text: string;
    readonly language: Language;
    readonly mentions: readonly Span[];
  };
}

/** A term and its translation. `score` is 0..1; `evidence` names the rules that found it. */
export interface TermPair {
  readonly source: string;
  readonly target: string;
  readonly score: number;
  /**
   * Why lists leave the pair out unless they are asked for all: `general`, a word of any text; `uncertain`, as likely
   * wrong as right. Absent in all others.
   */
  readonly aside?: 'general' | 'uncertain';
  readonly evidence: readonly string[];
  readonly sourceMentions: readonly Span[];
  readonly targetMentions: readonly Span[];
}

/** A fault in the data, reported beside the result. `code` is stable; `message` is for people. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly span?: Span;
}
