import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { identifiersOf, namesOf, onlyRecord, titlesOf } from '../pages/variants.ts';

describe('tags', () => {
  test('RIS with its tags glued to the values, or before a colon', () => {
    const record = onlyRecord(
      'TY - JOUR\nAU-Nguyen, Thi Lan\nT1  –  Community gardens\nJO—Urban Ageing\nY1 : 2022/03/15/\nVL-7\nIS  - 2\nER -\n',
      'ris',
    );
    expect(record).toMatchObject({
      issued: { year: 2022, month: 3, day: 15 },
      journal: { title: { value: 'Urban Ageing' }, volume: '7', issue: '2' },
    });
    expect(namesOf(record)).toEqual(['Nguyen|Thi Lan']);
  });

  test('a wrapped line that opens like a glued tag is part of its value', () => {
    const record = onlyRecord(
      'TY  - JOUR\nTI  - Models\nAB  - We use the\nIS-LM model and the\nAU-rich elements.\nER  - \n',
      'ris',
    );
    expect(record.abstracts[0]?.value).toBe('We use the IS-LM model and the AU-rich elements.');
  });

  test('RIS without values is no record', () => {
    const { records, diagnostics } = parseRecords(
      'TY  - JOUR\nTI  - Sheep\nER  - \nTY  - JOUR\nER  - \n',
    );
    expect(records.length).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toContain('stray-text');
  });

  test('RIS: a DOI as type of work, several addresses in one field, a count with a comma', () => {
    const record = onlyRecord(
      'TY  - JOUR\nTI  - Sheep\nM3  - doi: 10.5555/sheep.1\nUR  - https://example.org/a; https://example.org/b\nN1  - Cited By :1,204\nER  - \n',
      'ris',
    );
    expect(identifiersOf(record)).toEqual([
      'doi:10.5555/sheep.1',
      'url:https://example.org/a',
      'url:https://example.org/b',
    ]);
    expect(record.citationCount?.value).toBe(1204);
  });

  test('E-Study: a label that is not in use says in Chinese what it is', () => {
    const record = onlyRecord(
      'DataType: 3\nTitle-题名: 步行系统\nAuthor-作者: 郭小平\nTeacher-导师: 吴建国;\nSchool-学位授予单位: 西江大学\nYear-年: 2015\n',
      'e-study',
    );
    expect(record.contributors).toMatchObject([{ family: '吴', given: '建国', role: 'advisor' }]);
    expect(record.journal?.publisher?.value).toBe('西江大学');
  });

  test('MEDLINE: a numbered line above a record is no part of the one before it', () => {
    const { records } = parseRecords(
      'PMID- 1234567\nOWN - NLM\nTI  - Sheep.\nDP  - 2001 Jan\n\n2: Goats. 2002\nPMID- 1234568\nTI  - Goats.\n',
    );
    expect(records[0]?.issued).toMatchObject({ year: 2001, month: 1 });
  });

  test('Ovid: full names, an address a line behind each, identifiers of authors', () => {
    const { records } = parseRecords(
      '<1>\nUnique Identifier\n  35550001\nTitle\n  Shared meals.\nSource\n  Hill Reports. 9(4):301-312, 2022.\nAuthors Full\n  Novak, Jana; van den Berg, Pieter; Neill, Sean.\nAuthor NameID\n  Novak, Jana; ORCID: https://orcid.org/0000-0002-1825-0097\nInstitution\n  Novak, Jana. Department of Geriatrics, Brno University, Brno, Czech Republic.\n  van den Berg, Pieter. Delta University, Leiden, The Netherlands.\n',
    );
    expect(
      records[0]?.authors.map(({ family, given, institutionIndex, identifiers = [] }) => [
        `${family}|${given}`,
        institutionIndex,
        ...identifiers.map(({ value }) => value),
      ]),
    ).toEqual([
      ['Novak|Jana', [1], '0000-0002-1825-0097'],
      ['van den Berg|Pieter', [2]],
      ['Neill|Sean', undefined],
    ]);
  });

  test('VIP: year, issue and pages behind the journal and stops', () => {
    const record = onlyRecord(
      '【题名】山区道路照明\n【作者】钱进\n【刊名】照明工程.2017(4).-33-37,41\n【关键词】照明\n',
      'vip',
    );
    expect(record).toMatchObject({
      journal: { title: { value: '照明工程' }, issue: '4' },
      issued: { year: 2017 },
      pages: { first: '33', last: '37' },
    });
  });
});

