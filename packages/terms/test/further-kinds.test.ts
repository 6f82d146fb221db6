import { describe, expect, test } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();

const pairsOf = (source: string, target: string): string[] =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('a pair', () => {
  test.each([
    [
      'has one Chinese word for two that “and” joins',
      'The spatial and temporal distribution of precipitation was analyzed.',
      '分析了降水的时空分布。',
      'spatial and temporal distribution = 时空分布',
    ],
    [
      'has it in Traditional characters',
      'The spatial and temporal distribution of rainfall was analyzed.',
      '分析了降雨的時空分布。',
      'spatial and temporal distribution = 時空分布',
    ],
    [
      'is a word that shares a character with a translation, where neither side has another partner',
      'Measles outbreaks were reported in schools.',
      '学校报告了麻疹爆发。',
      'outbreak = 爆发',
    ],
    [
      'is the noun of a verb of two words',
      'The lockdown of the city slowed infection.',
      '封锁城市减缓了感染。',
      'lockdown = 封锁',
    ],
    [
      'gives the last word of a phrase what both stand for',
      'Severe cases developed multi-organ failure.',
      '重症病例出现多器官衰竭。',
      'multi-organ failure = 多器官衰竭',
    ],
    [
      'has a character for each word of a phrase',
      'The case fatality rate was low.',
      '病死率较低。',
      'case fatality rate = 病死率',
    ],
    [
      'is a modifier and a noun of which one word speaks',
      'A high fever lasted three days.',
      '高热持续三天。',
      'high fever = 高热',
    ],
    [
      'is a word of a phrase that a table has, and a part of another translation',
      'Patients with heart failure improved.',
      '心衰竭病人改善。',
      'heart failure = 心衰竭',
    ],
    [
      'is a substance spelt by its sound',
      'Half of the patients took simvastatin every day.',
      '半数患者每日服用辛伐他汀。',
      'simvastatin = 辛伐他汀',
    ],
    [
      'has a year in front where that names it',
      'The 2008 financial crisis reduced trade.',
      '2008年金融危机使贸易减少。',
      '2008 financial crisis = 2008年金融危机',
    ],
    [
      'keeps 被 where it covers',
      'Land cover change was mapped.',
      '绘制了土地覆被变化图。',
      'land cover = 土地覆被',
    ],
    [
      'keeps 种 where it is a species',
      'The indicator species of wetlands were listed.',
      '列出了湿地的指示种。',
      'indicator species = 指示种',
    ],
    [
      'says whose condition it is, and how old they are',
      'Older patients with diabetes need support.',
      '老年糖尿病患者需要支持。',
      'older patients with diabetes = 老年糖尿病患者',
    ],
    [
      'is an adjective that Chinese writes as a property',
      'The disease is highly contagious.',
      '该病传染性很强。',
      'contagious = 传染性',
    ],
  ])('%s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});

describe('no pair', () => {
  test.each([
    [
      'ends with a word of place',
      'The confession was excluded in criminal proceedings.',
      '刑事訴訟中排除了該自白。',
      'criminal proceeding = 刑事訴訟中',
    ],
    [
      'has what another word of the English side says',
      'Patients with Yang deficiency were treated with moxibustion.',
      '对阳虚患者采用艾灸治疗。',
      'Yang = 阳虚',
    ],
    [
      'begins with the verb of a plural before it',
      'Factors influencing learning were surveyed.',
      '調查了影響學習的因素。',
      'influencing learning = 影響學習',
    ],
    [
      'begins with what compares',
      'Rainfall lags behind the SOI by three months.',
      '降雨相较南方涛动（SOI）滞后三个月。',
      'SOI = 相较南方涛动',
    ],
    ['takes 被 for a noun', 'The flood destroyed bridges.', '桥梁被洪水冲毁。', 'bridge = 桥梁被'],
    [
      'takes a measure word for a species',
      'Three species were seen.',
      '见到三种。',
      'species = 三种',
    ],
    [
      'has a year before a word of any text',
      'We used 2015 data from the survey.',
      '我们使用了2015年数据。',
      '2015 data = 2015年数据',
    ],
    [
      'is described by a single character and 的',
      'The new data confirm the strong corrosion.',
      '新的数据证实了强的腐蚀。',
      'strong corrosion = 强的腐蚀',
    ],
    [
      'begins behind “per”',
      'The per capita income of farmers rose.',
      '农民人均收入增加。',
      'capita income = 人均收入',
    ],
    [
      'is the name of a body, cut before its “of”',
      'The Example Academy of Sciences published the data.',
      '示例科学院发布了数据。',
      'Example Academy = 示例科学院',
    ],
    [
      'ends with a word that 地 makes an adverb of',
      'The filter screen is detachably mounted at the inlet.',
      '过滤网可拆卸地安装在进口处。',
      'filter screen = 过滤网可拆卸',
    ],
    [
      'is half of what a verb says',
      'Patients left hospital after ten days.',
      '患者十天后出院。',
      'hospital = 出院',
    ],
    ['is an adjective of any text', 'The result is important.', '结果很重要。', 'important = 重要'],
    [
      'is a guess for a noun of every field',
      'The clinical data of one case were summarized.',
      '总结了1例患者的临床效果。',
      'clinical data = 临床效果',
    ],
    [
      'begins with a word of place and 的',
      'The application of drones in agriculture was reviewed.',
      '综述了无人机在农业中的应用。',
      'application = 中的应用',
    ],
    [
      'is one of two words that Chinese has one for',
      'The spatial and temporal distribution of rain was analyzed.',
      '分析了降雨的时空分布。',
      'temporal distribution = 时空分布',
    ],
  ])('%s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).not.toContain(pair);
  });
});
