import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { keywordsOf, namesOf, onlyRecord, readVariant, titlesOf } from './variants.ts';

describe('a page with labels that are not in use everywhere', () => {
  const sinomed = (number: number, title: string, english: string) => `<${number}>
流水号: 202012345${number}
中文标题: ${title}
英文标题: ${english}
作者: 周红; 郑霜
作者单位: 北岭妇幼保健院 产科 北岭 100000
中文摘要: 目的 分析影响因素。方法 问卷调查。
英文摘要: Objective To analyse factors. Methods Questionnaires.
关键词: 产后抑郁; 山区
主题词: 抑郁症, 产后/流行病学; 人类
出处: 山区妇幼健康 2020; 31(5): 530-533
国际标准刊号: 1683-0881
`;

  test('SinoMed: one record for each title, what has no place in a record is kept', () => {
    const text = sinomed(1, '山区产妇产后抑郁的影响因素', 'Factors of postpartum depression');
    const { records } = readVariant(
      text + sinomed(2, '山区新生儿体重', 'Birth weight in mountain areas'),
      'citation-page-zh',
    );
    expect(records.map((record) => titlesOf(record))).toEqual([
      [
        'zh original: 山区产妇产后抑郁的影响因素',
        'en translation: Factors of postpartum depression',
      ],
      ['zh original: 山区新生儿体重', 'en translation: Birth weight in mountain areas'],
    ]);
    expect(records[1]).toMatchObject({
      journal: { title: { value: '山区妇幼健康' }, volume: '31', issue: '5' },
      issued: { year: 2020 },
      pages: { first: '530', last: '533' },
      extra: { 流水号: '2020123452', 主题词: '抑郁症, 产后/流行病学; 人类' },
    });
    expect(records[0]?.abstracts.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'zh original',
      'en translation',
    ]);
  });

  test('Wanfang: names behind markers, the journal in both languages, year and volume under one label', () => {
    const record = onlyRecord(
      `首页 论文 学者
山区茶农合作社的治理结构
Governance of tea farmers' cooperatives in mountain areas
doi:10.5555/j.issn.1000-1000.2018.06.010
摘要：
目的 考察治理结构。方法 个案研究。
作者：
丁香 [1] 方圆 [2]
DING Xiang FANG Yuan
作者单位：
闽山农林大学经济学院
闽山县供销社
刊名：
山区经济
Mountain Economy
年，卷(期)：
2018，36(6)
所属期刊栏目：
合作经济
关键词：
茶农合作社  治理结构
Keywords:
tea cooperative  governance
机标分类号：
在线出版日期：
2018年12月5日
页码：
60-65
`,
      'citation-page-zh',
    );
    expect(titlesOf(record)[0]).toBe('zh original: 山区茶农合作社的治理结构');
    expect(
      record.authors.map(({ value, translations, institutionIndex }) => [
        value,
        translations?.[0]?.value,
        institutionIndex,
      ]),
    ).toEqual([
      ['丁香', 'DING Xiang', [1]],
      ['方圆', 'FANG Yuan', [2]],
    ]);
    expect(record).toMatchObject({
      journal: {
        title: { value: '山区经济' },
        volume: '36',
        issue: '6',
        translations: [{ value: 'Mountain Economy', lang: 'en' }],
      },
      issued: { year: 2018, month: 12, day: 5 },
      extra: { 所属期刊栏目: '合作经济' },
    });
    expect(record.keywords.map(({ value }) => value)).toEqual([
      '茶农合作社',
      '治理结构',
      'tea cooperative',
      'governance',
    ]);
  });

  test('VIP: institutions on one line, the source in title marks, keywords between spaces', () => {
    const record = onlyRecord(
      `山区农户清洁能源使用行为研究
作  者：曹植[1] 蔡文姬[1,2]
作者单位：[1]许昌农业大学经济管理学院，许昌461000 [2]邺城研究院，邺城456000
出  处：《农村能源研究》2020年第4期45-53,共9页
摘  要：基于农户调查数据，本文分析了清洁能源使用行为。
关 键 词：清洁能源 农户 山区
`,
      'citation-page-zh',
    );
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [1, 2]]);
    expect(record).toMatchObject({
      journal: { title: { value: '农村能源研究' }, issue: '4' },
      pages: { first: '45', last: '53' },
    });
    expect(keywordsOf(record)).toHaveLength(3);
  });

  test.each([
    [
      '題名：社區關懷據點志工\n作者：黃美玲；劉大同\n出處：社區發展季刊；150期 (2015/06) Pp. 233-246\n關鍵詞：志工；幸福感\n摘要：本研究以問卷調查三百位志工。\n語言：中文\n',
      { title: '社區發展季刊', issue: '150', first: '233', year: 2015 },
    ],
    [
      "Title: Nurses' rest rooms.\nAuthors: Zhao, Min; Berg, Jo R.\nSource: Hill Nursing (HILL NURS), Jan2021; 5(1): 12-19. (8p)\nLanguage: English\nAbstract: Nurses rest in rooms.\nDOI: 10.5555/hn.2021.12\n",
      { title: 'Hill Nursing', issue: '1', first: '12', year: 2021 },
    ],
  ])('a record of one line a label: %s', (text, { title, issue, first, year }) => {
    const record = onlyRecord(text, 'citation-page-zh');
    expect(record).toMatchObject({
      journal: { title: { value: title }, issue },
      pages: { first },
      issued: { year },
    });
    expect(record.authors).toHaveLength(2);
  });

  test.each([
    '# 数据说明\n标题: 山区茶馆数据集\n作者: 赵敏\n本数据集包含12家茶馆的观察记录。\n',
    'Dear Li,\nTitle: as you like.\nBest, Kees\n',
  ])('a text of two labels is none: %s', (text) => {
    expect(parseRecords(text).format).toBe('unknown');
  });
});

