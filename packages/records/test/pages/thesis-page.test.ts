import { describe, expect, it } from 'vitest';
import { onlyRecord, titlesOf } from './variants.ts';

const read = (text: string) => onlyRecord(text, 'first-page');

const PAGES: readonly (readonly [string, string, object])[] = [
  [
    'labels of a thesis, ranks behind names',
    `硕士学位论文
论文题目：盐度梯度下红树林的碳储量
Thesis title: Carbon Storage of Mangrove Forests along a Salinity Gradient
研究生姓名：林晓舟
导师姓名：贺文川 教授
摘  要
红树林储存大量的碳。本文测定了十二个样地的生物量。
关键词：红树林；碳储量
ABSTRACT
Mangrove forests store much carbon. We measured biomass at twelve sites.
Key words: mangrove; carbon storage
`,
    { advisor: '贺文川', degree: '硕士学位论文' },
  ],
  [
    'Traditional characters, a school above',
    `國立示例大學生態學系
碩士論文
論文題目：鹽度梯度下紅樹林的碳儲量
Title of Thesis: Carbon Storage of Mangrove Forests along a Salinity Gradient
研究生：林曉舟
指導教授：賀文川 博士
中文摘要
紅樹林儲存大量的碳。本研究測定十二個樣地的生物量。
關鍵詞：紅樹林、碳儲量
Abstract
Mangrove forests store much carbon. We measured biomass at twelve sites.
Keywords: mangrove, carbon storage
`,
    { advisor: '賀文川', degree: '碩士論文' },
  ],
  [
    'labels made equally wide by blanks',
    `题    目：盐度梯度下红树林的碳储量
专    业：生态学
博 士 生：林晓舟
导    师：贺文川（研究员）
摘  要
红树林储存大量的碳。本文测定了十二个样地的生物量。
关键词：红树林；碳储量
Title: Carbon Storage of Mangrove Forests along a Salinity Gradient
Major: Ecology
ABSTRACT
Mangrove forests store much carbon. We measured biomass at twelve sites.
KEY WORDS: mangrove; carbon storage
`,
    { advisor: '贺文川', notes: ['专 业：生态学', 'Major: Ecology'].join() },
  ],
];

describe('the title page of a thesis', () => {
  it.each(PAGES)('%s', (_, text, { advisor, ...rest }: { advisor?: string }) => {
    const record = read(text);
    expect(record.type).toBe('thesis');
    expect(titlesOf(record).map((title) => title.slice(3))).toEqual([
      expect.stringMatching(/^original: [盐鹽]度梯度下/u),
      'translation: Carbon Storage of Mangrove Forests along a Salinity Gradient',
    ]);
    expect(record.authors.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^林[晓曉]舟$/u),
    ]);
    expect(record.contributors).toMatchObject([{ value: advisor, role: 'advisor' }]);
    const said = JSON.stringify(record.extra);
    for (const line of Object.values(rest).join().split(',')) expect(said).toContain(line);
  });

  it('a page that names no degree and no advisor is an article', () => {
    const text =
      '标题：红树林的碳储量\n作者：林晓舟\n摘要：红树林储存碳。\n关键词：红树林；碳\nAbstract: Mangroves store carbon.\nKeywords: mangrove; carbon\n';
    expect(read(text)).toMatchObject({ type: 'article-journal' });
  });
});
