import type { BibliographicRecord } from '@diglot/records';
import { count } from './count.ts';

/**
 * Say what came of merging: how many records became how many works, and where parts of one work differ.
 *
 * ```
 * merged: 240 records into 200 works (38 of 2 records, 1 of 4)
 * doubtful: parts of one work differ in pages (3 works), authors (1 work); all is kept in `variants`
 * ```
 */
export function mergeSummary(read: number, works: readonly BibliographicRecord[]): string {
  const sizes = tally(works.flatMap(({ mergedFrom }) => (mergedFrom ? [mergedFrom.length] : [])));
  const groups = [...sizes]
    .sort(([one], [two]) => one - two)
    .map(([size, times], index) => `${times} of ${size}${index === 0 ? ' records' : ''}`);
  const detail = groups.length > 0 ? ` (${groups.join(', ')})` : '';
  const fields = [...tally(works.flatMap(({ variants = {} }) => Object.keys(variants)))]
    .sort(([, one], [, two]) => two - one)
    .map(([field, times]) => `${field} (${count(times, 'work')})`);
  const merged = `merged: ${count(read, 'record')} into ${count(works.length, 'work')}${detail}\n`;
  if (fields.length === 0) return merged;
  return `${merged}doubtful: parts of one work differ in ${fields.join(', ')}; all is kept in "variants", which only jsonl writes\n`;
}

function tally<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
