import type { BibliographicRecord } from '@diglot/records';
import type { Analysis, Layer, PartialAnalysis } from './analysis.ts';
import { type AnalyzeOptions, createDiglot, type Diglot } from './create-diglot.ts';

let shared: Diglot | undefined;

/**
 * Read a text, or a record already parsed, with the default options: its record, languages, aligned
 * sentences, keyphrases and term pairs.
 *
 * @param options.layers - Only these; what is not asked for is not computed. Default: everything.
 * @throws {InvalidInputError} `unknown-layer`, `unknown-format`.
 *
 * @example
 * analyze('同伴支持 (peer support)').segments.map(({ language }) => language) // ['zh', 'en']
 */
export function analyze(input: string | BibliographicRecord): Analysis;
export function analyze<L extends Layer>(
  input: string | BibliographicRecord,
  options: AnalyzeOptions<L>,
): PartialAnalysis<L>;
export function analyze(
  input: string | BibliographicRecord,
  options: AnalyzeOptions = {},
): PartialAnalysis {
  shared ??= createDiglot();
  return shared.analyze(input, options);
}
