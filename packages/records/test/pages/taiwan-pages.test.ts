import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const read = (lines: readonly string[]): BibliographicRecord => {
  const { records } = parseRecords(lines.join('\n'));
  expect(records).toHaveLength(1);
  return records[0] as BibliographicRecord;
};
const names = (people: BibliographicRecord['authors'] = []) =>
  people.map(({ value, translations = [] }) => [value, ...translations.map((one) => one.value)]);

describe('pages of Taiwan', () => {
  it('are read by labels in Traditional characters, with the language before or behind them', () => {
    const record = read([
      '題名：高齡者共讀活動之研究',
      '英文題名：Shared reading among older adults',
      '作者：陳雅婷；林志明',
      '作者英文：Ya-Ting Chen；Chih-Ming Lin',
      '刊名：山城護理雜誌',
      '卷期：第13卷第2期',
      '頁次：21-34',
      '關鍵詞：共讀；高齡者',
      '英文關鍵詞：shared reading; older adults',
      '摘要：本研究探討共讀活動。',
      '英文摘要：This study examines shared reading.',
      '語文：中文',
    ]);
    expect(record.titles.map(({ value }) => value)).toEqual([
      '高齡者共讀活動之研究',
      'Shared reading among older adults',
    ]);
    expect(names(record.authors)).toEqual([
      ['陳雅婷', 'Ya-Ting Chen'],
      ['林志明', 'Chih-Ming Lin'],
    ]);
    expect(record.keywords.map(({ lang }) => lang)).toEqual(['zh', 'zh', 'en', 'en']);
    expect(record.pages).toMatchObject({ first: '21', last: '34' });
    expect(record.abstracts.map(({ value }) => value)).toEqual([
      '本研究探討共讀活動。',
      'This study examines shared reading.',
    ]);
  });

  it('of theses have a student, a supervisor and a school', () => {
    const record = read([
      '研究生：林志明',
      '研究生(外文)：Chih-Ming Lin',
      '論文名稱：山城茶園土壤酸化之研究',
      '論文名稱(外文)：Soil Acidification in Tea Gardens',
      '指導教授：陳文彬',
      '指導教授(外文)：Wen-Pin Chen',
      '學位類別：碩士',
      '校院名稱：山城大學',
      '論文出版年：2020',
      '語文別：中文',
      '論文頁數：98',
      '中文關鍵詞：茶園、土壤酸化',
      '外文關鍵詞：tea garden、soil acidification',
      '摘要',
      '本研究調查三十座茶園。',
      'ABSTRACT',
      'We surveyed thirty tea gardens.',
    ]);
    expect(record.type).toBe('thesis');
    expect(names(record.authors)).toEqual([['林志明', 'Chih-Ming Lin']]);
    expect(names(record.contributors)).toEqual([['陳文彬', 'Wen-Pin Chen']]);
    expect(record.contributors?.[0]?.role).toBe('advisor');
    expect(record.journal?.publisher?.value).toBe('山城大學');
    expect(record.issued?.year).toBe(2020);
    expect(record.pageCount?.value).toBe(98);
  });

  it('give years of the republic, pages behind 頁, and numbers that are no Chinese classes', () => {
    const record = read([
      '題名: 山城茶園土壤酸化之研究',
      '作者: 林志明 ; 陳文彬',
      '書刊名: 山城農業',
      '卷期: 12:3 民110.09',
      '頁次: 頁45-58',
      '分類號: 434.181',
      '關鍵詞: 茶園 ; 土壤酸化',
      '中文摘要: 本研究調查三十座茶園。',
    ]);
    expect(record.journal).toMatchObject({ volume: '12', issue: '3' });
    expect(record.issued).toMatchObject({ year: 2021, month: 9 });
    expect(record.pages).toMatchObject({ first: '45', last: '58' });
    expect(record.classifications).toEqual([]);
    expect(record.extra.classification).toBe('434.181');
  });

  it('are read without labels above and below the line of the journal', () => {
    const record = read([
      '社區照護模式之影響',
      'The Effect of Community Care',
      '林曉青(Hsiao-Ching Lin)；歐陽明哲(Ming-Che Ou-Yang)',
      '山城護理雜誌 ； 12卷3期 (2021 / 09 / 01) ， P45 - 58',
      '繁體中文',
      'DOI： 10.5555/HMN.202109_12(3).0005',
      '社區照護 ； 生活品質 ； community care ； quality of life',
      '摘要 ｜ 參考文獻(23) ｜ 文章國際計量',
      '中文摘要',
      '本文探討社區照護的影響。',
      '英文摘要',
      'We examine how community care affects older adults.',
      '主題分類',
      '醫藥衛生 > 醫藥總論',
    ]);
    expect(names(record.authors)).toEqual([
      ['林曉青', 'Hsiao-Ching Lin'],
      ['歐陽明哲', 'Ming-Che Ou-Yang'],
    ]);
    expect(record.journal).toMatchObject({ volume: '12', issue: '3' });
    expect(record.journal?.title?.value).toBe('山城護理雜誌');
    expect(record.issued).toMatchObject({ year: 2021, month: 9, day: 1 });
    expect(record.pages).toMatchObject({ first: '45', last: '58' });
    expect(record.keywords.map(({ value }) => value)).toEqual([
      '社區照護',
      '生活品質',
      'community care',
      'quality of life',
    ]);
    expect(record.abstracts.map(({ value }) => value)).toEqual([
      '本文探討社區照護的影響。',
      'We examine how community care affects older adults.',
    ]);
  });
});

