import type { BibliographicRecord, Provenance } from '../model.ts';

/** Name the part in each of its spans, since the spans of a merged record lie in several texts. */
export function stampSource(record: BibliographicRecord): BibliographicRecord {
  if (record.mergedFrom) return record;
  const stamp = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      return key === 'prov'
        ? (value as Provenance[]).map((place) => ({ ...place, source: record.id }))
        : value.map((item) => stamp(item, ''));
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, stamp(item, name)]),
    );
  };
  return stamp(record, '') as BibliographicRecord;
}
