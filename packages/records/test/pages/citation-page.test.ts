import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { example, provenanceFaults } from '../check-record.ts';

const text = example('citation-page.txt');

function read(source: string) {
  const { format, records, diagnostics } = parseRecords(source);
  expect(format).toBe('citation-page-zh');
  expect(provenanceFaults(source, records)).toEqual([]);
  return { records, codes: diagnostics.map(({ code }) => code) };
}

function only(source: string) {
  const [record, ...others] = read(source).records;
  if (!record || others.length > 0) throw new Error('not one record');
  return record;
}

const values = (source: string) =>
  JSON.stringify(only(source), (key, value) =>
    key === 'prov' || key === 'raw' ? undefined : value,
  );

const ENGLISH =
  '被引:=Cited by: |作者=Authors|机构=Institutions|关键词=Keywords|D O I=DOI|中图分类号=CLC number|学科分类号=Discipline code|摘要=Abstract|引用=Cite|收藏=Save|页码:=Pages: |页数:=Page count: |相关论文=Related papers|共 31 条=31 items';

function relabel(labels: string): string {
  return labels.split('|').reduce((one, pair) => {
    const [from = '', to = ''] = pair.split('=');
    return one.replace(from, to);
  }, text);
}

describe('a citation-database page', () => {
  test('resolves markers to institutions', () => {
    expect(only(text).authors).toMatchObject([
      { family: 'Lindqvist', institutionIndex: [1] },
      { value: 'Zhang, Xiaoming', affiliationMarkers: ['2', '3'], institutionIndex: [2, 3] },
      { family: 'de Boer', given: 'Pieter J.', particle: 'de' },
      { family: 'Ouyang' },
    ]);
  });

  test('tells Keywords Plus from the authors’ keywords by case', () => {
    const schemes = only(text).keywords.map(({ scheme }) => scheme);
    expect(schemes).toEqual([...Array(5).fill('author'), ...Array(5).fill('keywords-plus')]);
  });

  test('keeps an acronym before other keywords among the authors’', () => {
    const changed = text.replace('Night work; Nurses;', 'HIV; Night work; Nurses;');
    expect(only(changed).keywords[0]).toMatchObject({ value: 'HIV', scheme: 'author' });
  });

  test('types the class marks', () => {
    expect(only(text).classifications).toMatchObject([
      { scheme: 'clc', code: 'R47', label: '护理学', raw: 'R47 [护理学]' },
      { scheme: 'cn-discipline', code: '1011', label: null },
      { scheme: 'cn-discipline', code: '101101', label: null },
    ]);
  });

  test('does not give the work a journal, volume or year that the page does not name', () => {
    expect(only(text)).toMatchObject({ journal: null, issued: null });
    expect(read(text).codes).toContain('no-journal-for-main-record');
  });

  test('reads related papers, with or without a type code', () => {
    expect(only(text).relatedPapers).toMatchObject([
      {
        index: 1,
        docType: 'J',
        source: { year: 2019, volume: '27', issue: '3', first: '144', last: '152' },
      },
      { index: 2, source: { issue: '1', first: null } },
      { index: 3, source: { journal: 'Nursing Places', year: null, volume: '8' }, sameAs: 2 },
      { index: 5, source: { year: 2022, volume: null } },
    ]);
    expect(only(example('citation-page-2.txt')).relatedPapers).toMatchObject([
      { index: 11, docType: null, source: { journal: 'LIBRARIES AND HEALTH', issue: '2' } },
      { index: 12, source: { volume: '3', issue: '4', first: '12', last: '20' } },
      {
        index: 14,
        authors: [{ family: 'Novak', given: 'T.' }],
        source: { volume: '5', issue: null },
      },
    ]);
  });

  test('reports what is odd in the related papers', () => {
    expect(read(text).codes).toEqual([
      'affiliation-marker-space',
      'related-no-year',
      'related-number-gap',
      'related-trailing-punctuation',
      'author-name-order',
      'related-duplicate',
      'related-partial',
      'no-journal-for-main-record',
    ]);
  });

  test.each([
    ['labels in English', relabel(ENGLISH)],
    [
      'labels in Traditional Chinese',
      relabel(
        '机构=機構|关键词=關鍵詞|中图分类号=中圖分類號|学科分类号=學科分類號|页码=頁碼|页数=頁數|相关论文=相關論文|条=條',
      ),
    ],
    ['full-width colons', relabel('被引:=被引\uff1a|页码:=页码\uff1a|页数:=页数\uff1a')],
    [
      'colons behind every label',
      relabel('作者=作者:|机构=机构\uff1a|关键词=关键词:|摘要=摘要\uff1a'),
    ],
    ['no indentation', text.replace(/^ +/gm, '')],
    ['no bullets', text.replaceAll('• ', '')],
    [
      'values beside their labels',
      text.replace('D O I\n', 'DOI: ').replace('摘要\n', '摘要\uff1a'),
    ],
  ])('reads the same with %s', (_, changed) => {
    expect(values(changed)).toBe(values(text));
  });

  test.each([
    ['count', /被引:18\n\|\n/, 'citationCount', null],
    ['authors', /作者\n[\s\S]*?(?=机构)/, 'authors', []],
    ['institutions', /机构\n[\s\S]*?(?=关键词)/, 'institutions', []],
    ['keywords', /关键词\n[\s\S]*?(?=D O I)/, 'keywords', []],
    ['DOI', /D O I\n.*\n/, 'identifiers', []],
    ['class marks', /中图分类号\n[\s\S]*?(?=摘要)/, 'classifications', []],
    ['abstract', /摘要\n.*\n/, 'abstracts', []],
    ['pages', /页码.*\n/, 'pages', null],
    ['related papers', /相关论文[\s\S]*/, 'relatedPapers', []],
  ] as const)('leaves empty what is missing: %s', (_, block, field, empty) => {
    const changed = text.replace(block, '');
    expect(changed).not.toBe(text);
    expect(only(changed)[field]).toEqual(empty);
  });

  test('reads blocks in another order', () => {
    const record = only(`Title of a paper

被引:3
|
摘要
Background: One two. Methods: Three. Results: Four.
关键词
alpha; beta
作者
张晓明 [1 ,2 ]
欧阳敏 [2 ]
机构
[1] 南湖大学公共卫生学院, 南湖, 中国
[2] 南湖医院, 南湖
D O I
https://doi.org/10.5555/xyz(2020)1
页码:e12 / +
来源
WARD DESIGN REVIEW, 2022, 14 (2) : 5 - 9
`);
    expect(record.authors).toMatchObject([
      { family: '张', given: '晓明', institutionIndex: [1, 2] },
      { family: '欧阳', given: '敏', institutionIndex: [2] },
    ]);
    expect(record.identifiers[0]?.value).toBe('10.5555/xyz(2020)1');
    expect(record.journal).toMatchObject({
      title: { value: 'WARD DESIGN REVIEW' },
      volume: '14',
      issue: '2',
    });
    expect(record.issued?.year).toBe(2022);
    expect(record.pages).toMatchObject({ first: 'e12', last: null });
  });

  test.each([
    ['with its count', '被引:4\n|\n'],
    ['without one', ''],
  ])('begins a record at the next title, %s', (_, count) => {
    const second = `\nSecond paper about rest\n\n${count}作者\nBrandt, J. [1 ]\n机构\n[1] Univ X, Y, Norway\n摘要\nText.\n`;
    const { records } = read(text + second);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      only(text).titles[0]?.value,
      'Second paper about rest',
    ]);
    expect(records.map(({ relatedPapers }) => relatedPapers.length)).toEqual([4, 0]);
  });
});
