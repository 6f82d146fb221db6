import type { BibliographicRecord } from '@diglot/records';
import type { FoundTerm } from '@diglot/terms';
import type { Bitext, Diagnostic, Document, Keyphrase, LanguageSegment } from '@diglot/text';

/** Everything found in one text. Plain JSON. */
export interface Analysis {
  /** The text the caller gave; of a record given without its source, the text that was read. */
  readonly text: string;
  /** The bibliographic record the text holds, if it holds one. Its places refer to `text`. */
  readonly record?: BibliographicRecord;
  /** The layout the record was read from, such as `pubmed-text`; `plain` where there is none. */
  readonly format: string;
  /**
   * What was read: of a record, its titles and abstracts as clean text, with the way back to `text`
   * (`origin`; see `toSourceSpan` of `@diglot/text`); of any other text, the text itself.
   */
  readonly document: Document;
  /** The stretches of each language in `text`. */
  readonly segments: readonly LanguageSegment[];
  /**
   * Translated passages: the two titles of a record, its two abstracts, the halves of a text. Parts of
   * `document`.
   */
  readonly bitexts: readonly Bitext[];
  /** Of both languages in one list, best first. Mentions refer to `document.text`. */
  readonly keyphrases: readonly Keyphrase[];
  /** Best first. Mentions refer to `document.text`. */
  readonly termPairs: readonly FoundTerm[];
  /** Which engine cuts the Chinese words. */
  readonly engine: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What an analysis can be asked for; `document` comes with all but `segments`. */
export type Layer = 'document' | 'segments' | 'bitexts' | 'keyphrases' | 'termPairs';

/**
 * Every layer, in the order in which one is made of another.
 *
 * @example
 * import { analyze, LAYERS } from 'diglot';
 *
 * LAYERS; // => ['document', 'segments', 'bitexts', 'termPairs', 'keyphrases']
 * const analysis = analyze('同伴支持', { layers: ['segments'] });
 * LAYERS.filter((layer) => layer in analysis); // => ['segments']
 */
export const LAYERS: readonly Layer[] = [
  'document',
  'segments',
  'bitexts',
  'termPairs',
  'keyphrases',
];

/** An analysis with the layers that were asked for; what was not asked for is absent. */
export type PartialAnalysis<L extends Layer = never> = Omit<Analysis, Layer> &
  Pick<Analysis, L> &
  Partial<Pick<Analysis, Layer>>;