describe('values', () => {
  test('tags of HTML and JATS that are closed are no part of a value of a plain format', () => {
    const record = onlyRecord(
      'TY  - JOUR\nTI  - <b>Rivers</b> and <i>E. coli</i><sup>*</sup> at p<0.05\nAB  - <jats:title>Abstract</jats:title><jats:p>Rivers carry it.</jats:p>\nER  - \n',
      'ris',
    );
    expect(record.titles[0]?.value).toBe('Rivers and E. coli* at p<0.05');
    expect(record.abstracts[0]?.value).toBe('Abstract Rivers carry it.');
  });

  test.each(['[Article in Chinese]', 'NA'])('“%s” is no title', (written) => {
    expect(
      parseRecords(`PMID- 1234567\nTI  - ${written}\nLA  - chi\nTT  - 雪\n`).records[0]?.titles,
    ).toMatchObject([{ value: '雪', role: 'original' }]);
  });

  test('a line of rights alone is no abstract', () => {
    const text = 'PMID- 1234567\nTI  - Snow\nAB  - Copyright © 2020 Hill Society.\n';
    expect(parseRecords(text).records[0]?.abstracts).toEqual([]);
  });

  test('a DOI in an address is decoded', () => {
    const text = 'TY  - JOUR\nTI  - Ice\nDO  - https://doi.org/10.5555/a%3C1:b%3E2.0.co\nER  - \n';
    expect(identifiersOf(onlyRecord(text, 'ris'))).toEqual(['doi:10.5555/a<1:b>2.0.co']);
  });

  test('both titles of Scopus may stand in brackets', () => {
    const table =
      'Title,Authors,Source title,Language of Original Document\n[Rest rooms for the night]; [夜班护士休息室],Wang F.,J. Hills,Chinese\n';
    expect(titlesOf(onlyRecord(table, 'csv'))).toEqual([
      'zh original: 夜班护士休息室',
      'en translation: Rest rooms for the night',
    ]);
  });

  test('years of Taiwan, the month in a column, the source where there is no journal', () => {
    const table = '標題,作者,Source,年,月\n社區花園,王小明,社區研究,民國110年,5\n';
    expect(onlyRecord(table, 'csv')).toMatchObject({
      journal: { title: { value: '社區研究' } },
      issued: { year: 2021, month: 5 },
    });
  });

  test('the row that counts the rows of a table is no work', () => {
    const { records, diagnostics } = parseRecords(
      '序号,题名,作者,来源\n1,山羊的饲养,张三,畜牧研究\n共1条,,,\n',
    );
    expect(records.length).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toContain('stray-text');
  });

  test('fields that BibLaTeX entries share are theirs, and what holds them is no work', () => {
    const { records } = parseRecords(
      '@xdata{x1, publisher = {Hill Press}, location = {Oslo}}\n@book{b1, xdata = {x1}, title = {Hills}, author = {Berg, Jo}}\n',
    );
    expect(records).toMatchObject([
      { journal: { publisher: { value: 'Hill Press' }, place: { value: 'Oslo' } } },
    ]);
  });

  test('EndNote: the address of a record in the Web of Science is its number; nothing of its own fields is lost', () => {
    const record = onlyRecord(
      '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Ice</title></titles><urls><related-urls><url>&lt;Go to ISI&gt;://WOS:000111</url></related-urls></urls><custom1>mine</custom1><label>berg2020</label></record></records></xml>',
      'endnote-xml',
    );
    expect(identifiersOf(record)).toEqual(['local:WOS:000111']);
    expect(record.extra).toMatchObject({ custom1: 'mine', citationKey: 'berg2020' });
  });
});

