import { describe, expect, test } from 'vitest';
import { parseRecords, toBibtex } from '../../src/index.ts';

const recordOf = (text: string) => {
  const [record] = parseRecords(text).records;
  if (!record) throw new Error('no record');
  return record;
};

describe('the name of a person in EndNote XML', () => {
  const style = (text: string, charset = '') =>
    `<style face="normal" font="default"${charset} size="100%">${text}</style>`;
  const authorsIn = (author: string) => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>${author}</author></authors></contributors><titles><title>${style('夜班')}</title></titles></record></records></xml>`;
    const { authors } = recordOf(text);
    for (const { value, raw, prov } of authors)
      expect(text.slice(prov[0]?.start, prov[0]?.end)).toBe(raw ?? value);
    return authors.map(({ family, given, translations = [], affiliationMarkers = [] }) =>
      [
        `${family}|${given}`,
        ...translations.map((name) => `=${name.family}|${name.given}`),
        ...affiliationMarkers,
      ].join(' '),
    );
  };

  test.each([
    [style('王芳') + style(' (Wang Fang)', ' charset="134"'), ['王|芳 =Wang|Fang']],
    [style('Wang Fang ') + style('王芳'), ['Wang|Fang =王|芳']],
    [style('王') + style('芳'), ['王|芳']],
    [style('王芳') + style('[1,2]'), ['王|芳 1 2']],
    [style('北岭&amp;山区协会,'), ['北岭&山区协会|']],
    [style('赵敏，') + style('孙丽'), ['赵|敏', '孙|丽']],
  ])('may stand in several runs: %s', (author, expected) => {
    expect(authorsIn(author)).toEqual(expected);
  });
});

describe('E-Study', () => {
  test('has addresses, advisors and pages under several names', () => {
    const record = recordOf(
      'DataType: 1\nTitle-题名: 夜班护士睡眠研究\nAuthor-作者: 王芳;李伟;\nTutor-导师: 赵敏 教授,孙丽\nPageCount-页码: 12-17\nURL-网址: https://example.org/a\nSummary-摘要: 考察夜班。\nURL: https://example.org/b\n',
    );
    expect(record).toMatchObject({
      contributors: [
        { family: '赵', given: '敏', role: 'advisor' },
        { family: '孙', given: '丽', role: 'advisor' },
      ],
      pages: { first: '12', last: '17' },
      abstracts: [{ value: '考察夜班。' }],
    });
    expect(record.pageCount).toBeUndefined();
    expect(record.identifiers.map(({ value }) => value)).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
  });
});

describe('LaTeX', () => {
  test.each([
    ['Doses of 12\\,mg', 'Doses of 12 mg'],
    ['12\\,\\% of nurses', '12 % of nurses'],
    ['$p\\,<\\,0.05$ at night', 'p < 0.05 at night'],
    ['A\\;b\\:c\\>d\\!e', 'A b c de'],
    ['Ten\\thinspace mg, ten\\enskip mg', 'Ten mg, ten mg'],
    ['A\\/B and a\\-b', 'AB and ab'],
    ['A\\@B; c, d: e!', 'A@B; c, d: e!'],
  ])('has spaces of its own: %s', (title, expected) => {
    const record = recordOf(`@article{k,\n  title = {${title}},\n  year = 2020\n}\n`);
    expect(record.titles[0]?.value).toBe(expected);
  });
});

describe('what is no work', () => {
  test('an entry set ties its entries, and is written before the first of them', () => {
    const text =
      '@set{both, entryset={night,day}}\n@article{night,title={Night shifts}}\n@article{day,title={Day shifts}}\n';
    const { records, diagnostics } = parseRecords(text);
    const tie = { key: 'both', members: ['night', 'day'] };
    expect(records.map(({ extra }) => extra.entrySet)).toEqual([tie, tie]);
    expect(diagnostics).toEqual([]);
    const written = toBibtex(records);
    expect(written.startsWith('@set{both,\n  entryset = {night,day},\n}\n\n@article{night,')).toBe(
      true,
    );
    expect(written.match(/@set/g)).toHaveLength(1);
    expect(parseRecords(written).records.map(({ extra }) => extra.entrySet)).toEqual([tie, tie]);
  });

  test('an entry set without its entries is kept, and no fault', () => {
    const { records, diagnostics } = parseRecords('@set{both,\n  entryset = {night,day},\n}\n');
    expect(records[0]?.extra.entryset).toBe('night,day');
    expect(diagnostics).toEqual([]);
  });

  test('the last line of a file of Web of Science is no fault', () => {
    const record = 'PT J\nAU Berg, A\nTI Night shifts\nSO J HILL\nUT WOS:0001\nER\n\n';
    for (const end of ['EF', 'EF\n', 'EF\n\ufeffFN Clarivate Analytics\nVR 1.0\n'])
      expect(
        parseRecords(`FN Clarivate Analytics Web of Science\nVR 1.0\n${record}${record}${end}`),
      ).toMatchObject({ diagnostics: [], records: [{}, {}] });
  });
});
