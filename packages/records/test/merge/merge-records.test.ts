import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, mergeRecords, parseRecords } from '../../src/index.ts';
import { example, schemaFaults } from '../check-record.ts';
import { factsOf } from '../facts-of.ts';
import { EXPORTS } from '../formats/exports.ts';

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

  const SHARED = 'Walking and health in the hill country of the north';
  const base = (name: string, patch: Partial<BibliographicRecord> = {}) =>
    record(name, { titles: [title(SHARED)], issued: issued(2020), authors: [], ...patch });
  const people = (...names: string[]) =>
    names.map((value, index) => ({
      index: index + 1,
      value,
      family: value.split(', ')[0] ?? value,
      given: value.split(', ')[1] ?? '',
      prov: [],
    }));
  const journal = (value: string, volume: string | null = null) => ({
    title: { value, prov: [] },
    volume,
    issue: null,
  });
  const pages = (first: string) => ({ raw: first, first, last: null, count: null, prov: [] });
  const meeting = { type: 'paper-conference', journal: journal('Hill Conference 2020') };

  test.each<[string, Partial<BibliographicRecord>, Partial<BibliographicRecord>]>([
    ['years', {}, { issued: issued(2021) }],
    ['DOIs', { identifiers: doi('10.5555/a') }, { identifiers: doi('10.5555/b') }],
    ['volumes', { journal: journal('Hills', '3') }, { journal: journal('Hills', '4') }],
    ['first pages', { pages: pages('12') }, { pages: pages('40') }],
    ['a meeting and a journal', meeting, { journal: journal('Journal of Hills') }],
    ['a thesis and an article', { type: 'thesis' }, {}],
    ['authors', { authors: people('Berg, Jo') }, { authors: people('Lund, Al') }],
  ])('one title is two works with other %s', (_, left, right) => {
    expect(mergeRecords([base('one', left), base('two', right)])).toHaveLength(2);
  });

  test.each<[string, Partial<BibliographicRecord>, Partial<BibliographicRecord>]>([
    ['no year', {}, { issued: null }],
    ['a DOI on one side', { identifiers: doi('10.5555/a') }, {}],
    ['initials', { authors: people('Berg, Jo', 'Lund, A.') }, { authors: people('Berg, J.') }],
    ['names in two scripts', { authors: people('Zhang, Xiaoming') }, { authors: people('张晓明') }],
    ['a meeting without a name', meeting, {}],
    ['another case and marks', {}, { titles: [title(`${SHARED.toUpperCase()}.`)] }],
  ])('one title is one work with %s', (_, left, right) => {
    expect(mergeRecords([base('one', left), base('two', right)])).toHaveLength(1);
  });

  test('an erratum is a work of its own', () => {
    const erratum = base('two', { titles: [title(`Erratum: ${SHARED}`)] });
    expect(mergeRecords([base('one'), erratum])).toHaveLength(2);
  });

  test('chapters under the DOI of their book are not one work', () => {
    const chapter = (name: string, value: string, author: string) =>
      base(name, {
        identifiers: doi('10.5555/book'),
        titles: [title(value)],
        authors: people(author),
      });
    expect(
      mergeRecords([
        chapter('one', 'On hills and on their names', 'Berg, Jo'),
        chapter('two', 'Valleys of the northern country', 'Lund, Al'),
      ]),
    ).toHaveLength(2);
  });

  test('finds the translated title of one among the titles of another', () => {
    const both = base('one', {
      titles: [title('山区步行与健康研究', 'zh'), title(SHARED)],
      identifiers: doi('10.5555/a'),
    });
    const chinese = base('two', { titles: [title('山区步行与健康研究', 'zh')] });
    const english = base('three', {});
    expect(mergeRecords([english, chinese, both])).toHaveLength(1);
  });

  test('loses no value of any part, over every format of exports', () => {
    const parts = Object.entries(EXPORTS).flatMap(([name, text]) => read(text, name));
    const merged = mergeRecords(parts);
    expect(merged.some(({ mergedFrom = [] }) => mergedFrom.length > 10)).toBe(true);
    expect(schemaFaults(merged)).toEqual([]);
    const kept = new Set<unknown>();
    const collect = (node: unknown): void => {
      if (typeof node === 'string' || typeof node === 'number') kept.add(String(node));
      else if (typeof node === 'object' && node !== null) Object.values(node).forEach(collect);
    };
    collect(merged);
    const lost = parts.flatMap((part) =>
      [...factsOf(part)].flatMap(([field, values]) =>
        values.filter((value) => !kept.has(value)).map((value) => `${part.id} ${field} ${value}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('one work in two scripts', () => {
  const entry = (title: string, author: string, journal: string, doi = '') =>
    `@article{${titleOf(title)}, title={${title}}, author={${author}}, journal={${journal}}, year={2020}${doi}}\n`;
  const titleOf = (title: string) => `k${title.length}`;
  const doi = ', doi={10.5555/m.1}';
  const chinese = entry('山区青蛙的数量及其变化', '张晓明', '河谷生态', doi);
  const english = entry('The number of frogs in the hills', 'Zhang, Xiaoming', 'Hill Ecology', doi);
  const merge = (text: string) => mergeRecords(parseRecords(text).records);

  test('has the name of its journal in both', () => {
    const [record, ...others] = merge(chinese + english);
    expect(others).toEqual([]);
    expect(record?.journal?.title?.value).toBe('河谷生态');
    expect(record?.journal?.translations?.map(({ value, lang }) => [value, lang])).toEqual([
      ['Hill Ecology', 'en'],
    ]);
    expect(record?.variants?.['journal.title']).toBeUndefined();
  });

  test('keeps another name of its journal in the same script as a variant', () => {
    const [record] = merge(english + english.replace('Hill Ecology', 'Annals of Hills'));
    expect(record?.journal?.title?.value).toBe('Hill Ecology');
    expect(record?.journal?.translations).toBeUndefined();
    expect(record?.variants?.['journal.title']).toHaveLength(1);
  });

  test('is found by its title in Simplified and Traditional characters', () => {
    const simplified = entry('山区青蛙的数量及其变化', '张晓明', '河谷生态');
    const traditional = entry('山區青蛙的數量及其變化', '張曉明', '河谷生態');
    expect(merge(simplified + traditional)).toHaveLength(1);
    expect(merge(simplified + traditional.replace('變化', '分布'))).toHaveLength(2);
  });
});