describe('references of GB/T 7714', () => {
  const reference = (line: string) =>
    parseRecords(`[1] ${line}\n[2] 赵敏. 茶馆[J]. 研究, 2022(4): 1-9.\n`).records[0];

  test('a surname in Han and an initial, and a translator', () => {
    expect(
      reference('安德松 B. 山中的共同体[M]. 吴映人, 译. 上海: 上海人民出版社, 2005: 10-12.'),
    ).toMatchObject({
      titles: [{ value: '山中的共同体' }],
      authors: [{ family: '安德松', given: 'B.' }],
      contributors: [{ family: '吴', given: '映人', role: 'translator' }],
    });
  });

  test('the number of a standard', () => {
    expect(
      reference(
        '国家标准化委员会. 参考文献著录规则: GB/T 7714—2015[S]. 北京: 中国标准出版社, 2015.',
      ),
    ).toMatchObject({
      titles: [{ value: '参考文献著录规则' }],
      extra: { number: 'GB/T 7714—2015' },
    });
  });

  test.each([
    '李四. 山歌[M]. [S.l.: s.n.], 1998: 3-5.',
    '李四. 山歌[M]. [出版地不详]: [出版者不详], 1998: 3-5.',
  ])('a place and a publisher that are not known: %s', (line) => {
    const record = reference(line);
    expect(record?.journal?.publisher ?? record?.journal?.place).toBeUndefined();
    expect(record?.issued?.year).toBe(1998);
  });

  test('a city alone, pages with letters, a stop behind the year, an editor close behind the name', () => {
    expect(reference('李四. 山歌[M]. 北岭, 1998.')?.journal).toMatchObject({
      place: { value: '北岭' },
    });
    expect(reference('李四. 山歌[J]. 科学, 2020, 12(3): eaax1234.')?.pages).toMatchObject({
      articleNumber: 'eaax1234',
    });
    expect(reference('李四. 山歌[J]. 科学, 2020. 12(3): 4-9.')).toMatchObject({
      journal: { volume: '12', issue: '3' },
    });
    expect(reference('山歌集[M]. 李四编. 北岭: 北岭出版社, 1998.')?.contributors).toMatchObject([
      { family: '李', given: '四', role: 'editor' },
    ]);
  });
});

describe('what else stands in a value', () => {
  test('a year of the republic, a surname of two words, a mark of ISBD, the role of an advisor, “<Blank>”', () => {
    const record = onlyRecord(
      'TY  - THES\nTI  - 跌倒經驗\nAU  - 歐陽志遠(Chih-Yuan Ou Yang)\nA2  - Smith, John (advisor)\nPY  - 民99\nCY  - 北岭 :\nPB  - <Blank>\nER  - \n',
      'ris',
    );
    expect(record).toMatchObject({
      issued: { year: 2010 },
      journal: { place: { value: '北岭' } },
      contributors: [{ family: 'Smith', role: 'advisor' }],
      authors: [{ translations: [{ family: 'Ou Yang', given: 'Chih-Yuan' }] }],
    });
    expect(record.journal?.publisher).toBeUndefined();
  });

  test('what LaTeX raises or lowers alone', () => {
    const text = '@article{k, title = {CO$_2$, $^{14}$C and $x^2+1$ at \\$5}}\n';
    expect(onlyRecord(text, 'bibtex').titles[0]?.value).toBe('CO2, 14C and x^2+1 at $5');
  });

  test('a postcode alone is no place, a city before one is no country', () => {
    const places = (address: string) =>
      onlyRecord(`TY  - JOUR\nTI  - Lakes\nAD  - ${address}\nER  - \n`, 'ris').institutions[0];
    expect(places('北岭眼科医院,北岭,100000')?.city).toBe('北岭');
    expect(places('Lake School, Beiling University, Beiling 100871')).toMatchObject({
      city: 'Beiling',
      country: null,
    });
  });
});

