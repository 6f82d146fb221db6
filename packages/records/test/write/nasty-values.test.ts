import { describe, expect, it } from 'vitest';
import {
  type BibliographicRecord,
  parseRecords,
  toBibtex,
  toCslJson,
  toCsv,
  toEndnoteXml,
  toJsonl,
  toRis,
} from '../../src/index.ts';

/** What some format has a meaning for. */
const PIECES = [
  ...[
    '--',
    '---',
    '``',
    "''",
    '"',
    "'",
    '“',
    '=',
    '＝',
    '，',
    '：',
    '/',
    '|',
    '~',
    '_',
    '^',
    '#',
    '&',
  ],
  ...[
    '%',
    '{',
    '}',
    '{}',
    '\\',
    '\\alpha',
    '\\{',
    '$x$',
    'a < b',
    'p < 0.05',
    '<!--',
    ']]>',
    '[J]',
  ],
  ...['TY - JOUR', 'TY  - JOUR', 'ER  - ', 'VN  - Ovid', 'PMID- 1', '%0 Journal', 'RT Journal'],
  ...['{Title}: ', '@article{k', '"title": ', '\n', '\r\n', '\t', '\u2028', '=HYPERLINK(1)', '+1'],
];

/** What is markup where values may have markup: tags go when they are read. */
const TAGS = ['<b>', '</b>', '<PubmedArticleSet>', '<records><record>', '</record>'];

const HALF_PAIRS = ['\ud800', '\udc00'];

interface Format {
  readonly write: (records: readonly BibliographicRecord[]) => string;
  readonly pieces: readonly string[];
}

const FORMATS: Readonly<Record<string, Format>> = {
  'csl-json': {
    write: (records) => JSON.stringify(toCslJson(records)),
    pieces: [...PIECES, ...HALF_PAIRS],
  },
  ris: { write: toRis, pieces: [...PIECES, ...TAGS, ...HALF_PAIRS] },
  bibtex: { write: toBibtex, pieces: [...PIECES, ...TAGS, ...HALF_PAIRS] },
  'endnote-xml': { write: toEndnoteXml, pieces: PIECES },
  'diglot-json': { write: toJsonl, pieces: [...PIECES, ...TAGS, ...HALF_PAIRS, '&lt;', '; '] },
  csv: { write: toCsv, pieces: [...PIECES, ...TAGS, ...HALF_PAIRS] },
};

const [RECORD] = parseRecords(
  JSON.stringify([
    {
      id: 'ice',
      type: 'article-journal',
      language: 'en',
      title: 'Lakes in winter',
      author: [{ family: 'Berg', given: 'Jo' }],
      abstract: 'Ice was thick.',
      keyword: 'ice; lakes',
      'container-title': 'Lake Letters',
      issued: { 'date-parts': [[2020]] },
    },
  ]),
).records;

const PLACES = {
  titles: ({ titles }) => titles,
  abstracts: ({ abstracts }) => abstracts,
  keywords: ({ keywords }) => keywords,
} satisfies Record<string, (record: BibliographicRecord) => readonly { readonly value: string }[]>;

/** Line breaks and runs of white space are one space in most formats. */
const plain = (list: readonly { readonly value: string }[]) =>
  list.map(({ value }) => value.replace(/\s+/g, ' ').trim());

describe.each(Object.entries(FORMATS))('values written as %s', (format, { write, pieces }) => {
  it.each(pieces)('come back with %j in them', (piece) => {
    for (const value of [
      `Lakes ${piece} ice`,
      `Lakes${piece}ice`,
      `${piece} ponds`,
      `Lakes ${piece}`,
    ])
      for (const [place, read] of Object.entries(PLACES)) {
        // In a list of keywords a line ends an item.
        if (place === 'keywords' && /[\r\n\u2028]/.test(piece)) continue;
        const [first, ...others] = RECORD ? read(RECORD) : [];
        const record = {
          ...RECORD,
          [place]: [{ ...first, value }, ...others],
        } as BibliographicRecord;
        const text = write([record]);
        for (const named of [format, 'auto']) {
          const result = parseRecords(text, { format: named });
          expect(result.format).toBe(format);
          expect(result.records.map((back) => plain(read(back)))).toEqual([plain(read(record))]);
        }
      }
  });
});

describe('keywords', () => {
  const through = (keyword: string, write: Format['write']) => {
    const record = { ...RECORD, keywords: [] } as unknown as BibliographicRecord;
    const keywords = [keyword, 'lakes'].map(
      (value) => ({ value, prov: [], lang: 'en', scheme: 'author' }) as const,
    );
    return parseRecords(write([{ ...record, keywords }])).records[0]?.keywords.map(
      ({ value }) => value,
    );
  };

  it.each(['ice; snow', 'ice, snow', 'ice；snow', 'R&D; ice'])(
    'of BibLaTeX may hold marks: %s',
    (one) => {
      expect(through(one, toBibtex)).toEqual([one, 'lakes']);
    },
  );

  it('are not cut at the semicolon of a character reference', () => {
    const keywords = (text: string) =>
      parseRecords(text).records[0]?.keywords.map(({ value }) => value);
    expect(
      keywords('TY  - JOUR\nTI  - Ice\nKW  - R&amp;D; caf&#233;; Q&A; 冰；湖\nER  - \n'),
    ).toEqual(['R&D', 'café', 'Q&A', '冰', '湖']);
    expect(
      keywords('[{"type":"book","title":"Ice","keyword":"R&amp;D; caf&eacute;s; lakes"}]'),
    ).toEqual(['R&D', 'cafés', 'lakes']);
  });
});

it('authors are not cut at the semicolon of a character reference', () => {
  const names = (text: string) =>
    parseRecords(text).records[0]?.authors.map(({ family }) => family);
  const table = 'Title,Authors,DOI\nIce,"M&uuml;ller, Jo; O&apos;Berg, Al",10.5555/ice\n';
  expect(names(table)).toEqual(['Müller', "O'Berg"]);
  expect(names('TY  - JOUR\nTI  - Ice\nAU  - O&#39;Berg, Al; Lake, Jo\nER  - \n')).toEqual([
    "O'Berg",
    'Lake',
  ]);
});

it('a body with TeX in its name is a body in BibLaTeX', () => {
  const [author] = RECORD?.authors ?? [];
  const body = { ...author, family: 'Lakes -- {Ice} Board', given: '', kind: 'organization' };
  const record = { ...RECORD, authors: [body, author] } as BibliographicRecord;
  const [back] = parseRecords(toBibtex([record])).records;
  expect(back?.authors.map(({ family, given, kind }) => [family, given, kind])).toEqual([
    ['Lakes -- {Ice} Board', '', 'organization'],
    ['Berg', 'Jo', undefined],
  ]);
});