describe('a record in the plain text of EBSCO', () => {
  const record = () =>
    read([
      'Title: Shared Reading among Older Adults.',
      'Authors: Lin, Hsiao-Ching1',
      'Okafor, Ruth2',
      'Source: Mountain Nursing Quarterly. Sep2021, Vol. 12 Issue 3, p45-58. 14p.',
      'Document Type: Article',
      'Subject Terms: *OLDER people',
      '*SLEEP quality',
      '*READING',
      'Author-Supplied Keywords: shared reading',
      'older adults',
      'Abstract: This study examines shared reading.',
      'Author Affiliations: 1School of Nursing, Hill University',
      '2Department of Psychology, Lake University',
      'ISSN: 1683-0881',
    ]);

  it('has raised numbers close before addresses', () => {
    const { institutions, authors } = record();
    expect(institutions.map(({ marker, value }) => [marker, value])).toEqual([
      ['1', 'School of Nursing, Hill University'],
      ['2', 'Department of Psychology, Lake University'],
    ]);
    expect(authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
  });

  it('has headings of the database without their stars, apart from the authors’ keywords', () => {
    expect(record().keywords.map(({ value, scheme }) => [value, scheme])).toEqual([
      ['shared reading', 'author'],
      ['older adults', 'author'],
      ['OLDER people', 'topic'],
      ['SLEEP quality', 'topic'],
      ['READING', 'topic'],
    ]);
  });
});

it('reads the role that stands before a name as its role', () => {
  const record = read([
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<dc:title>山城茶園土壤酸化之研究</dc:title><dc:creator>林志明</dc:creator>',
    '<dc:contributor>指導教授：陳文彬</dc:contributor><dc:contributor>Translator: Okafor, Ruth</dc:contributor>',
    '<dc:type>碩士論文</dc:type></oai_dc:dc>',
  ]);
  expect(record.type).toBe('thesis');
  expect(record.contributors?.map(({ value, role }) => [value, role])).toEqual([
    ['陳文彬', 'advisor'],
    ['Okafor, Ruth', 'translator'],
  ]);
});

it('links addresses to authors whose names have particles', () => {
  const record = read([
    'TY  - JOUR',
    'T1  - Village doctors',
    'A1  - Okafor R.',
    'A1  - de Boer P.J.',
    'AD  - (Okafor) School of Medicine, Hill University, China',
    'AD  - (de Boer) Lake Institute, Netherlands',
    'ER  - ',
  ]);
  expect(record.institutions.map(({ organization }) => organization)).toEqual([
    'Hill University',
    'Lake Institute',
  ]);
  expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
});
