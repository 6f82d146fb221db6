import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { growth, LINEAR } from '../growth.ts';
import { namesOf, onlyRecord, readVariant, sectionsOf, titlesOf } from './variants.ts';

const FORMAT = 'aggregator-json';
const read = (text: string) => onlyRecord(text, FORMAT);

const INNER = {
  title: 'River floods and the price of rice',
  authors: 'M. Tran, N. van Dijk, Zhang Xiaoming, Li Wei',
  doi: '10.5555/rr.2020.1',
  abstract: 'Background: Floods come. Methods: Data of 20 years. Results: Prices rose.',
  PeriodicalId: 1,
  journal: { name: 'River Rev', volume: '5 2', pages: '1 - 9' },
  PeriodicalIF: 2.5,
  publicationDate: '2020-03',
  citationCount: '0',
  resultStr: null,
  RegionNum: 4,
  TitleCN: null,
};
const OUTER = { ...INNER, title: '河流洪水与米价', resultStr: JSON.stringify(INNER) };
const BOTH = ['en original: River floods and the price of rice', 'zh translation: 河流洪水与米价'];

describe('aggregator JSON', () => {
  test.each([
    ['as one line', JSON.stringify(OUTER)],
    ['indented', JSON.stringify(OUTER, null, 2)],
    ['with \\r\\n', JSON.stringify(OUTER, null, 2).replaceAll('\n', '\r\n')],
    ['behind other text', `检索结果 1:\n${JSON.stringify(OUTER)}`],
    ['with a name in single quotes', JSON.stringify(OUTER).replaceAll('"title"', "'title'")],
    ['with the nested object not escaped', JSON.stringify(OUTER).replaceAll('\\"', '"')],
  ])('holds both titles %s', (_, text) => {
    expect(titlesOf(read(text))).toEqual(BOTH);
  });

  test('tells that a nested object was not escaped', () => {
    const { codes } = readVariant(JSON.stringify(OUTER).replaceAll('\\"', '"'), FORMAT);
    expect(codes).toContain('json-repaired');
  });

  describe.each([
    ['one a line', (objects: readonly string[]) => objects.join('\n')],
    ['a list in one line', (objects: readonly string[]) => `[${objects.join(',')}]`],
    ['the rest of a list', (objects: readonly string[]) => objects.join(',')],
  ])('with many nested objects not escaped, as %s', (_, join) => {
    const object = JSON.stringify(OUTER).replaceAll('\\"', '"');
    const many = (count: number) => join(Array.from({ length: count }, () => object));

    test('is read whole', () => {
      const { records, codes } = readVariant(many(3), FORMAT);
      expect(records.map(titlesOf)).toEqual([BOTH, BOTH, BOTH]);
      expect(codes).not.toContain('json-broken');
    });

    test('is read in linear time', () => {
      const texts = { 1: many(300), 8: many(2400) };
      expect(growth((size) => parseRecords(texts[size], { format: FORMAT }))).toBeLessThan(LINEAR);
    });
  });

  test('reads Chinese names in the order of their neighbours', () => {
    expect(namesOf(read(JSON.stringify(OUTER)))).toEqual([
      'Tran|M.',
      'van Dijk|N.',
      'Zhang|Xiaoming',
      'Li|Wei',
    ]);
  });

  test('takes the tags out of a title and an abstract', () => {
    const abstract =
      '<p><strong>Background: </strong>Floods come &amp; go.</p><p><strong>Methods: </strong>Data of <i>20</i> years (p < 0.05).</p>';
    const title = 'Floods of <i>Oryza</i> fields';
    const text = `${JSON.stringify({ ...INNER, title, abstract })}\n${abstract}\n`;
    const { records, codes } = readVariant(text, FORMAT);
    expect(records[0]?.titles[0]).toMatchObject({ value: 'Floods of Oryza fields', raw: title });
    expect(records[0]?.abstracts[0]?.sections.map(({ value }) => value)).toEqual([
      'Floods come & go.',
      'Data of 20 years (p < 0.05).',
    ]);
    expect(codes).not.toContain('unread-text');
  });

  test.each([
    ['5 2', '5', '2'],
    ['12(3)', '12', '3'],
    ['12', '12', null],
    ['Volume 12, Issue 3', '12', '3'],
    ['12 No. 4', '12', '4'],
    ['5 Suppl 1', '5', 'Suppl 1'],
    ['37 1-2', '37', '1-2'],
    ['abs/2301.00001', 'abs/2301.00001', null],
  ])('reads volume and issue of %s', (written, volume, issue) => {
    const text = JSON.stringify({ ...INNER, journal: { name: 'River Rev', volume: written } });
    expect(read(text).journal).toMatchObject({ volume, issue });
  });

  test('reads a Chinese work with its English title', () => {
    const chinese = { ...INNER, title: '洪水之后的米价', abstract: '洪水来了。价格上涨。' };
    const text = JSON.stringify({
      ...chinese,
      title: 'Rice prices after floods',
      resultStr: JSON.stringify(chinese),
    });
    const record = read(text);
    expect(titlesOf(record)).toEqual([
      'zh original: 洪水之后的米价',
      'en translation: Rice prices after floods',
    ]);
    expect(record.language).toBe('zh');
  });

  test('reads the translated abstract of its own field, with the same sections', () => {
    const record = read(
      JSON.stringify({ ...INNER, AbstractTextCN: '背景：洪水来了。方法：数据。结果：价格上涨。' }),
    );
    expect(sectionsOf(record)).toEqual([
      ['en original', 'Background', 'Methods', 'Results'],
      ['zh translation', '背景', '方法', '结果'],
    ]);
  });

  test('holds nothing where the fields hold nothing', () => {
    const empty = {
      abstract: '',
      authors: null,
      journal: null,
      publicationDate: '',
      citationCount: null,
    };
    expect(read(JSON.stringify({ ...INNER, ...empty }))).toMatchObject({
      abstracts: [],
      authors: [],
      journal: null,
      issued: null,
      pages: null,
      citationCount: null,
    });
  });

  test('takes the type of a work from its publication types', () => {
    expect(read(JSON.stringify({ ...INNER, publicationTypes: 'Conference' })).type).toBe(
      'paper-conference',
    );
  });
});