describe('the page of an article', () => {
  test('RHHZ as plain text: keywords end with their line, addresses stand behind numbers', () => {
    const reference =
      '何大海, 孟小湖. 高原湖泊微塑料污染特征[J]. 湖泊科学进展, 2023, 35(2): 401-412. DOI: 10.5555/hpkx.2023.0201';
    const record = onlyRecord(
      `引用本文: ${reference}
Citation: He Dahai, Meng Xiaohu. Microplastic pollution in plateau lakes[J]. Advances in Lake Science, 2023, 35(2): 401-412.
高原湖泊微塑料污染特征
何大海1, ,
孟小湖1,2
1.
云岭大学湖泊研究所，云岭 650000
2.
高原生态站，云岭 650001
摘要: 微塑料是新型污染物。
关键词: 微塑料 / 高原湖泊
Microplastic pollution in plateau lakes
He Dahai1, ,
Abstract: Microplastics are emerging pollutants.
Key words: microplastics / plateau lakes
`,
      'rhhz-page',
    );
    expect(record.keywords.map(({ value }) => value)).toEqual([
      '微塑料',
      '高原湖泊',
      'microplastics',
      'plateau lakes',
    ]);
    expect(record.institutions.map(({ organization }) => organization)).toEqual([
      '云岭大学湖泊研究所',
      '高原生态站',
    ]);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [1, 2]]);
  });

  test('Magtech: both references under one label, a row of links is no name', () => {
    const record = onlyRecord(
      `北岭大学学报 ›› 2021, Vol. 57 ›› Issue (3): 401-408. doi: 10.5555/j.bldx.2021.03.005

• 生态学 • 上一篇 下一篇

高寒草甸土壤呼吸对增温的响应
董梅1, 邱实1,2,*
1. 北岭大学生态学院, 北岭 100871
2. 高寒生态站, 青原 810000

Response of soil respiration to warming
DONG Mei1, QIU Shi1,2,*
1. School of Ecology, Beiling University, Beiling 100871
2. Alpine Ecology Station, Qingyuan 810000

摘要/Abstract
摘要: 增温使土壤呼吸增加12%。
关键词: 高寒草甸, 土壤呼吸
Abstract: Warming increased soil respiration by 12%.
Key words: alpine meadow, soil respiration

引用本文
董梅, 邱实. 高寒草甸土壤呼吸对增温的响应[J]. 北岭大学学报, 2021, 57(3): 401-408.
DONG Mei, QIU Shi. Response of soil respiration to warming[J]. Acta Beilingensis, 2021, 57(3): 401-408.
`,
      'rhhz-page',
    );
    expect(namesOf(record)).toEqual(['董|梅', '邱|实']);
    expect(record.institutions.map(({ city }) => city)).toEqual(['北岭', '青原']);
    expect(record.institutions.map(({ translations }) => translations?.[0]?.value)).toEqual([
      'School of Ecology, Beiling University, Beiling 100871',
      'Alpine Ecology Station, Qingyuan 810000',
    ]);
    expect(record.identifiers).toMatchObject([{ value: '10.5555/j.bldx.2021.03.005' }]);
  });

  test('a first page: both headings above both abstracts, addresses of one line', () => {
    const record = onlyRecord(
      `山区饮水安全调查
张三1，李四1,2*
1. 北岭大学环境学院，北岭 100083；2. 南湖市疾控中心，南湖 430000
Survey of drinking-water safety in mountain areas
ZHANG San1, LI Si1,2*
摘要：目的 了解饮水安全。方法 采样120份。
关键词：饮水安全；山区
基金资助：
北岭省自然科学基金
Abstract: Objective To learn about drinking-water safety. Methods 120 samples were taken.
Key words: drinking-water safety; mountain areas
`,
      'first-page',
    );
    expect(
      record.authors.map(({ value, translations, institutionIndex }) => [
        value,
        translations?.[0]?.value,
        institutionIndex,
      ]),
    ).toEqual([
      ['张三', 'ZHANG San', [1]],
      ['李四', 'LI Si', [1, 2]],
    ]);
    expect(record.keywords.map(({ value }) => value)).toEqual([
      '饮水安全',
      '山区',
      'drinking-water safety',
      'mountain areas',
    ]);
  });
});

describe('PubMed', () => {
  test('authors who contributed equally, a declared abstract, an erratum and no authors', () => {
    const { records } = readVariant(
      `1. Hill Med. 2021 Jan 5;14(1):1-9. doi: 10.5555/hillmed.2021.1.

Tea houses as places of care.

[Article in Chinese; Abstract available in Chinese from the publisher]

Zhao M(1)(2), Sun Y(#)(1), van Dam K(2).

Author information:
(1)School of Public Health, Northhaven University, Northhaven, China.
(2)Delta Institute, Leiden, The Netherlands.
(#)Contributed equally

BACKGROUND: Tea houses are where elders meet.
CONCLUSION: They are places of care.

DOI: 10.5555/hillmed.2021.1
PMID: 33300001


2. Hill Med. 2021 Jun;14(3):1.

Correction.

[No authors listed]

Erratum for
    Hill Med. 2021 Jan 5;14(1):1-9.

PMID: 33300002
`,
      'pubmed-text',
    );
    expect(records.map((record) => [record.titles[0]?.value, ...namesOf(record)])).toEqual([
      ['Tea houses as places of care', 'Zhao|M.', 'Sun|Y.', 'van Dam|K.'],
      ['Correction'],
    ]);
    expect(records[0]?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([
      [1, 2],
      [1],
      [2],
    ]);
  });
});
