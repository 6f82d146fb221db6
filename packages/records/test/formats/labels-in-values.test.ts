import { describe, expect, test } from 'vitest';
import { onlyRecord } from '../pages/variants.ts';

const ris = (...lines: readonly string[]) =>
  onlyRecord(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`, 'ris');

describe('labels, marks and placeholders in fields', () => {
  test.each([
    ['茶馆与睡眠☆', '茶馆与睡眠'],
    ['茶馆与睡眠①', '茶馆与睡眠'],
    ['题名：茶馆与睡眠*', '茶馆与睡眠'],
    ['Title: Tea houses', 'Tea houses'],
    ['Tea houses<xref ref-type="fn" rid="f1">*</xref>', 'Tea houses'],
  ])('the title %s is %s', (written, title) => {
    expect(ris(`TI  - ${written}`).titles[0]?.value).toBe(title);
  });

  test('the heading of a list of keywords is none', () => {
    const record = ris('TI  - 茶馆与睡眠', 'KW  - 关键词：茶馆；睡眠');
    expect(record.keywords.map(({ value }) => value)).toEqual(['茶馆', '睡眠']);
  });

  test.each(['【无摘要】', 'Unavailable.', 'An abstract is not available for this article.'])(
    '%s is no abstract',
    (written) => {
      expect(ris('TI  - Tea houses', `AB  - ${written}`).abstracts).toEqual([]);
    },
  );

  test('“Unknown” is nobody', () => {
    expect(ris('TI  - Tea houses', 'AU  - Unknown').authors).toEqual([]);
  });
});

describe('two languages in one field', () => {
  test.each([
    '乡村医学=Village Medicine',
    '乡村医学(Village Medicine)',
    '乡村医学 Village Medicine',
  ])('the journal %s has two names', (written) => {
    expect(ris('TI  - 茶馆与睡眠', `JO  - ${written}`).journal).toMatchObject({
      title: { value: '乡村医学' },
      translations: [{ value: 'Village Medicine', lang: 'en' }],
    });
  });

  test.each(['乡村学报(自然科学版)', '乡村学报(English Edition)', 'Village Medicine (Basel)'])(
    'the journal %s has one',
    (written) => {
      expect(ris('TI  - 茶馆与睡眠', `JO  - ${written}`).journal?.title?.value).toBe(written);
    },
  );

  test('parallel titles of two languages in Latin letters are two', () => {
    const titles = ris(
      'TI  - El té en los pueblos del valle = Tea in the villages of the valley',
    ).titles;
    expect(titles.map(({ lang }) => lang)).toEqual(['es', 'en']);
  });

  test('an equation is no parallel title', () => {
    expect(ris('TI  - Solving for x = y in the villages of the valley').titles).toHaveLength(1);
  });
});

describe('several tags of CNKI in a line', () => {
  test('a tag may stand behind a number', () => {
    const record = onlyRecord(
      '%0 Journal Article%A 丁香\n%A 方圆%T 茶馆与睡眠\n%J 乡村医学\n%D 2021%V 5\n%N 02%P 21-29%@ 1683-0881\n%W CNKI\n',
      'refer',
    );
    expect(record.journal).toMatchObject({ volume: '5', issue: '2' });
    expect(record.pages).toMatchObject({ first: '21', last: '29' });
    expect(record.identifiers.map(({ value }) => value)).toEqual(['1683-0881']);
  });
});

describe('cells and fields that hold more than one thing', () => {
  test('VIP’s column 年/卷/期 and pages behind an issue', () => {
    const record = onlyRecord(
      '标题,作者,期刊,年/卷/期,页码\n茶馆与睡眠,丁香;方圆,乡村医学,"2021,第5卷,第2期(总第88期)",(增刊1) : 21 - 29+40\n',
      'csv',
    );
    expect(record.journal).toMatchObject({ volume: '5', issue: '2' });
    expect(record.issued?.year).toBe(2021);
    expect(record.pages).toMatchObject({ first: '21', last: '29' });
  });

  test('a group without an affiliation among authors with one', () => {
    const record = onlyRecord(
      'Title,Authors,Authors (Raw Affiliation),Source title,DOI\n' +
        'Tea houses,"Berg, Anna; Ding, Xiang; Hill Doctors","Berg, Anna (Lake Institute, Basel, Switzerland); Ding, Xiang (Hill University, Beiling, China)",Village Medicine,10.5555/v.1\n',
      'csv',
    );
    expect(record.authors.map(({ kind, institutionIndex }) => [kind, institutionIndex])).toEqual([
      [undefined, [1]],
      [undefined, [2]],
      ['organization', undefined],
    ]);
  });

  test('第…页, and the place before a publisher that has a field of its own', () => {
    const record = ris(
      'TI  - 茶馆',
      'PB  - 北岭：北岭出版社',
      'CY  - 北岭',
      'SP  - 第21页',
      'EP  - 第29页',
    );
    expect(record.pages).toMatchObject({ first: '21', last: '29' });
    expect(record.journal).toMatchObject({
      publisher: { value: '北岭出版社' },
      place: { value: '北岭' },
    });
  });
});

describe('what a field says of itself', () => {
  test('CN of MEDLINE is a body, whatever its words', () => {
    const record = onlyRecord(
      'PMID- 31415926\nTI  - Tea houses\nFAU - Berg, Anna\nAU  - Berg A\nCN  - Hill Doctors\nPG  - S11-9\n',
      'medline',
    );
    expect(record.authors.at(-1)).toMatchObject({ family: 'Hill Doctors', kind: 'organization' });
    expect(record.pages).toMatchObject({ first: 'S11', last: 'S19' });
  });

  test('a whole English name in the place of an abbreviation is the journal’s other name', () => {
    const record = ris(
      'TI  - 茶馆與睡眠',
      'T2  - 山城護理雜誌',
      'J2  - Mountain City Journal of Nursing',
    );
    expect(record.journal?.translations).toMatchObject([
      { value: 'Mountain City Journal of Nursing', lang: 'en' },
    ]);
    expect(
      ris('TI  - 茶馆', 'T2  - 护理研究', 'J2  - Hu Li Yan Jiu').journal?.abbreviation?.value,
    ).toBe('Hu Li Yan Jiu');
  });
});

describe('abstracts by turns', () => {
  test('each section in both languages is two abstracts', () => {
    const record = ris(
      'TI  - 茶馆与睡眠',
      'AB  - 目的 描述村里的茶馆。Objective To describe tea houses. 方法 走访四十家茶馆。Methods We visited forty of them. 结论 茶馆有益。Conclusion They do good.',
    );
    expect(
      record.abstracts.map(({ lang, role, sections }) => [lang, role, sections.length]),
    ).toEqual([
      ['zh', 'original', 3],
      ['en', 'translation', 3],
    ]);
    expect(record.abstracts[1]?.value).toBe(
      'Objective: To describe tea houses.\nMethods: We visited forty of them.\nConclusion: They do good.',
    );
  });
});

describe('Embase in RIS', () => {
  test('links addresses by the surnames before them, and knows bodies among initials', () => {
    const record = ris(
      'TI  - Tea houses and sleep',
      'A1  - Berg A.M.',
      'A1  - Ding X.',
      'A1  - Hill Doctors',
      'AD  - (Berg) Lake Institute, Basel, Switzerland',
      'AD  - (Ding) School of Health, Beiling University, Beiling, China',
      'KW  - *sleep / *physiology',
    );
    expect(record.institutions.map(({ value }) => value)).toEqual([
      'Lake Institute, Basel, Switzerland',
      'School of Health, Beiling University, Beiling, China',
    ]);
    expect(record.authors.map(({ kind, institutionIndex }) => [kind, institutionIndex])).toEqual([
      [undefined, [1]],
      [undefined, [2]],
      ['organization', undefined],
    ]);
    expect(record.keywords.map(({ value }) => value)).toEqual(['sleep / physiology']);
  });
});
