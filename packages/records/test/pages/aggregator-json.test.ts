import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { example, provenanceFaults } from '../check-record.ts';

const text = example('aggregator.json');
const [json = '', title = '', abstract = ''] = text.split('\n');
const object = JSON.parse(json);
const tail = `\n${title}\n${abstract}\n`;

function read(source: string) {
  const result = parseRecords(source, { format: 'aggregator-json' });
  expect(provenanceFaults(source, result.records)).toEqual([]);
  return { ...result, codes: result.diagnostics.map(({ code }) => code) };
}

function first(source: string) {
  const [record] = read(source).records;
  if (!record) throw new Error('no record');
  return record;
}

const titles = (source: string) => first(source).titles.map(({ lang, role }) => `${lang} ${role}`);

describe('aggregator JSON', () => {
  test('tells the original title inside the nested record from the translated one', () => {
    expect(first(text).titles).toMatchObject([
      {
        value: title,
        lang: 'en',
        role: 'original',
        prov: [{ field: '$.resultStr.title' }, { field: 'text' }],
      },
      { value: object.title, lang: 'zh', role: 'translation', prov: [{ field: '$.title' }] },
    ]);
  });

  test('splits a volume that holds the issue, and says so', () => {
    const { records, codes } = read(text);
    expect(records[0]?.journal).toMatchObject({
      volume: '18',
      issue: '2',
      volumeIssue: { raw: '18 2' },
    });
    expect(codes).toEqual([
      'title-is-translation',
      'volume-issue-combined',
      'empty-strings',
      'null-fields',
    ]);
  });

  test('places every copy of the abstract and of its sections', () => {
    const [own] = first(text).abstracts;
    const fields = ['$.abstract', '$.resultStr.abstract', 'text'];
    expect(own?.prefix).toBe('ABSTRACT');
    expect(own?.prov.map(({ field }) => field)).toEqual(fields);
    expect(own?.sections.map(({ label, prov }) => [label, prov.length])).toEqual([
      ['Objective', 3],
      ['Method', 3],
      ['Results', 3],
      ['Discussion', 3],
    ]);
  });

  test('keeps a family name’s particle', () => {
    expect(first(text).authors[0]).toMatchObject({
      family: 'van der Laan',
      given: 'M.',
      particle: 'van der',
    });
  });

  test.each([
    ['after it', json + tail],
    ['before it', tail + json],
    ['after it, the object over many lines', JSON.stringify(object, null, 2) + tail],
  ])('finds the title again in the text %s', (_, source) => {
    expect(first(source).titles[0]?.prov).toHaveLength(2);
  });

  test('follows escapes at both levels back to the source', () => {
    const escaped = (one: string) =>
      one.replace(
        /[\u0080-\uffff]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    const source = escaped(JSON.stringify({ ...object, resultStr: escaped(object.resultStr) }));
    const record = first(source);
    expect(record.titles.map(({ value }) => value)).toEqual([title, object.title]);
    expect(record.titles[1]?.raw).toMatch(/^\\u[0-9a-f]{4}/);
    expect(record.abstracts[0]?.value).toBe(abstract);
  });

  test('takes the original title from the text where there is no nested record', () => {
    const source = JSON.stringify({ ...object, resultStr: null });
    expect(titles(source + tail)).toEqual(['en original', 'zh translation']);
    expect(titles(source)).toEqual(['zh translation']);
  });

  test('reads the Chinese title and abstract of their own fields', () => {
    const record = first(
      JSON.stringify({
        ...object,
        title: object.title,
        AbstractTextCN: '目的:了解孤独感。方法:访谈。结果:有益。结论:应支持。',
      }),
    );
    expect(record.abstracts.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'en original',
      'zh translation',
    ]);
    expect(record.abstracts[1]?.sections.map(({ canonical }) => canonical)).toEqual([
      'objective',
      'methods',
      'results',
      'conclusions',
    ]);
  });

  test('joins names in Chinese to those of the nested record', () => {
    const record = first(JSON.stringify({ ...object, authors: ['范德兰', '奥卡福', '张晓明'] }));
    expect(record.authors[2]).toMatchObject({
      family: 'Zhang',
      given: 'Xiaoming',
      translations: [{ family: '张', given: '晓明', lang: 'zh' }],
    });
  });

  test.each([
    ['one a line', `${json}\n${json}\n${json}`, 3],
    ['in a list', `[${json},${json}]`, 2],
    ['each with its text', json + tail + json + tail, 2],
  ])('reads several records, %s', (_, source, count) => {
    expect(read(source).records).toHaveLength(count);
  });

  test.each([
    [
      'foreign quotes and constants',
      json.replace('"DOIUrl":null', "'DOIUrl':None"),
      'json-repaired',
    ],
    ['a missing comma', json.replace(',"url"', '"url"'), 'json-repaired'],
    ['a missing bracket before the text', json.slice(0, -1), 'json-broken'],
    [
      'its nested record cut off',
      JSON.stringify({ ...object, resultStr: object.resultStr.slice(0, 300) }),
      'truncated',
    ],
    [
      'its nested record broken',
      JSON.stringify({ ...object, resultStr: object.resultStr.replace(',"url"', '"url"') }),
      'json-repaired',
    ],
  ])('reads an object with %s and reports it', (_, broken, code) => {
    const { records, codes } = read(broken + tail);
    expect(codes).toContain(code);
    expect(records[0]?.titles[0]?.value).toBe(title);
    expect(records[0]?.identifiers[0]?.value).toBe(object.doi);
  });

  test('refuses nesting that would exhaust the stack', () => {
    const { codes } = read(`{"resultStr":${'['.repeat(100_000)}`);
    expect(codes).toContain('json-broken');
  });

  test('reports text that repeats nothing of the record', () => {
    expect(read(`${json + tail}Something quite different\n`).codes).toContain('unread-text');
  });

  test('keeps whole numbers beyond 2^53 as text', () => {
    expect(first(json.replace('"Total":0', '"Total":1790000000000000417')).extra.Total).toBe(
      '1790000000000000417',
    );
  });
});

describe('values of mended JSON that stand nowhere in the text', () => {
  test.each([
    '{""""""""""8","DOIUrl":","PeriodicalId":,journal{name"A',
    '{"DOIUrl":"","PeriodicalId":,"journal":{"name":"湖"},"volume":}',
    '{DOIUrl:,PeriodicalId:,journal:{name:,},authors:[,{name:"Jo Berg"}]}',
    '{"标题":,"DOIUrl":,"journal":{name"湖',
  ])('are left out: %s', (source) => {
    const places: { start: number; end: number }[] = [];
    const { records } = read(source);
    JSON.stringify(records, (name, value) => {
      if (name === 'prov') places.push(...value);
      return value;
    });
    expect(places.filter(({ start, end }) => start >= end)).toEqual([]);
    expect(JSON.stringify(records.map(({ extra }) => extra))).not.toContain('null');
  });
});
