import type { BibliographicRecord } from '@diglot/records';
import type { Bitext, Diagnostic, Keyphrase, LanguageSegment, TermPair } from '@diglot/text';

/** Everything found in one text. Every span refers to `text`. Plain JSON. */
export interface Analysis {
  readonly text: string;
  /** The bibliographic record the text holds, if it holds one. */
  readonly record?: BibliographicRecord;
  /** The layout the record was read from, such as `pubmed-text`; `plain` where there is none. */
  readonly format: string;
  readonly segments: readonly LanguageSegment[];
  /** Translated passages: the two titles of a record, its two abstracts, the halves of a text. */
  readonly bitexts: readonly Bitext[];
  /** Of both languages in one list, best first. */
  readonly keyphrases: readonly Keyphrase[];
  readonly termPairs: readonly TermPair[];
  /** Which engine cut the Chinese words. */
  readonly engine: string;
  readonly diagnostics: readonly Diagnostic[];
}
