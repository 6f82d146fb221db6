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
 * import { analyze } from 'diglot';
 *
 * const english = 'Peer support relieves the stress of nurses. We interviewed 52 nurses.';
 * const text = `同儕支持減輕護理師的壓力。我們訪談了52名護理師。\n${english}`;
 * const { bitexts, keyphrases } = analyze(text);
 * bitexts[0].alignment.length; // => 2
 * [keyphrases[0].text, keyphrases[0].translation.text]; // => ['同儕支持', 'peer support']
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
