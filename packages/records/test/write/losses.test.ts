import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type BibliographicRecord,
  parseRecords,
  toBibtex,
  toCslJson,
  toEndnoteXml,
  toRis,
} from '../../src/index.ts';
import { example } from '../check-record.ts';
import { EXPORTS } from '../formats/exports.ts';

const DOCS = readFileSync(
  new URL('../../../../docs/records-formats.md', import.meta.url),
  'utf8',
).split('\n');

/** What a writer loses, in the words of the documentation, and where it stands in a record. */
type Losses = readonly (readonly [words: string, pointer: RegExp])[];

const EVERY: Losses = [
  ['line breaks in abstracts', /^\/abstracts\/\*\/(?:value|sections)/],
  ['affiliation markers', /^\/(?:authors\/\*\/affiliationMarkers|institutions\/\*\/marker)/],
  ['names as written', /^\/(?:authors|contributors)(?:\/\*\/translations)?\/\*\/value$/],
  ['numbers of citations', /^\/citationCount/],
  ['dates beside the first', /^\/issued\/alternatives/],
  ['styles of abbreviations', /^\/journal\/abbreviationStyle/],
  ['a last page equal to the first', /^\/pages\/last/],
  ['related papers', /^\/related/],
  ['rights', /^\/rights/],
  ['`extra`', /^\/extra/],
];

const NO_CUSTOM: Losses = [
  ['which author belongs to which institution', /^\/authors\/\*\/institutionIndex/],
  ['keyword schemes', /^\/keywords\/\*\/scheme/],
  ['class marks', /^\/classifications/],
  ['trial and local identifiers', /^\/identifiers/],
  ['numbers of pages', /^\/(?:pageCount|pages\/count)/],
];

const WRITERS: readonly (readonly [
  row: string,
  write: (records: readonly BibliographicRecord[]) => string,
  lost: Losses,
])[] = [
  [
    'CSL-JSON 1.0.2',
    (records) => JSON.stringify(toCslJson(records)),
    [
      ...EVERY,
      ['labels of class marks', /^\/classifications\/\*\/(?:label|schemeLabel)/],
      ['roles other than editor and translator', /^\/contributors\/\*\/role/],
      ['numbers of pages beside a range', /^\/pages\/count/],
    ],
  ],
  [
    'RIS',
    toRis,
    [
      ...EVERY,
      ...NO_CUSTOM,
      ['the second journal name', /^\/journal\/translations/],
      ['ORCIDs', /^\/authors\/\*\/identifiers/],
    ],
  ],
  [
    'EndNote XML',
    toEndnoteXml,
    [...EVERY, ...NO_CUSTOM, ['ORCIDs', /^\/authors\/\*\/identifiers/]],
  ],
  ['BibLaTeX', toBibtex, [...EVERY, ...NO_CUSTOM, ['institutions', /^\/institutions/]]],
];

const RECORDS = [
  ...['aggregator.json', 'pubmed-translation.txt', 'citation-page.txt', 'catalogue.txt'].map(
    example,
  ),
  ...Object.values(EXPORTS),
].flatMap((text) => parseRecords(text).records);

/** Where the values of a record are not among those of another at the same place. */
function lostPointers(
  record: BibliographicRecord,
  back: BibliographicRecord | undefined,
): string[] {
  const kept = leavesOf(back);
  return [...leavesOf(record)]
    .filter(([pointer, values]) => values.some((value) => !kept.get(pointer)?.includes(value)))
    .map(([pointer]) => pointer);
}

function leavesOf(record: BibliographicRecord | undefined): Map<string, string[]> {
  const leaves = new Map<string, string[]>();
  const walk = (node: unknown, pointer: string): void => {
    if (node === null || node === undefined) return;
    if (Array.isArray(node)) {
      for (const item of node) walk(item, `${pointer}/*`);
    } else if (typeof node === 'object') {
      for (const [key, item] of Object.entries(node)) {
        if (!/^(?:prov|raw|id|inferred|citation)$|Source$|^volumeIssue$/.test(key))
          walk(item, `${pointer}/${key}`);
      }
    } else leaves.set(pointer, [...(leaves.get(pointer) ?? []), String(node)]);
  };
  walk(record, '');
  return leaves;
}

describe.each(WRITERS)('%s', (row, write, lost) => {
  const pointers = new Set(
    RECORDS.flatMap((record) => lostPointers(record, parseRecords(write([record])).records[0])),
  );

  test('loses nothing but what is listed', () => {
    const unlisted = [...pointers].filter((one) => !lost.some(([, pattern]) => pattern.test(one)));
    expect(unlisted).toEqual([]);
  });

  test('loses all that is listed, in the words of the documentation', () => {
    const line = DOCS.find((one) => one.startsWith(`| ${row} `)) ?? '';
    const idle = lost.filter(([, pattern]) => ![...pointers].some((one) => pattern.test(one)));
    expect(idle.map(([words]) => words)).toEqual([]);
    expect(lost.map(([words]) => words).filter((words) => !line.includes(words))).toEqual([]);
  });
});
