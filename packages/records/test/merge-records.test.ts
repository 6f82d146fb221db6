import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, mergeRecords, parseRecords } from '../src/index.ts';
import { example, schemaFaults } from './check-record.ts';

const page = (title: string, rest = '') =>
  `${title}\n\n被引:3\n|\n作者\n张晓明 [1 ]\n机构\n[1] 南湖医院, 南湖, 中国\n关键词\n步行;\n摘要\n文本。\n${rest}`;

const read = (text: string, name: string) => parseRecords(text, { name }).records;

function record(name: string, patch: Partial<BibliographicRecord>): BibliographicRecord {
  const [base] = read('山区老年人步行与健康\n\n被引:3\n作者\n张晓明\n', name);
  if (!base) throw new Error('no record');
  return { ...base, ...patch };
}

const doi = (value: string): BibliographicRecord['identifiers'] => [
  { type: 'doi', value, valid: true, prov: [] },
];

const title = (value: string, lang = 'en'): BibliographicRecord['titles'][0] => ({
  value,
  lang,
  role: 'original',
  prov: [],
});

const issued = (year: number): BibliographicRecord['issued'] => ({
  raw: String(year),
  year,
  prov: [],
});

describe('mergeRecords', () => {
  test('returns records without a double as they are', () => {
    const records = [
      ...read(example('catalogue.txt'), 'a'),
      ...read(example('citation-page.txt'), 'b'),
    ];
    expect(mergeRecords(records)).toEqual(records);
  });

  test('joins two of one DOI, whatever its case, and keeps what each has', () => {
    const one = record('one', { identifiers: doi('10.5555/ABC'), keywords: [] });
    const two = record('two', {
      identifiers: doi('10.5555/abc'),
      titles: [title('Walking and health in hill country')],
      issued: issued(2020),
    });
    const [merged, ...others] = mergeRecords([one, two]);
    expect(others).toEqual([]);
    expect(merged).toMatchObject({
      id: 'one#0',
      mergedFrom: ['one#0', 'two#0'],
      issued: { year: 2020 },
    });
    expect(merged?.titles.map(({ lang }) => lang)).toEqual(['zh', 'en']);
    expect(schemaFaults([merged as BibliographicRecord])).toEqual([]);
  });

  test('joins by title and year, across languages', () => {
    const both = [title('Walking and health in hill country'), title('山区老年人步行与健康', 'zh')];
    const records = [
      record('zh', { titles: [title('山区老年人步行与健康', 'zh')], issued: issued(2020) }),
      record('both', { titles: both, issued: null }),
      record('en', {
        titles: [title('Walking and Health in Hill-Country.')],
        issued: issued(2020),
      }),
    ];
    expect(mergeRecords(records).map(({ mergedFrom }) => mergedFrom)).toEqual([
      ['zh#0', 'both#0', 'en#0'],
    ]);
  });

  test.each([
    ['years differ', { issued: issued(2020) }, { issued: issued(2021) }],
    ['DOIs differ', { identifiers: doi('10.5555/a') }, { identifiers: doi('10.5555/b') }],
    ['the title says nothing', { titles: [title('Editorial')] }, { titles: [title('Editorial')] }],
  ])('keeps apart two of one title when %s', (_, left, right) => {
    expect(mergeRecords([record('a', left), record('b', right)])).toHaveLength(2);
  });

  test('names the part in every span', () => {
    const [merged] = mergeRecords([
      ...read(page('山区老年人步行与健康'), 'a'),
      ...read(page('山区老年人步行与健康'), 'b'),
    ]);
    const sources = new Set(JSON.stringify(merged).match(/"source":"[ab]#0"/g));
    expect(sources).toEqual(new Set(['"source":"a#0"']));
    expect(merged?.authors).toHaveLength(1);
  });

  test('keeps as variants what the parts say differently', () => {
    const one = record('one', {
      identifiers: doi('10.5555/abc'),
      extra: { platform: 'x', only: 1 },
    });
    const two = record('two', {
      identifiers: doi('10.5555/abc'),
      extra: { platform: 'y' },
      citationCount: { raw: '9', value: 9, prov: [] },
    });
    const [merged] = mergeRecords([one, two]);
    expect(merged?.extra).toEqual({ platform: 'x', only: 1 });
    expect(merged?.variants).toMatchObject({
      'extra.platform': ['y'],
      citationCount: [{ value: 9 }],
    });
  });

  test('joins names in two scripts and moves the numbers of institutions', () => {
    const [one] = read(page('山区老年人步行与健康', 'D O I\n10.5555/abc\n'), 'one');
    const english = `Walking\n\n被引:3\n作者\nLi, Lei [1 ]\n机构\n[1] Hill Hosp, Nanhu, China\nD O I\n10.5555/abc\n`;
    const [two] = read(english, 'two');
    const [merged] = mergeRecords([one, two] as BibliographicRecord[]);
    expect(merged?.institutions).toHaveLength(2);
    expect(merged?.authors[0]).toMatchObject({
      family: '张',
      translations: [{ family: 'Li', given: 'Lei' }],
    });
    const [alone] = mergeRecords([
      { ...(one as BibliographicRecord), authors: [] },
      two as BibliographicRecord,
    ]);
    expect(alone?.authors[0]?.institutionIndex).toEqual([2]);
  });

  test('gives the same records whatever the order of the input, apart from their own order', () => {
    const records = [
      record('a', { identifiers: doi('10.5555/1') }),
      record('b', { identifiers: doi('10.5555/2'), titles: [] }),
      record('c', { identifiers: doi('10.5555/1'), titles: [] }),
    ];
    const groups = (list: readonly BibliographicRecord[]) =>
      mergeRecords(list)
        .map(({ id, mergedFrom }) => [...(mergedFrom ?? [id])].sort().join())
        .sort();
    expect(groups(records)).toEqual(groups([...records].reverse()));
  });
});
