import { describe, expect, test } from 'vitest';
import {
  identifiersOf,
  namesOf,
  onlyRecord,
  placesOf,
  readVariant,
  sectionsOf,
  titlesOf,
} from './variants.ts';

const FORMAT = 'pubmed-text';
const read = (text: string) => onlyRecord(text, FORMAT);
const HILLS = 'Department of Hills, Northhaven University, Northhaven, Norway';
const BODY = 'Hills are high and long.\n山很高。\n';

describe('a citation line of PubMed', () => {
  test.each([
    ['J Walk. 2023 Feb 28:1-10. doi: 10.5555/1.', [null, null, '1', '10'], [2023, 2, 28]],
    ['J Walk. 2020 Mar-Apr;41(327):28-31.', ['41', '327', '28', '31'], [2020, 3, undefined]],
    ['J Walk. 2020 Apr 30-May 6;395(10234):1-2.', ['395', '10234', '1', '2'], [2020, 4, 30]],
    ['J Walk. 2016 Dec 15;10:76. doi: 10.5555/1.', ['10', null, '76', null], [2016, 12, 15]],
    [
      'J Walk. 2019;22 Suppl 2:S45-S52.',
      ['22 Suppl 2', null, 'S45', 'S52'],
      [2019, undefined, undefined],
    ],
    ['J Walk. 2017 Dec 4;18(Suppl 1):12.', ['18', 'Suppl 1', '12', null], [2017, 12, 4]],
    ['J Walk. 2021 Mar 1;11(3 Pt 2):12-3.', ['11', '3 Pt 2', '12', '13'], [2021, 3, 1]],
    ['J Walk. 2019 Summer;12(3):1-2.', ['12', '3', '1', '2'], [2019, undefined, undefined]],
    ['J Walk. 2022 Mar 1;:1-9. doi: 10.5555/1.', [null, null, '1', '9'], [2022, 3, 1]],
  ])('%s', (line, [volume, issue, first, last], [year, month, day]) => {
    const record = read(`${HILLS}\n${line}\n${BODY}`);
    expect(record.journal).toMatchObject({ title: { value: 'J Walk' }, volume, issue });
    expect([record.pages?.first ?? null, record.pages?.last ?? null]).toEqual([first, last]);
    expect([record.issued?.year, record.issued?.month, record.issued?.day]).toEqual([
      year,
      month,
      day,
    ]);
  });

  test('an article number is no page', () => {
    const record = read(`${HILLS}\nJ Walk. 2019 Apr 2;4(4):CD004807. doi: 10.5555/1.\n${BODY}`);
    expect(record.pages).toMatchObject({ first: null, articleNumber: 'CD004807' });
  });
});

describe('addresses above a citation', () => {
  test('several of one line are told apart', () => {
    const record = read(`${HILLS}
${HILLS}. Institute of Rivers, South Bay University, Lima, Peru; VA Valley Care, Boston, MA 02130, USA. a.b@example.org
J Walk. 2022 Mar 1;3:1-9. doi: 10.5555/1.
${BODY}`);
    expect(placesOf(record)).toEqual([
      ['Northhaven University', 'Northhaven', 'Norway'],
      ['South Bay University', 'Lima', 'Peru'],
      ['VA Valley Care', 'Boston', 'USA'],
    ]);
  });

  test.each([
    [
      'From the Department of Hills, Yale Hill School, New Haven, CT, USA (A.B., C.D.).',
      null,
      'New Haven',
    ],
    ['a Institute of Hills , University of Hills , Sydney , NSW , Australia.', 'a', 'Sydney'],
    ['(2)School of Hills, Lakeside University, Wuhan 430000, China.', '2', 'Wuhan'],
    ['北岭大学地理学院,北岭,中国。', null, '北岭'],
  ])('%s', (line, marker, city) => {
    const record = read(`${line}\nJ Walk. 2022 Mar 1;3:1-9. doi: 10.5555/1.\n${BODY}`);
    expect(record.institutions).toMatchObject([{ marker, city }]);
  });
});