describe('one format as others write it', () => {
  test('NoteExpress tells of a name that it does not have', () => {
    const { records, diagnostics } = parseRecords(
      '{Reference Type}: Journal Article\n{Title}: 核桃\n{Jounal}: 林业研究\n',
    );
    expect(records[0]?.extra).toMatchObject({ Jounal: '林业研究' });
    expect(diagnostics.map(({ code }) => code)).toContain('unknown-tag');
  });

  test('MEDLINE with its tags close to the values, a full name behind an address', () => {
    const record = onlyRecord(
      'PMID-39990002\nOWN -NLM\nTI - Group singing in\n      villages.\nFAU- Chen, Li Hua\nAD - School of Music, Northhaven, China. FAU - Kowalska, Marta\nDP - 2022 Nov\n',
      'medline',
    );
    expect(namesOf(record)).toEqual(['Chen|Li Hua', 'Kowalska|Marta']);
    expect(record.titles[0]?.value).toBe('Group singing in villages.');
  });

  test('an ampersand between two names with their surnames first', () => {
    const text = 'TY  - JOUR\nTI  - Tea\nAU  - Zhang, X. & Li, W.\nER  - \n';
    expect(namesOf(onlyRecord(text, 'ris'))).toEqual(['Zhang|X.', 'Li|W.']);
  });

  test('JSON with a member for each language', () => {
    const record = onlyRecord(
      JSON.stringify([
        {
          title: { zh: '山区苹果', en: 'Apples in mountain areas' },
          authors: [{ zh: '林冲', en: 'LIN Chong' }],
          abstract: { zh: '本文研究苹果。', en: 'We study apples.' },
          keywords: { zh: ['苹果'], en: ['apple'] },
          journal: { zh: '果树', en: 'Fruit Trees' },
        },
      ]),
      'plain-json',
    );
    expect(titlesOf(record)).toEqual([
      'zh original: 山区苹果',
      'en translation: Apples in mountain areas',
    ]);
    expect(record).toMatchObject({
      authors: [{ family: '林', translations: [{ family: 'LIN' }] }],
      journal: { title: { value: '果树' }, translations: [{ value: 'Fruit Trees' }] },
    });
    expect(record.keywords.map(({ value }) => value)).toEqual(['苹果', 'apple']);
  });

  test('a count with its word, the year of a degree, keywords between spaces', () => {
    const record = onlyRecord(
      JSON.stringify([
        {
          题名: '山区葡萄',
          责任者: '宋江',
          学位年度: '2001',
          关键词: '葡萄 山区',
          被引频次: '3次',
        },
      ]),
      'plain-json',
    );
    expect(record).toMatchObject({ issued: { year: 2001 }, citationCount: { value: 3 } });
    expect(record.keywords).toHaveLength(2);
  });

  test('CSCD: an address a line behind the name of its author', () => {
    const record = onlyRecord(
      'FN Clarivate\nPT J\nAU Chai Jin\n   Zhu Tong\nTI Horses\nC1 Chai Jin, Liangshan University, Liangshan, China.\n   Zhu Tong, Yuncheng Institute, Yuncheng, China.\nER\n\nEF\n',
      'wos-tagged',
    );
    expect(record.institutions.map(({ organization }) => organization)).toEqual([
      'Liangshan University',
      'Yuncheng Institute',
    ]);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
  });
});

describe('CNMARC', () => {
  test('titles, people with pinyin and roles, imprint, subjects and classes', () => {
    const field = (tag: string, ...subfields: readonly (readonly [string, string])[]) =>
      `<datafield tag="${tag}" ind1=" " ind2=" ">${subfields
        .map(([code, value]) => `<subfield code="${code}">${value}</subfield>`)
        .join('')}</datafield>`;
    const record = onlyRecord(
      `<collection><record><leader>00000nam0 2200000   450 </leader><controlfield tag="001">012000</controlfield>${[
        field('010', ['a', '978-7-5325-5940-4']),
        field('101', ['a', 'chi']),
        field('200', ['a', '山区植物'], ['e', '图鉴'], ['f', '林小玉著']),
        field('210', ['a', '北岭'], ['c', '北岭书局'], ['d', '2003']),
        field('215', ['a', '320页']),
        field('606', ['a', '植物']),
        field('690', ['a', 'Q94']),
        field('701', ['a', '林小玉'], ['9', 'lin xiao yu'], ['4', '著']),
        field('702', ['a', '王小石'], ['4', '译']),
      ].join('')}</record></collection>`,
      'marcxml',
    );
    expect(record).toMatchObject({
      language: 'zh',
      titles: [{ value: '山区植物: 图鉴' }],
      authors: [{ family: '林', given: '小玉' }],
      contributors: [{ family: '王', role: 'translator' }],
      journal: { publisher: { value: '北岭书局' }, place: { value: '北岭' } },
      issued: { year: 2003 },
      pageCount: { value: 320 },
      classifications: [{ code: 'Q94', scheme: 'clc' }],
    });
    expect(record.authors[0]?.translations).toMatchObject([{ family: 'lin', given: 'xiao yu' }]);
  });
});

test('CNKI’s mark before an abstract, a range of days', () => {
  const text =
    '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>植物</title></titles><abstract>&lt;正&gt;本文研究植物。</abstract></record></records></xml>';
  expect(onlyRecord(text, 'endnote-xml').abstracts[0]?.value).toBe('本文研究植物。');
  const range = '@misc{k, title = {Hills}, date = {2010-03-05/2010-03-07}}\n';
  expect(onlyRecord(range, 'bibtex').issued).toMatchObject({ year: 2010, month: 3, day: 5 });
});
