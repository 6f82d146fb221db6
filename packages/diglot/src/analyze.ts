import type { BibliographicRecord } from '@diglot/records';
import type { Analysis } from './analysis.ts';
import { createDiglot, type Diglot } from './create-diglot.ts';

let shared: Diglot | undefined;

/**
 * Read a text, or a record already parsed, with the default options: its record, languages, aligned sentences, keyphrases and term
 * pairs.
 *
 * @example
 * analyze('同伴支持 (peer support)').segments.map(({ language }) => language) // ['zh', 'en']
 */
export function analyze(input: string | BibliographicRecord): Analysis {
  shared ??= createDiglot();
  return shared.analyze(input);
}