describe('a PubMed text', () => {
  test('with authors, a group and numbered addresses', () => {
    const record =
      read(`J Walk. 2024 Mar 4;12(3):101-110. doi: 10.5555/jim.2024.003. Online ahead of print.

Walking groups for people with long COVID: a randomised trial.

Garcia-Lopez M(1), de Vries AB(2)(3), O'Brien K(1), Li XM(2); WALK Study Group.

Author information:
(1)School of Health, Northhaven University, Northhaven, Norway.
(2)Institute of Walking, Utrecht, Netherlands. a.devries@example.org
(3)Department of Medicine, Harbour Hospital, Harbour, Ireland.

BACKGROUND: Walking may help.
METHODS AND FINDINGS: We randomised 300 adults (ChiCTR2000012345).
CONCLUSIONS: It helped.
TRIAL REGISTRATION: ClinicalTrials.gov NCT01234567; ISRCTN12345678.

PMID: 38000001
`);
    expect(namesOf(record)).toEqual([
      'Garcia-Lopez|M.',
      'de Vries|A. B.',
      "O'Brien|K.",
      'Li|X. M.',
      'WALK Study Group|',
    ]);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([
      [1],
      [2, 3],
      [1],
      [2],
      undefined,
    ]);
    expect(identifiersOf(record)).toEqual([
      'doi:10.5555/jim.2024.003',
      'pmid:38000001',
      'trial:ChiCTR2000012345',
      'trial:NCT01234567',
      'trial:ISRCTN12345678',
    ]);
  });

  test('as the web page shows it, with keywords in both languages', () => {
    const record =
      read(`J Walk. 2022 Nov 30;19(23):16012. doi: 10.5555/ij.1. PMID: 36498087; PMCID: PMC9739000.
Green space and sleep in old age: a cohort study
Anna Berg 1, Zhang Xiaoming 2, Li Wei 1 2
1 Institute of Sleep, Bergen, Norway.
2 School of Public Health, Lakeside University, Wuhan, China.
Abstract
Background: Sleep is short. Methods: A cohort of 4,000. Results: Good. Conclusions: Plant trees.
Keywords: sleep; green space
摘要
背景：睡眠短。方法：队列。结果：好。结论：种树。
关键词：睡眠；绿地
`);
    expect(titlesOf(record)).toEqual([
      'en original: Green space and sleep in old age: a cohort study',
    ]);
    expect(namesOf(record)).toEqual(['Berg|Anna', 'Zhang|Xiaoming', 'Li|Wei']);
    expect(record.abstracts[0]?.sections[1]?.value).toBe('A cohort of 4,000.');
    expect(record.keywords.map(({ lang }) => lang)).toEqual(['en', 'en', 'zh', 'zh']);
  });

  test('of a Chinese article has an English translation', () => {
    const record = read(`1. Zhonghua Walk Za Zhi. 2020 Feb 10;41(2):145-151. doi: 10.5555/cma.1.

[Night shifts and sleep of nurses].

[Article in Chinese; Abstract available in Chinese from the publisher]

Zhang XM(1).

Author information:
(1)School of Nursing, Northhaven University, Beijing 100083, China.

Objective: To see how nurses sleep. Results: Badly.

目的：了解护士睡眠。结果：差。
`);
    expect(titlesOf(record)).toEqual(['en translation: Night shifts and sleep of nurses']);
    expect(sectionsOf(record)).toEqual([
      ['en translation', 'Objective', 'Results'],
      ['zh original', '目的', '结果'],
    ]);
  });

  test('of a journal with a Chinese name is Chinese', () => {
    const record = read(`北岭大学地理学院,北岭,中国。
低地洪水. 2021;8(4):77-85. doi: 10.5555/cn.8.77.
低地的洪水变得更加频繁。
Floods have grown more frequent.
`);
    expect(record.abstracts.map(({ lang, role }) => `${lang} ${role}`)).toEqual([
      'zh original',
      'en translation',
    ]);
  });

  test('with a heading of its own on each line, in both languages', () => {
    const record = read(`Centre for Rivers, Lagos, Nigeria.
BMJ Walk. 2020 Feb 2;10(2):e030000. doi: 10.5555/1.
METHODS AND ANALYSIS: We will measure.
ETHICS AND DISSEMINATION: Approved.
PROSPERO REGISTRATION NUMBER: CRD42019123456.
引言:河流很重要。
方法与分析:我们将测量。
伦理与传播:已批准。
PROSPERO 注册号:CRD42019123456。
`);
    expect(
      record.abstracts.map(({ sections }) => sections.map(({ canonical }) => canonical)),
    ).toEqual([
      ['methods', null, 'trial-registration'],
      ['background', 'methods', null, 'trial-registration'],
    ]);
  });

  test('whose translation stands between its paragraphs keeps both whole', () => {
    const text = `${HILLS}
J Walk. 2021;8(4):e77. doi: 10.5555/ijr.8.77.
Floods have grown more frequent in the lowlands.
低地的洪水变得更加频繁。
We mapped 14 rivers between 2000 and 2020.
我们绘制了 14 条河流。
`;
    const [english, chinese] = read(text).abstracts;
    expect(english?.value).toBe(
      'Floods have grown more frequent in the lowlands.\nWe mapped 14 rivers between 2000 and 2020.',
    );
    // One span cannot leave out what stands between: `raw` is the whole stretch, the sections are exact.
    expect(english?.raw).toContain('低地的洪水');
    expect(chinese?.sections.map(({ raw, value }) => raw ?? value)).toEqual([
      '低地的洪水变得更加频繁。',
      '我们绘制了 14 条河流。',
    ]);
  });

  test('two in one paste with \\r\\n are two records', () => {
    const { records } = readVariant(
      'Dept of X, Univ of Y, Ulm, Germany.\r\nBMJ Walk. 2020 May;1(2):3-4. doi: 10.5555/a.1.\r\nOne two three. Four five.\r\n一二三。四五。\r\n\r\nInstitute of Z, Paris, France.\r\nLancet Walk. 2021 Jun 3;2:33. doi: 10.5555/a.2.\r\nSix seven eight. Nine ten.\r\n六七八。九十。\r\n',
      FORMAT,
    );
    expect(
      records.map((record) => [record.journal?.title?.value, record.abstracts.length]),
    ).toEqual([
      ['BMJ Walk', 2],
      ['Lancet Walk', 2],
    ]);
  });
});
