import type { BibliographicRecord } from '../../model.ts';

/**
 * Write records as JSON Lines: one record a line, nothing lost.
 *
 * @example
 * import { parseRecords, toJsonl } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nER  - ';
 * const line = toJsonl(parseRecords(ris, { name: 'export' }).records);
 * JSON.parse(line).id; // => 'export#0'
 * parseRecords(line).format; // => 'diglot-json'
 */
export function toJsonl(records: readonly BibliographicRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
