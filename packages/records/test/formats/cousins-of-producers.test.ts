import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { namesOf, onlyRecord, readVariant, titlesOf } from '../pages/variants.ts';

const ris = (...lines: readonly string[]) =>
  onlyRecord(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`, 'ris');

describe('records that lost their line ends', () => {
  test('RIS on one line', () => {
    const record = onlyRecord(
      'TY  - JOUR  TI  - Hill reading  AU  - Zhao, Min  AU  - Okafor, Ruth  JO  - Hill J  PY  - 2020  ER  - \n',
      'ris',
    );
    expect(namesOf(record)).toEqual(['Zhao|Min', 'Okafor|Ruth']);
    expect(record).toMatchObject({
      journal: { title: { value: 'Hill J' } },
      issued: { year: 2020 },
    });
  });

  test('Refer on one line, tags behind numbers too', () => {
    const record = onlyRecord(
      '%0 Journal Article%T 山区茶馆研究%A 赵敏%A 李伟%J 山区文化%D 2019%N 04%P 45-50%K 茶馆;山区%X 分析茶馆。\n',
      'refer',
    );
    expect(record).toMatchObject({ journal: { issue: '4' }, pages: { first: '45', last: '50' } });
    expect(record.keywords.map(({ value }) => value)).toEqual(['茶馆', '山区']);
  });
});

describe('tags and labels as others write them', () => {
  test('E-Study with spaces round its hyphens', () => {
    const record = onlyRecord(
      'DataType: 1\nTitle - 题名: 山区茶馆研究\nAuthor - 作者: 赵敏;李伟;\nSource - 刊名: 山区文化\nPeriod - 期: 4\n',
      'e-study',
    );
    expect(namesOf(record)).toEqual(['赵|敏', '李|伟']);
    expect(record.journal).toMatchObject({ title: { value: '山区文化' }, issue: '4' });
  });

  test('labels in brackets, in Traditional Chinese and as SinoMed has them', () => {
    const record = onlyRecord(
      '【題　名】夜班護理人員之睡眠\n【英文題名】Sleep of night nurses\n【作　者】林曉青；陳文彬\n【機　構】山城大學護理系\n【出　處】山城護理雜誌 2021；12(3)：45-58\n【關鍵詞】睡眠；夜班\n【主題詞】睡眠/生理學\n【文　摘】探討睡眠。\n',
      'vip',
    );
    expect(titlesOf(record)).toEqual([
      'zh original: 夜班護理人員之睡眠',
      'en translation: Sleep of night nurses',
    ]);
    expect(namesOf(record)).toEqual(['林|曉青', '陳|文彬']);
    expect(record).toMatchObject({
      journal: { title: { value: '山城護理雜誌' }, volume: '12', issue: '3' },
      pages: { first: '45', last: '58' },
      issued: { year: 2021 },
      extra: { 主題詞: '睡眠/生理學' },
    });
    expect(record.keywords).toHaveLength(2);
  });

  test('Embase.com: labels in capitals, addresses behind names', () => {
    const { records } = readVariant(
      `RECORD 1
TITLE
Sleep of hill nurses
AUTHOR NAMES
Zhao M.
Okafor R.
AUTHOR ADDRESSES
(Zhao M.) Hill University, Kunming, China.
(Okafor R.) Lake University, Leeds, United Kingdom.
SOURCE
Hill Medicine (2020) 5:2 (12-19). Date of Publication: 1 Mar 2020
ABSTRACT
Nurses sleep badly.
AUTHOR KEYWORDS
sleep
nurses
DOI
10.5555/hm.2020.12

RECORD 2
TITLE
Naps at night
AUTHOR NAMES
Brandt K.
`,
      'ovid',
    );
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      'Sleep of hill nurses',
      'Naps at night',
    ]);
    const [first] = records;
    expect(first?.authors.map(({ value, institutionIndex }) => [value, institutionIndex])).toEqual([
      ['Zhao M.', [1]],
      ['Okafor R.', [2]],
    ]);
    expect(first).toMatchObject({
      journal: { title: { value: 'Hill Medicine' }, volume: '5', issue: '2' },
      pages: { first: '12', last: '19' },
      issued: { year: 2020, month: 3, day: 1 },
      identifiers: [{ type: 'doi', value: '10.5555/hm.2020.12' }],
    });
    expect(first?.keywords).toHaveLength(2);
  });

  test('the name of a field before its value is no part of it', () => {
    const record = onlyRecord(
      '%0 Journal Article\n%T 山区睡眠\n%A 作者：赵敏\n%J 刊名：山区护理\n%V 卷：5\n',
      'refer',
    );
    expect(namesOf(record)).toEqual(['赵|敏']);
    expect(record.journal).toMatchObject({ title: { value: '山区护理' }, volume: '5' });
  });

  test.each([
    ['内容摘要：本文讨论睡眠。关键词：睡眠；护士', ['睡眠', '护士']],
    ['We asked nurses. They slept badly. Key words: sleep; nurses', ['sleep', 'nurses']],
    ['关键词：这些词。很常见。', []],
  ])('keywords behind the abstract are keywords: %s', (written, keywords) => {
    const record = ris('TI  - Sleep', `AB  - ${written}`);
    expect(record.keywords.map(({ value }) => value)).toEqual(keywords);
    expect(record.abstracts[0]?.value).not.toMatch(/睡眠；护士|sleep; nurses/);
  });
});

describe('nothing is lost without a word', () => {
  test('what stands behind the end of a record is told', () => {
    const { diagnostics } = parseRecords(
      'TY  - JOUR\nTI  - Hills\nER  - \n\nExported by Hill Database\n\nTY  - JOUR\nTI  - Lakes\nER  - \n',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['stray-text']);
  });

  test('a tag that Web of Science does not have is told', () => {
    const { records, diagnostics } = parseRecords(
      'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Zhao, M\nTI Hills\nQQ odd\nER\n\nEF\n',
    );
    expect(records[0]?.extra.QQ).toBe('odd');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-tag']);
  });

  test('the funders of Crossref', () => {
    const [record] = parseRecords(
      '{"message-type":"work","message":{"DOI":"10.5555/z.2","title":["Hills"],"funder":[{"name":"Hill Fund","award":["HF-7"]}]}}',
    ).records;
    expect(record?.extra.funding).toBe('Hill Fund [HF-7]');
  });
});

describe('names and languages', () => {
  test('a person may be called Lab', () => {
    const { authors } = ris(
      'TI  - Hills',
      'AU  - Karel Lab',
      'AU  - Karel J. Lab',
      'AU  - Hill Sleep Lab',
      'AU  - MIT Lab',
    );
    expect(authors.map(({ kind }) => kind ?? 'person')).toEqual([
      'person',
      'person',
      'organization',
      'organization',
    ]);
  });

  test.each([
    ['Shan qu yue du yan jiu', 'und'],
    ['Can men change long songs', 'en'],
  ])('a title in pinyin is in no language of Latin letters: %s', (title, language) => {
    expect(ris(`TI  - ${title}`).titles[0]?.lang).toBe(language);
  });

  test('PubMed: a numbered line under its heading is an address', () => {
    const record = onlyRecord(
      '1. Lake Med. 2021;1(1):3-5.\n\nNaps at night.\n\nBrandt K(1), Meier S(2).\n\nAuthor information:\n(1)Seeklinik, Zürich, Switzerland.\n(2)Praxis Meier, Bern.\n\nNurses slept for an hour at night.\n\nPMID: 39550032\n',
      'pubmed-text',
    );
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
    expect(record.abstracts).toHaveLength(1);
  });
});
