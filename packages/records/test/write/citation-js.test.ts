import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords, toBibtex, toRis } from '../../src/index.ts';
import { EXPORTS } from '../formats/exports.ts';

/** What another program reads of what we wrote, in CSL-JSON. */
function read(text: string): Record<string, unknown>[] {
  return new Cite(text).data as Record<string, unknown>[];
}

describe.each([
  ['BibLaTeX', toBibtex],
  // citation-js 0.8.2 takes the translated title (TT) for the title.
  ['RIS', (records: readonly BibliographicRecord[]) => toRis(records).replace(/^TT .*\n/gm, '')],
] as const)('what we write in %s', (_, write) => {
  it.each(['ris', 'wos-tagged', 'noteexpress', 'bibtex'])(
    'is read by citation-js, from %s',
    (format) => {
      const [record] = parseRecords(EXPORTS[format] ?? '').records;
      const [item] = read(write(record ? [record] : []));
      expect(item).toMatchObject({
        title: record?.titles[0]?.value,
        DOI: record?.identifiers.find(({ type }) => type === 'doi')?.value,
        volume: record?.journal?.volume,
        'container-title': record?.journal?.title?.value,
      });
      const authors = item?.author as { family?: string }[];
      expect(authors).toHaveLength(record?.authors.length ?? 0);
    },
  );
});
