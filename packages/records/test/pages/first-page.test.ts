import { parseRecords } from '@diglot/records';
import { describe, expect, test } from 'vitest';
import { namesOf, onlyRecord, titlesOf } from './variants.ts';

const read = (text: string) => onlyRecord(text, 'first-page');
const BOTH = [
  'zh original: 乡村教师的职业倦怠与社会支持',
  'en translation: Burnout and social support among rural teachers',
];
const TEXTS = `摘要：目的 探讨倦怠。方法 采用问卷法。
关键词：乡村教师；职业倦怠
Abstract: Objective To explore burnout. Methods A questionnaire was used.
Keywords: rural teachers; burnout
`;

const PAGES = [
  [
    'labels on every line',
    `标题：乡村教师的职业倦怠与社会支持
Title: Burnout and social support among rural teachers
作者：张晓明，李雷，欧阳敏
Authors: ZHANG Xiaoming, LI Lei, OUYANG Min
单位：北岭大学教育学院，北岭 100083；南湖大学心理系，南湖
${TEXTS}`,
  ],
  [
    'labels in brackets, names without a mark between them',
    `【题名】乡村教师的职业倦怠与社会支持
【作者】张晓明 李雷 欧阳敏
${TEXTS.replace('Abstract', 'Title: Burnout and social support among rural teachers\nAuthors: ZHANG Xiaoming, LI Lei, OUYANG Min\nAbstract')}`,
  ],
  [
    'labels on lines of their own',
    `标题
乡村教师的职业倦怠与社会支持
Title
Burnout and social support among rural teachers
作者
张晓明
李雷
欧阳敏
${TEXTS.replaceAll(/[:：](?=[^：]*$)/gm, '\n')}`,
  ],
  [
    'no labels but those of the texts',
    `乡村教师的职业倦怠与社会支持
张晓明1，李雷2，欧阳敏1*
(1. 北岭大学教育学院，北岭 100083；2. 南湖大学心理系，南湖)
${TEXTS.replace('Abstract', 'Burnout and social support among rural teachers\nZHANG Xiaoming1, LI Lei2, OUYANG Min1*\n(1. School of Education, Northhaven University)\nAbstract')}`,
  ],
] as const;

describe('a first page', () => {
  test.each(PAGES)('with %s gives titles and names without the labels', (_, text) => {
    const record = read(text);
    expect(titlesOf(record)).toEqual(BOTH);
    expect(namesOf(record)).toEqual(['张|晓明', '李|雷', '欧阳|敏']);
    expect(record.abstracts.map(({ lang }) => lang)).toEqual(['zh', 'en']);
    expect(record.keywords.map(({ lang }) => lang)).toEqual(['zh', 'zh', 'en', 'en']);
  });

  test('joins the names in Latin letters to the Chinese ones', () => {
    for (const [, text] of [PAGES[0], PAGES[1], PAGES[3]]) {
      const { authors } = read(text);
      expect(authors.map(({ translations }) => translations?.[0]?.value)).toEqual([
        'ZHANG Xiaoming',
        'LI Lei',
        'OUYANG Min',
      ]);
    }
  });

  test('of one author has one, not his label too', () => {
    const record = read(`题目: 山中步行
作者: 张三
摘要: 步行有益。
关键词: 步行; 山
Title: Walking in hills
Author: Zhang San
Abstract: Walking is good.
Key words: walking; hills
`);
    expect(record.authors).toMatchObject([
      { value: '张三', translations: [{ value: 'Zhang San' }] },
    ]);
    expect(record.titles.map(({ value }) => value)).toEqual(['山中步行', 'Walking in hills']);
  });

  test('keeps addresses behind their label as institutions', () => {
    expect(read(PAGES[0][1]).institutions).toMatchObject([
      { organization: '北岭大学教育学院', city: '北岭' },
      { organization: '南湖大学心理系', city: '南湖' },
    ]);
  });

  test.each(['關鍵詞', '關鍵字', '關 鍵 詞'])(
    'in Traditional characters has keywords behind %s',
    (label) => {
      const record = read(`山中步行之研究
摘要
步行有益。
${label}：步行、登山
A Study of Walking in Hills
Abstract
Walking is good.
Keywords: walking, hill climbing
`);
      expect(record.keywords.map(({ value }) => value)).toEqual([
        ...['步行', '登山'],
        ...['walking', 'hill climbing'],
      ]);
    },
  );

  test('without a title says so at the first thing it holds', () => {
    const { diagnostics } = parseRecords('Abstract: Walking.\n关键词：步行；步行；山');
    expect(diagnostics).toMatchObject([{ code: 'missing-title', span: { start: 10, end: 18 } }]);
  });
});
