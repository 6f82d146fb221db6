import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/index.ts';

const read = (lines: readonly string[]) => parseRecords(lines.join('\n')).records;

describe('labelled pages', () => {
  it('are one work where labels of the other language follow', () => {
    const records = read([
      '中文题名：护士同伴支持的体验',
      '作者：王芳; 李明',
      '关键词：护士; 同伴支持',
      '摘要：目的 了解护士同伴支持的体验。',
      '英文题名：Experiences of peer support among nurses',
      '英文作者：WANG Fang; LI Ming',
      '英文关键词：nurses; peer support',
      '英文摘要：We asked nurses how they lived peer support.',
      '刊名：北岭护理杂志',
      '年份：2018',
    ]);
    expect(records.map(({ titles }) => titles.map(({ lang }) => lang))).toEqual([['zh', 'en']]);
    expect(records[0]?.journal?.title?.value).toBe('北岭护理杂志');
  });

  it('are two works where names stand before titles', () => {
    const page = (title: string, names: string) => [
      `作者：${names}`,
      `题名：${title}`,
      '刊名：北岭护理杂志',
      '年份：2018',
      '关键词：护士; 支持',
    ];
    const records = read([
      ...page('护士同伴支持的体验', '王芳; 李明'),
      ...page('医院护士职业倦怠研究', '张伟'),
    ]);
    const names = records.map(({ authors }) => authors.map(({ value }) => value));
    expect(names).toEqual([['王芳', '李明'], ['张伟']]);
  });

  it.each([
    ['2018,36', '36', null],
    ['第36卷', '36', null],
    ['2018年第36卷第6期', '36', '6'],
    ['36卷6期', '36', '6'],
    ['2018，36(3-4)', '36', '3-4'],
    ['2018,36(Suppl 1)', '36', 'Suppl 1'],
    ['2018,36(06):12-15', '36', '06'],
    ['2018年第3期', null, '3'],
    ['2018，36，6', '36', '6'],
  ])('have volume and issue of %s', (written, volume, issue) => {
    const [record] = read([
      '题名：护士同伴支持的体验',
      '作者：王芳; 李明',
      '刊名：北岭护理杂志',
      `年，卷(期)：${written}`,
      '关键词：护士; 支持',
    ]);
    expect([record?.journal?.volume, record?.journal?.issue]).toEqual([volume, issue]);
  });
});

describe('two names with a comma between, as one field has them', () => {
  it.each([
    ['王芳, 山田太郎', ['王芳', '山田太郎']],
    ['欧阳, 静', ['欧阳静']],
    ['王芳, 李明', ['王芳', '李明']],
  ])('are %s', (written, names) => {
    const [record] = read(['TY  - JOUR', 'TI  - 护士的睡眠', `AU  - ${written}`, 'ER  - ']);
    expect(record?.authors.map(({ family, given }) => `${family}${given ?? ''}`)).toEqual(names);
  });
});
