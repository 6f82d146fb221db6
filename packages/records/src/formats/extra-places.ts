import { BIBTEX_EXTRA } from './bibtex/extra-fields.ts';
import { CSL_DATES, CSL_TEXTS } from './csl-json/variables.ts';
import { ENDNOTE_EXTRA } from './endnote-xml/slots.ts';
import { namesFor } from './extra-names.ts';
import { RIS_CUSTOM, RIS_EXTRA } from './ris/extra-tags.ts';

/** What CSL has a variable for beside the tables: identity, containers, and what is more than a field of a record. */
const CSL_OTHERS = ['citationKey', 'series', 'conference', 'language', 'issued', 'URL'];

const NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'csl-json',
    new Set([...Object.values(CSL_TEXTS), ...CSL_DATES, ...CSL_OTHERS].flatMap(namesFor)),
  ],
  [
    'endnote-xml',
    new Set([...ENDNOTE_EXTRA.map(([, name]) => name), 'short-title', 'series'].flatMap(namesFor)),
  ],
  ['ris', new Set(RIS_EXTRA.flatMap(([, ...names]) => names))],
  [
    'bibtex',
    new Set([...[...BIBTEX_EXTRA.values()].flat(), 'citationKey', 'citation-key', 'entrySet']),
  ],
]);

/**
 * Whether a format has a field for what a record keeps in `extra` under a name; one that has several names in `extra`
 * holds the first.
 *
 * @param format - A name of `recordFormats`.
 *
 * @example
 * import { hasPlaceFor } from '@diglot/records';
 *
 * hasPlaceFor('bibtex', 'citationKey'); // => true
 * hasPlaceFor('csv', 'citationKey'); // => false
 */
export function hasPlaceFor(format: string, name: string): boolean {
  if (format === 'jsonl' || format === 'diglot-json') return true;
  return NAMES.get(format)?.has(name) === true || (format === 'ris' && RIS_CUSTOM.test(name));
}
