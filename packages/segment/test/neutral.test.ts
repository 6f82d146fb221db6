import { describe, expect, it } from 'vitest';
import { scanFieldKey } from '../src/neutral/field-key.ts';
import { scanDocumentType, scanReferenceNumbers } from '../src/neutral/reference-mark.ts';
import { scanRegistryId } from '../src/neutral/registry-id.ts';
import { scanVolumePages } from '../src/neutral/volume-pages.ts';

type Scan = (text: string, at: number) => number;

/** What a scanner claims at the caret sign `^`, which is taken out first; `undefined` for nothing. */
function claimed(scan: Scan, marked: string): string | undefined {
  const at = marked.indexOf('^');
  const text = marked.replace('^', '');
  const end = scan(text, at);
  return end < 0 ? undefined : text.slice(at, end);
}

describe.each<[string, Scan, [string, string | undefined][]]>([
  [
    'scanRegistryId',
    scanRegistryId,
    [
      ['(^ISRCTN12345678)', 'ISRCTN12345678'],
      ['^NCT01234567.', 'NCT01234567'],
      ['^ChiCTR2000012345', 'ChiCTR2000012345'],
      ['^PMID: 31234567 [x]', 'PMID: 31234567'],
      ['^PMC1234567/', 'PMC1234567'],
      ['^ISSN 1234-567X', 'ISSN 1234-567X'],
      ['^ISBN：978-7-5555-1234-5', 'ISBN：978-7-5555-1234-5'],
      ['^arXiv:2101.01234', 'arXiv:2101.01234'],
      ['^pubmed-1234567', 'pubmed-1234567'],
      ['^COVID-19', undefined],
      ['^IL-6', undefined],
      ['^B12', undefined],
    ],
  ],
  [
    'scanVolumePages',
    scanVolumePages,
    [
      ['^2022, 43 (04) : 344 - 355', '2022, 43 (04) : 344 - 355'],
      ['^2024 May 15;14(5):e012345. doi', '2024 May 15;14(5):e012345'],
      ['^14(5):e012345', '14(5):e012345'],
      ['^2020, 55(3): 12-18.', '2020, 55(3): 12-18'],
      ['^2021 Jan;7(2):S12-S18', '2021 Jan;7(2):S12-S18'],
      ['^2022, 22 (01)', '2022, 22 (01)'],
      ['^25 participants', undefined],
      ['^19 females and 6 males', undefined],
    ],
  ],
  [
    'scanReferenceNumbers',
    scanReferenceNumbers,
    [
      ['Tse, Nelson ^[1 ]', '[1 ]'],
      ['^[1,2]', '[1,2]'],
      ['^[3-5, 9]', '[3-5, 9]'],
      ['^[see 1]', undefined],
      ['^[]', undefined],
    ],
  ],
  [
    'scanDocumentType',
    scanDocumentType,
    [
      ['研究^[J]. 学报', '[J]'],
      ['^[EB/OL]', '[EB/OL]'],
      ['^[Journal]', undefined],
    ],
  ],
  [
    'scanFieldKey',
    scanFieldKey,
    [
      ['^author_facet Example', 'author_facet'],
      ['^_version_ 12', '_version_'],
      ['{^"title":"研究"', '"title":'],
      ['^\\"title\\":\\"研究', '\\"title\\":'],
      ['^"open": null,', '"open": null'],
      ['他说^"hello"', undefined],
      ['^plain words', undefined],
    ],
  ],
])('%s', (_, scan, cases) => {
  it.each(cases)('claims at the caret of %j: %j', (marked, expected) => {
    expect(claimed(scan, marked)).toBe(expected);
  });
});
