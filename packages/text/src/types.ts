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

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol';
}

/** A text with its layers. */
export interface Document {
  readonly text: string;
  readonly language: Language;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
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
