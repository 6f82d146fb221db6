import { csvLine } from '@diglot/exchange';
import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords, readRecords, toCsv } from '../../src/index.ts';
import { fieldOf, fieldsOf } from '../../src/values/field-names.ts';

const table = (...rows: readonly (readonly string[])[]) => rows.map((row) => csvLine(row)).join('');

/** What is compared of a record, in few words. */
const brief = (record: BibliographicRecord | undefined) =>
  record && {
    titles: record.titles.map(({ lang, role, value }) => `${lang} ${role}: ${value}`),
    authors: record.authors.map(({ family, given }) => `${family}|${given}`),
    venue: record.journal?.title?.value ?? null,
    place: [record.journal?.volume, record.journal?.issue, record.pages?.first, record.pages?.last],
    year: record.issued?.year,
    keywords: record.keywords.map(({ value }) => value),
    ids: record.identifiers.map(({ type, value }) => `${type}:${value}`),
    abstracts: record.abstracts.map(({ lang, role }) => `${lang} ${role}`),
  };

const first = (text: string) => brief(parseRecords(text).records[0]);

describe('a table of works', () => {
  test('of Scopus has full names, affiliations at their authors and counts with commas', () => {
    const { format, records, diagnostics } = parseRecords(
      `\ufeff${table(
        [
          'Authors',
          'Author full names',
          'Title',
          'Year',
          'Source title',
          'Volume',
          'Issue',
          'Page start',
          'Page end',
          'Cited by',
          'DOI',
          'Affiliations',
          'Authors with affiliations',
          'Abstract',
          'Author Keywords',
          'Source',
          'EID',
        ],
        [
          'Keller A.; Ibsen T.',
          'Keller, Anna (57190000001); Ibsen, Tor (57190000002)',
          'Night shifts: a "cross-sectional" study',
          '2021',
          'Journal of Hill Health',
          '12',
          '3',
          '35',
          '40',
          '1,204',
          '10.5555/jhh.2021.45',
          'University of Oslo, Oslo, Norway; Hill Institute, Bergen, Norway',
          'Keller A., University of Oslo, Oslo, Norway; Ibsen T., Hill Institute, Bergen, Norway',
          'We asked 40 people.',
          'night shift; sleep',
          'Scopus',
          '2-s2.0-85100000001',
        ],
      )}`,
    );
    expect([format, diagnostics]).toEqual(['csv', []]);
    expect(brief(records[0])).toEqual({
      titles: ['en original: Night shifts: a "cross-sectional" study'],
      authors: ['Keller|Anna', 'Ibsen|Tor'],
      venue: 'Journal of Hill Health',
      place: ['12', '3', '35', '40'],
      year: 2021,
      keywords: ['night shift', 'sleep'],
      ids: ['doi:10.5555/jhh.2021.45', 'local:2-s2.0-85100000001'],
      abstracts: ['en original'],
    });
    expect(records[0]?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
    expect(records[0]?.citationCount?.value).toBe(1204);
    expect(records[0]?.extra).toEqual({ Source: 'Scopus' });
  });

  test('of Dimensions has a line above its heading, and affiliations in brackets', () => {
    const text = `"About the data: Exported on Nov 29, 2026."\n${table(
      [
        'Publication ID',
        'DOI',
        'Title',
        'Source title',
        'PubYear',
        'Pagination',
        'Authors',
        'Authors (Raw Affiliation)',
      ],
      [
        'pub.1130000001',
        '10.5555/jhh.2021.45',
        'Night shifts',
        'Journal of Hill Health',
        '2021',
        '35-40',
        'Keller, Anna; Ibsen, Tor',
        'Keller, Anna (University of Oslo, Norway); Ibsen, Tor (Hill Institute; University of Oslo, Norway)',
      ],
    )}`;
    const { records } = parseRecords(text);
    expect(records).toHaveLength(1);
    expect(records[0]?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([
      [1],
      [2, 1],
    ]);
    expect(brief(records[0])?.ids).toContain('local:pub.1130000001');
  });

  test('of PubMed takes volume, issue and pages from the citation, and brackets off a translated title', () => {
    const text = table(
      [
        'PMID',
        'Title',
        'Authors',
        'Citation',
        'First Author',
        'Journal/Book',
        'Publication Year',
        'DOI',
      ],
      [
        '31234567',
        '[Night shifts of village doctors].',
        'Keller A, Ibsen T.',
        'J Hill Health. 2021 May;12(3):35-40. doi: 10.5555/jhh.2021.45.',
        'Keller A',
        'J Hill Health',
        '2021',
        '10.5555/jhh.2021.45',
      ],
    );
    expect(first(text)).toMatchObject({
      titles: ['en translation: Night shifts of village doctors'],
      authors: ['Keller|A.', 'Ibsen|T.'],
      place: ['12', '3', '35', '40'],
    });
  });

  test('of Lens, with names as they are spoken and two addresses', () => {
    const text = table(
      [
        'Lens ID',
        'Title',
        'Date Published',
        'Source Title',
        'ISSNs',
        'Author/s',
        'Start Page',
        'End Page',
        'Source URLs',
      ],
      [
        '000-111-222',
        'Night shifts',
        '2021-05-03',
        'Journal of Hill Health',
        '12345679; 20493630',
        'Anna Keller; Tor Ibsen',
        '35',
        '40',
        'https://example.org/a https://example.org/b',
      ],
    );
    expect(first(text)).toMatchObject({
      authors: ['Keller|Anna', 'Ibsen|Tor'],
      ids: [
        'issn:1234-5679',
        'issn:2049-3630',
        'url:https://example.org/a',
        'url:https://example.org/b',
        'local:000-111-222',
      ],
    });
  });

  test('of Web of Science is read by the tags of its columns', () => {
    const text = table(
      [
        'Publication Type',
        'Authors',
        'Author Full Names',
        'Article Title',
        'Source Title',
        'Keywords Plus',
        'Addresses',
        'Times Cited, WoS Core',
        'Publication Year',
        'Volume',
        'UT (Unique WOS ID)',
      ],
      [
        'J',
        'Keller, A',
        'Keller, Anna',
        'Night shifts',
        'JOURNAL OF HILL HEALTH',
        'HEALTH',
        '[Keller, Anna] Univ Oslo, Oslo, Norway',
        '7',
        '2021',
        '12',
        'WOS:000111222333444',
      ],
    );
    const [record] = parseRecords(text).records;
    expect(record?.authors[0]).toMatchObject({
      family: 'Keller',
      given: 'Anna',
      institutionIndex: [1],
    });
    expect(record?.keywords[0]?.scheme).toBe('keywords-plus');
    expect(record?.citationCount?.value).toBe(7);
  });

  test.each([
    [['题名', '作者', '机构', '刊名', '年', '卷', '期', '页码', '关键词', '摘要'], ','],
    [['標題', '作者', '作者單位', '來源', '年份', '卷號', '期號', '頁碼', '關鍵詞', '文摘'], '\t'],
    [
      [
        'Title',
        'Authors',
        'Affiliations',
        'Journal',
        'Year',
        'Vol.',
        'Issue',
        'Pages',
        'Keywords',
        'Abstract',
      ],
      ';',
    ],
    [
      [
        '篇名',
        '作者姓名',
        '作者单位',
        '期刊名称',
        '出版年',
        '卷',
        '期',
        '起止页码',
        '关键字',
        '内容摘要',
      ],
      '|',
    ],
  ] as const)('is read by the names of its columns: %s', (names, delimiter) => {
    const row = [
      '乡村医生的夜班',
      '张晓明，李伟',
      '山区大学',
      '山区健康研究',
      '2021',
      '12',
      '3',
      '35-40',
      '乡村医生，夜班',
      '我们询问了四十人。',
    ];
    const text = [names, row].map((cells) => cells.join(delimiter)).join('\r\n');
    expect(parseRecords(text)).toMatchObject({ format: 'csv', diagnostics: [] });
    expect(first(text)).toEqual({
      titles: ['zh original: 乡村医生的夜班'],
      authors: ['张|晓明', '李|伟'],
      venue: '山区健康研究',
      place: ['12', '3', '35', '40'],
      year: 2021,
      keywords: ['乡村医生', '夜班'],
      ids: [],
      abstracts: ['zh original'],
    });
  });

  test.each([
    ['标题', '英文标题', '摘要', '英文摘要', 'zh'],
    ['Chinese Title', 'English Title', 'Chinese Abstract', 'English Abstract', 'zh'],
    ['title_zh', 'title_en', 'abstract_zh', 'abstract_en', 'zh'],
    ['题名（中文）', '题名（英文）', '摘要（中文）', '摘要（英文）', 'zh'],
    ['中文题名', '外文题名', '中文摘要', '外文摘要', 'zh'],
  ])('gives a title and an abstract in both languages their roles: %s, %s', (...names) => {
    const [zh, en, abstractZh, abstractEn] = names;
    const heading = [zh, en, abstractZh, abstractEn, '作者'] as string[];
    const row = [
      '乡村医生的夜班',
      'Night shifts of village doctors',
      '我们询问了四十人。',
      'We asked forty people.',
      '张晓明',
    ];
    expect(first(table(heading, row))).toMatchObject({
      titles: ['zh original: 乡村医生的夜班', 'en translation: Night shifts of village doctors'],
      abstracts: ['zh original', 'en translation'],
    });
  });

  test('with an English title and a Chinese beside it has a Chinese translation', () => {
    const text = table(
      ['Title', 'Chinese Title', 'Authors', 'Language'],
      ['Night shifts of village doctors', '乡村医生的夜班', 'Keller, Anna', 'English'],
    );
    expect(first(text)?.titles).toEqual([
      'en original: Night shifts of village doctors',
      'zh translation: 乡村医生的夜班',
    ]);
  });

  test('pairs the names of two columns', () => {
    const text = table(
      ['标题', '作者', '英文作者'],
      ['乡村医生', '张晓明;李伟', 'ZHANG Xiaoming; LI Wei'],
    );
    const { authors = [] } = parseRecords(text).records[0] ?? {};
    expect(authors.map(({ translations }) => translations?.[0]?.value)).toEqual([
      'ZHANG Xiaoming',
      'LI Wei',
    ]);
  });

  test('that was joined from two files repeats its heading, which is no work', () => {
    const one = table(['标题', '作者'], ['乡村医生', '张晓明']);
    const { records, diagnostics } = parseRecords(one + one);
    expect(records).toHaveLength(2);
    expect(diagnostics).toEqual([]);
  });

  test('tells of a row that has not the cells of its heading, and reads the others', () => {
    const text = 'Title,Authors,Journal\nOne,Keller,A\nTwo,Ibsen\nThree,Lind,C,D\nFour,Berg,E\n';
    const { records, diagnostics } = parseRecords(text);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(diagnostics.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual(
      [
        ['broken-record', 'Two,Ibsen'],
        ['broken-record', 'Three,Lind,C,D'],
      ],
    );
    expect(records[2]?.extra).toEqual({ 'column 4': 'D' });
  });

  test.each([
    ['texts with titles', 'id,title,text,year\n1,One,Some words,2021\n'],
    ['terms', 'zh,en\n睡眠,sleep\n'],
    ['a list without authors', 'title,price\nLamp,12\n'],
    ['a sentence', 'Title, as everyone knows, is a word.\nAuthors, too.\n'],
  ])('is not seen in %s', (_, text) => {
    expect(parseRecords(text).format).not.toBe('csv');
  });

  test('takes a column with an inherited name for what it is', () => {
    const text = table(['标题', '作者', 'constructor', '__proto__'], ['夜班', '赵敏', 'a', 'b']);
    const [record] = parseRecords(text).records;
    expect(Object.keys(record?.extra ?? {})).toContain('constructor');
    expect(record?.identifiers).toEqual([]);
  });

  test('without a heading says so, when it is named', () => {
    const { records, diagnostics } = parseRecords('1,2\n3,4\n', { format: 'csv' });
    expect(records).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('missing-heading');
  });
});

describe('a list of authors that ends in a stop', () => {
  test.each([
    ['Berg A, Okafor RN, Zhang X.', ['Berg A', 'Okafor RN', 'Zhang X']],
    ['Berg A, Hill Study Group.', ['Berg A', 'Hill Study Group']],
    ['张晓明, 李伟.', ['张晓明', '李伟']],
    ['Keller A., Berg R.', ['Keller A.', 'Berg R.']],
    ['Berg A, Okafor R Jr.', ['Berg A', 'Okafor R Jr']],
  ])('leaves it out, but not that of an initial among others with stops: %s', (list, names) => {
    const { records } = parseRecords(
      table(
        ['PMID', 'Title', 'Authors', 'Journal/Book'],
        ['1', 'Reading at night.', list, 'J Hill'],
      ),
    );
    expect(records[0]?.authors.map(({ value }) => value)).toEqual(names);
  });
});

describe('an HTML table', () => {
  const INNER =
    '<table><tr><th>Title</th><th>Author</th></tr><tr><td>x</td><td>y</td></tr></table>';

  test.each([
    [
      'jats',
      `<article><front><article-meta><title-group><article-title>Night</article-title></title-group></article-meta></front><body>${INNER}</body></article>`,
    ],
    ['ris', `TY  - JOUR\nTI  - Night\nAB  - ${INNER}\nER  - \n`],
    ['csl-json', JSON.stringify([{ id: 'a', type: 'book', title: 'Night', abstract: INNER }])],
  ])('inside a record of another format is not one: %s', (format, text) => {
    const read = parseRecords(text);
    expect(read.format).toBe(format);
    expect(read.records.map(({ titles }) => titles[0]?.value)).toEqual(['Night']);
  });

  const CNKI = `<html><head><style>td{}</style></head><body><table border="1"><tr><td>SrcDatabase-来源库</td><td>Title-题名</td><td>Author-作者</td><td>Organ-单位</td><td>Source-文献来源</td><td>Keyword-关键词</td><td>Summary-摘要</td><td>PubTime-发表时间</td><td>Year-年</td><td>PageCount-页码</td><td>URL-网址</td></tr>
<tr><td>期刊</td><td>乡村医生的<b>夜班</b></td><td>张晓明;李伟;</td><td>山区大学;北岭研究所;</td><td>山区健康研究</td><td>乡村医生;;夜班</td><td>&lt;正&gt;目的：了解夜班与睡眠。A&amp;B</td><td>2021-05-03 09:00</td><td>2021</td><td>35-40</td><td>https://example.org/x?a=1&amp;b=2</td></tr>
<tr><td>硕士<td>护士睡眠研究<td>王芳<td>山区大学<td>山区大学<td>护士<td>研究护士睡眠。<td>2020-06-01<td>2020<td>60<td></table></body></html>`;

  test('of CNKI is read like its other exports, with places in the page', () => {
    const { format, records, diagnostics } = parseRecords(CNKI);
    expect([format, diagnostics]).toEqual(['html-table', []]);
    expect(brief(records[0])).toEqual({
      titles: ['zh original: 乡村医生的夜班'],
      authors: ['张|晓明', '李|伟'],
      venue: '山区健康研究',
      place: [null, null, '35', '40'],
      year: 2021,
      keywords: ['乡村医生', '夜班'],
      ids: ['url:https://example.org/x?a=1&b=2'],
      abstracts: ['zh original'],
    });
    expect(records[0]?.abstracts[0]?.sections[0]).toMatchObject({
      label: '目的',
      value: '了解夜班与睡眠。A&B',
    });
    const { start, end } = records[0]?.titles[0]?.prov[0] ?? { start: 0, end: 0 };
    expect(CNKI.slice(start, end)).toBe('乡村医生的<b>夜班');
    expect(records[1]).toMatchObject({
      type: 'thesis',
      journal: { publisher: { value: '山区大学' } },
    });
  });
});

describe('our own table', () => {
  test('is read back with its languages, roles and identifiers', () => {
    const ris =
      'TY  - JOUR\nTI  - 乡村医生的夜班\nTT  - Night shifts of village doctors\nAU  - 张晓明\nAU  - 李伟\nT2  - 山区健康研究\nPY  - 2021\nVL  - 12\nIS  - 3\nSP  - 35\nEP  - 40\nLA  - zh\nDO  - 10.5555/jhh.2021.45\nKW  - 夜班\nKW  - sleep\nAB  - 目的：了解夜班, 与"睡眠"。\nER  - \n';
    const { records } = parseRecords(ris);
    const text = toCsv(records);
    expect(parseRecords(text).format).toBe('csv');
    const whole = brief(records[0]);
    // A column for each language puts the keywords in another order.
    expect(first(text)).toEqual({ ...whole, keywords: whole?.keywords.toReversed() });
  });
});

describe('a stream of a table', () => {
  const many = (row: (index: number) => readonly string[], count: number) =>
    table(['标题', '作者', '摘要'], ...Array.from({ length: count }, (_, index) => row(index)));
  const abstract = `第一段，有"引号"。\n第二段。${'夜班与睡眠。'.repeat(60)}`;
  const texts: readonly (readonly [string, string])[] = [
    ['csv', many((index) => [`夜班之${index}`, '张晓明;李伟', abstract], 900)],
    [
      'html-table',
      `<table><tr><td>标题</td><td>作者</td><td>摘要</td></tr>${Array.from(
        { length: 900 },
        (_, index) => `\n<tr><td>夜班之${index}</td><td>张晓明</td><td>${abstract}</td></tr>`,
      ).join('')}\n</table>\n`,
    ],
  ];

  test.each(texts)('is read as the whole text: %s', async (format, text) => {
    expect(text.length).toBeGreaterThan(300_000);
    const records: BibliographicRecord[] = [];
    const formats: string[] = [];
    const chunks = Array.from({ length: Math.ceil(text.length / 70_001) }, (_, index) =>
      text.slice(index * 70_001, (index + 1) * 70_001),
    );
    for await (const record of readRecords(chunks, { onFormat: (one) => formats.push(one) }))
      records.push(record);
    expect(formats).toEqual([format]);
    expect(records).toHaveLength(900);
    const whole = parseRecords(text).records;
    for (const index of [0, 1, 450, 898, 899]) expect(records[index]).toEqual(whole[index]);
  });
});

describe('the name of a field', () => {
  test.each([
    ['Author(s)', { slot: 'author' }],
    ['Author/s', { slot: 'author' }],
    ['Title-题名', { slot: 'title' }],
    ['Source-文献来源', { slot: 'venue' }],
    ['publication_date', { slot: 'date' }],
    ['English Abstract', { slot: 'abstract', language: 'en' }],
    ['title (Chinese)', { slot: 'title', language: 'zh' }],
    ['英文关键词', { slot: 'keyword', language: 'en' }],
    ['Authors (Raw Affiliation)', undefined],
    ['Author(s) ID', undefined],
    ['constructor', undefined],
    ['x'.repeat(100_000), undefined],
  ])('says what it holds: %s', (name, field) => {
    expect(fieldOf(name)).toEqual(field);
  });

  test('that is marked with a language is a translation beside a plain one', () => {
    const slots = (...names: string[]) => fieldsOf(names).map((field) => field?.slot);
    expect(slots('标题', '英文标题')).toEqual(['title', 'title-translation']);
    expect(slots('title_zh', 'title_en')).toEqual(['title', 'title']);
    expect(slots('authors_zh', 'authors_en')).toEqual(['author', 'author-translation']);
    expect(slots('关键词', '英文关键词')).toEqual(['keyword', 'keyword']);
  });
});

describe('the pages of a table', () => {
  test.each([
    [
      ['Pages', '123-8'],
      ['123', '128'],
    ],
    [
      ['Pages', 'pp. 12–17'],
      ['12', '17'],
    ],
    [
      ['页码', '第12-17页'],
      ['12', '17'],
    ],
    [
      ['页', '12至17页'],
      ['12', '17'],
    ],
    [
      ['Pages', '12−17'],
      ['12', '17'],
    ],
    [
      ['Pages', '12', 'End Page', '17'],
      ['12', '17'],
    ],
    [
      ['Page from', '12', 'Page to', '17'],
      ['12', '17'],
    ],
    [
      ['Page start', '12-17', 'Page end', '17'],
      ['12', '17'],
    ],
    [
      ['Page start', '12', 'Page end', '17', 'Pages', '6'],
      ['12', '17', 6],
    ],
    [
      ['Pages', '12-17', 'Page count', '6'],
      ['12', '17', 6],
    ],
    [
      ['First Page', 'e12', 'Last Page', 'e17'],
      ['e12', 'e17'],
    ],
  ])('have both ends: %j', (cells, expected) => {
    const names = cells.filter((_, index) => index % 2 === 0);
    const values = cells.filter((_, index) => index % 2 === 1);
    const [record] = parseRecords(
      table(['Title', 'Authors', ...names], ['Reading at night', 'Berg A', ...values]),
    ).records;
    expect([record?.pages?.first, record?.pages?.last, record?.pageCount?.value]).toEqual([
      ...expected,
      ...(expected.length < 3 ? [undefined] : []),
    ]);
  });

  test('of several ranges are written with all of them', () => {
    const { records } = parseRecords('TY  - JOUR\nTI  - Night\nSP  - 35-38+80\nER  - \n');
    expect(toCsv(records)).toContain(',35-38+80,');
  });
});
