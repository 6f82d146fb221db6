import type { BibliographicRecord } from '../../model.ts';

/** Write records as JSON Lines: one record a line, nothing lost. */
export function toJsonl(records: readonly BibliographicRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
