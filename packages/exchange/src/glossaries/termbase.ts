import type { Diagnostic, Language, Span } from '@diglot/text';

/** A term and its translation, as a glossary has them. */
export interface TermEntry {
  readonly source: string;
  readonly target: string;
  /** The row or concept it stands in. */
  readonly span: Span;
}

/** The languages wanted of a glossary; see {@link readTermbase}. */
export interface TermbaseOptions {
  /** Default: as the glossary says; of Chinese and English, `zh`. */
  readonly source?: Language;
  /** Default: as the glossary says; of Chinese and English, `en`. */
  readonly target?: Language;
}

/** What a glossary holds of one pair of languages. */
export interface Termbase {
  readonly source: Language;
  readonly target: Language;
  readonly entries: readonly TermEntry[];
  /** What could not be used, with its place. */
  readonly diagnostics: readonly Diagnostic[];
}
