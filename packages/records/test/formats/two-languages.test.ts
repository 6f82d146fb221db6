import { describe, expect, it } from 'vitest';
import { splitKeyword, splitKeywords, splitTitle } from '../../src/assemble/texts/bilingual.ts';
import { splitAbstract } from '../../src/assemble/texts/split-abstract.ts';
import { mergeRecords } from '../../src/merge/merge-records.ts';
import { parseRecords } from '../../src/parse-records.ts';

const halves = (split: typeof splitTitle) => (text: string) =>
  split(text)?.map(({ start, end }) => text.slice(start, end));
const read = (text: string) => {
  const [record] = parseRecords(text).records;
  if (!record) throw new Error('no record');
  return record;
};

describe('a title in two languages', () => {
  it.each([
    ['湖边散步与睡眠 = Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['湖边散步与睡眠(Lakeside Walks and Sleep)', '湖边散步与睡眠', 'Lakeside Walks and Sleep'],
    ['湖边散步与睡眠 [Lakeside walks and sleep]', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['Lakeside walks and sleep（湖边散步与睡眠）', 'Lakeside walks and sleep', '湖边散步与睡眠'],
    ['湖邊散步與睡眠 Lakeside walks and sleep', '湖邊散步與睡眠', 'Lakeside walks and sleep'],
    ['湖边散步与睡眠=Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['湖边散步与睡眠/Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['湖边散步与睡眠——Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['湖边散步与睡眠. Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['Lakeside walks and sleep 湖边散步与睡眠', 'Lakeside walks and sleep', '湖边散步与睡眠'],
    ['[湖边散步与睡眠] Lakeside walks and sleep', '湖边散步与睡眠', 'Lakeside walks and sleep'],
    ['湖边散步 [Lakeside walks]', '湖边散步', 'Lakeside walks'],
    ['夜班 = Night shift', '夜班', 'Night shift'],
  ])('%s is cut', (text, one, two) => {
    expect(halves(splitTitle)(text)).toEqual([one, two]);
  });

  it.each([
    '基于图的LakeBERT文本分类',
    '湖边散步(英文)',
    '人工智能(AI)与睡眠',
    '慢性阻塞性肺疾病(COPD)',
    'Walking in 杭州',
    '湖边散步的研究(Part II)',
    '新冠疫苗 mRNA vaccine',
    '应用 Lakeside Sleep Quality Index 评价睡眠',
    'Lakeside Sleep Quality Index 的中文版',
    '湖边组织(Lake Health Organization)指南解读',
    'The concept of ren (仁)',
    '评 The Lakeside Walks',
    '评《湖边散步》(The Lakeside Walk of Winter)',
    '《湖边散步》与 Walks in the Snow and the Wind',
    '湖边散步的译法：To walk or not to walk in the snow',
    '湖边散步研究综述 (Lakeside Walk Study)',
    'Effects of Xiaochaihu decoction (小柴胡汤)',
    '湖边散步 HYPERLINK "https://example.org/walks of the lake"',
    'p = 0.05 与睡眠',
  ])('%s is one', (text) => {
    expect(splitTitle(text)).toBeUndefined();
  });
});

describe('a keyword in two languages', () => {
  it.each([
    ['散步 (lakeside walk)', '散步', 'lakeside walk'],
    ['lakeside walk（散步）', 'lakeside walk', '散步'],
    ['湖边散步lakeside walk', '湖边散步', 'lakeside walk'],
    ['湖边散步/lakeside walk', '湖边散步', 'lakeside walk'],
    ['lakeside walk/湖边散步', 'lakeside walk', '湖边散步'],
    ['lakeside walk 湖边散步', 'lakeside walk', '湖边散步'],
    ['睡眠：sleep', '睡眠', 'sleep'],
  ])('%s is cut', (text, one, two) => {
    expect(halves(splitKeyword)(text)).toEqual([one, two]);
  });
  it.each([
    'T细胞',
    '人工智能(AI)',
    'Meta分析',
    'meta 分析',
    'logistic 回归',
    'random forest 算法',
    'HIV/艾滋病',
    '维生素D',
    'C反应蛋白',
    '散步',
  ])('%s is one', (text) => {
    expect(splitKeyword(text)).toBeUndefined();
  });
});

describe('a list of keywords in two languages', () => {
  it('is cut where every keyword is written twice', () => {
    const cut = splitKeywords(['睡眠 sleep', '护士 nurse', '山区 mountain area']);
    expect(cut.every((one) => one)).toBe(true);
  });

  it.each([[['meta 分析', 'logistic 回归', 'cox 模型']], [['睡眠 sleep', '护士', '山区']]])(
    'leaves %j as it is',
    (list) => {
      expect(splitKeywords(list).some((one) => one)).toBe(false);
    },
  );
});

describe('an abstract that goes on in the other language', () => {
  it.each([
    [
      '目的：了解湖边散步与睡眠的关系。方法：访谈20人。\nObjective: To see how walks go with sleep. Methods: We asked 20 people.',
      'Objective: To see',
    ],
    [
      'We asked twenty people how they walk and how they sleep (P<0.05). 我们询问了二十个人如何散步、如何睡眠。',
      '我们询问了',
    ],
  ])('is cut between the two', (text, second) => {
    const found = halves(splitAbstract)(text);
    expect(found?.[1]).toMatch(new RegExp(`^${second}`));
    expect(found?.join('')).toHaveLength(text.replace(/\n| (?=我们)/, '').length);
  });
  it.each([
    '我们在湖边散步（P<0.05，95% CI 1.2 to 2.7），结果有益。',
    'We read 《红楼梦》 with older adults in hill towns and asked them how they slept afterwards.',
    '本文使用R语言分析数据。',
  ])('%s is one', (text) => {
    expect(splitAbstract(text)).toBeUndefined();
  });

  it('becomes an original and a translation, each in its place', () => {
    const text =
      'TY  - JOUR\nTI  - 湖边散步与睡眠\nAB  - 目的：了解湖边散步。方法：访谈二十人。 Objective: To see how people walk. Methods: We asked twenty.\nER  - \n';
    const { abstracts } = read(text);
    expect(abstracts.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'zh original',
      'en translation',
    ]);
    for (const { value, raw, prov } of abstracts)
      expect(text.slice(prov[0]?.start, prov[0]?.end)).toBe(raw ?? value);
    expect(abstracts[1]?.sections.map(({ label }) => label)).toEqual(['Objective', 'Methods']);
  });

  const CHINESE = '目的 考察湖边散步与老年人睡眠的关系。方法 访谈二十人。结果 散步者睡眠较好。';
  const ENGLISH =
    'Objective To see how people walk along the lake and sleep. Methods We asked twenty. Results Walkers slept better.';

  it.each([
    [`${CHINESE} https://www.example.org/articles/2021/walks-and-sleep-of-the-old`],
    [`${CHINESE} Clinical trial registration: Chinese Clinical Trial Registry, ChiCTR2100012345.`],
    [`${CHINESE} Keywords: lakeside walk; sleep of the elderly; interview`],
    [`${CHINESE} Funding: Science Foundation of the Province of Lakes (No. 81100000).`],
    [`${CHINESE} © 2021 The Authors. Published by Lake Press for the Society.`],
    [`${ENGLISH} 注册号：中国临床试验注册中心 ChiCTR2100012345`],
    [`${ENGLISH} 基金项目：湖省自然科学基金重点项目`],
    [`${CHINESE} (the R package lme4 of the lab)`],
  ])('is one with a note of the other language behind it: %s', (text) => {
    expect(splitAbstract(text)).toBeUndefined();
  });

  it('is two where the note stands behind both', () => {
    expect(
      halves(splitAbstract)(`${CHINESE}${ENGLISH} Trial registration: ChiCTR2100012345.`),
    ).toEqual([CHINESE, `${ENGLISH} Trial registration: ChiCTR2100012345.`]);
  });

  it('a title has no field code of a link', () => {
    const text =
      'TY  - JOUR\nTI  - 湖边散步与睡眠 HYPERLINK "https://example.org/walks of the lake"\nER  - \n';
    expect(read(text).titles.map(({ value }) => value)).toEqual(['湖边散步与睡眠']);
  });
});

describe('roles without a declared language', () => {
  it('follow the title', () => {
    const { abstracts, titles } = read(
      'TY  - JOUR\nTI  - 湖面的光学观测\nN2  - 本文观测了湖面。\nAB  - We observed the surface of lakes.\nER  - \n',
    );
    expect(titles[0]?.role).toBe('original');
    expect(abstracts.map(({ lang, role }) => `${lang} ${role}`).sort()).toEqual([
      'en translation',
      'zh original',
    ]);
  });
});

describe('parts of one work in two languages', () => {
  it('have one original when merged', () => {
    const { records } = parseRecords(
      '@article{湖,\n  title = {湖边散步与睡眠},\n  year = {2020},\n  doi = {10.5555/lake.9},\n}\n@article{lake,\n  title = {Lakeside walks and the sleep of walkers},\n  year = {2020},\n  doi = {10.5555/lake.9},\n}\n',
    );
    const [merged, ...others] = mergeRecords(records);
    expect(others).toEqual([]);
    expect(merged?.titles.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'zh original',
      'en translation',
    ]);
  });
});

describe('a table put together of several', () => {
  it('has no record for a heading that is repeated', () => {
    const heading = 'PT\tAU\tTI\tSO\tPY\tUT\n';
    const row = (title: string) => `J\tBerg, Jo\t${title}\tLakes\t2020\tWOS:1\n`;
    const { records } = parseRecords(`${heading}${row('Lakes')}${heading}${row('Rivers')}`);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['Lakes', 'Rivers']);
  });
});
