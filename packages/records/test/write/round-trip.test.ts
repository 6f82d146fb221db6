import { describe, expect, it } from 'vitest';
import {
  type BibliographicRecord,
  parseRecords,
  toBibtex,
  toCslJson,
  toEndnoteXml,
  toRis,
} from '../../src/index.ts';
import { EXPORTS } from '../formats/exports.ts';

/** What every record format holds. `docs/records-formats.md` lists what each one loses. */
function core(record: BibliographicRecord) {
  const { journal, pages, issued } = record;
  return {
    type: record.type,
    language: record.language,
    titles: record.titles.map(({ value, lang, role }) => [value, lang, role]),
    authors: record.authors.map(({ family, given, kind }) => [family, given, kind]),
    translatedNames: record.authors.map(({ translations = [] }) =>
      translations.map(({ family, given }) => [family, given]),
    ),
    keywords: record.keywords.map(({ value, lang }) => [value, lang]),
    abstracts: record.abstracts.map(({ value, lang, role }) => [
      value.replace(/\s+/g, ' '),
      lang,
      role,
    ]),
    journal: [journal?.title?.value, journal?.abbreviation?.value, journal?.volume, journal?.issue],
    publisher: [journal?.publisher?.value, journal?.place?.value],
    issued: issued && [issued.year, issued.month, issued.day],
    pages: pages && [pages.first, pages.last, pages.articleNumber],
    dois: record.identifiers.filter(({ type }) => type === 'doi').map(({ value }) => value),
    numbers: record.identifiers
      .filter(({ type }) => /^is[sb]n$/.test(type))
      .map(({ value }) => value),
    pmid: record.identifiers.find(({ type }) => type === 'pmid')?.value,
  };
}

const WRITERS = [
  ['CSL-JSON', (records: readonly BibliographicRecord[]) => JSON.stringify(toCslJson(records)), []],
  ['RIS', toRis, []],
  ['BibLaTeX', toBibtex, []],
  ['EndNote XML', toEndnoteXml, []],
] as const;

/** Formats whose sample is written and read back; the others would only repeat these. */
const SAMPLES = [
  'ris',
  'medline',
  'wos-tagged',
  'noteexpress',
  'refer',
  'jats',
  'pubmed-xml',
  'first-page',
  'csl-json',
];

describe.each(WRITERS)('records through %s', (_, write, lost) => {
  it.each(SAMPLES)('come back from %s as they were, in what the format holds', (format) => {
    const { records } = parseRecords(EXPORTS[format] ?? '');
    const back = parseRecords(write(records)).records;
    const plain = (list: readonly BibliographicRecord[]) =>
      list.map((record) => {
        const facts: Partial<ReturnType<typeof core>> = core(record);
        for (const name of lost) delete facts[name];
        return facts;
      });
    expect(plain(back)).toEqual(plain(records));
  });

  it('hold no record where there is none', () => {
    expect(parseRecords(write([])).records).toEqual([]);
  });
});

describe('CSL-JSON', () => {
  it('keeps in custom.diglot what CSL has no variable for', () => {
    const { records } = parseRecords(EXPORTS.medline ?? '');
    const [back] = parseRecords(JSON.stringify(toCslJson(records))).records;
    expect(back?.institutions.map(({ value }) => value)).toEqual(
      records[0]?.institutions.map(({ value }) => value),
    );
    expect(back?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [1]]);
    expect(back?.keywords.map(({ scheme }) => scheme)).toEqual(['author', 'mesh']);
  });

  it('is plain JSON without empty variables', () => {
    const [item] = toCslJson(parseRecords('TY  - BOOK\nTI  - A book\nER  - \n').records);
    expect(item).toEqual({ id: 'record#0', type: 'book', title: 'A book' });
  });
});

describe('RIS', () => {
  it('opens with TY, closes with ER, has one tag a line', () => {
    const text = toRis(parseRecords(EXPORTS.ris ?? '').records);
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe('TY  - JOUR');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });

  it('cannot be broken by a line break in a value', () => {
    const [record] = parseRecords(EXPORTS['csl-json'] ?? '').records;
    const text = toRis(
      record
        ? [
            {
              ...record,
              titles: record.titles.map((title) => ({ ...title, value: 'A\nER  - \u2028B' })),
            },
          ]
        : [],
    );
    expect(text).toContain('TI  - A ER - B\n');
  });
});

describe('BibLaTeX', () => {
  it('leaves Chinese as it is and escapes what LaTeX would read', () => {
    const text = toBibtex(parseRecords(EXPORTS.bibtex ?? '').records);
    expect(text).toContain('usere = {乡村诊所的同伴支持}');
    expect(text).toContain('title = {Peer support in rural clinics \\& homes}');
    expect(text).toContain('author = {Keller, Anna M. and {Rural Care Group} and Sørensen, Jörg}');
    expect(text).toContain('doi = {10.5555/jic.2021_012}');
    expect(text).toContain('keywords = {peer support, {care, rural}, 同伴支持}');
  });

  it('gives two equal keys different endings', () => {
    const { records } = parseRecords(EXPORTS.bibtex ?? '');
    const keys = [...toBibtex([...records, ...records]).matchAll(/^@\w+\{([^,]+),/gm)].map(
      ([, key]) => key,
    );
    expect(keys).toEqual(['keller2021', 'keller2021-2']);
  });
});
