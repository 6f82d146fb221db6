import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const read = (text: string): BibliographicRecord => {
  const { records } = parseRecords(text);
  expect(records).toHaveLength(1);
  return records[0] as BibliographicRecord;
};

describe('parts of rich formats without a field of their own', () => {
  it('are kept of PubMed XML, cited works one by one', () => {
    const record = read(
      '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12345677</PMID><DateRevised><Year>2020</Year></DateRevised>' +
        '<Article><Journal><Title>Hill J</Title></Journal><ArticleTitle>Goats.</ArticleTitle>' +
        '<Pagination><MedlinePgn>5-9; author reply 11</MedlinePgn></Pagination>' +
        '<GrantList><Grant><GrantID>55</GrantID><Agency>Hill Fund</Agency></Grant></GrantList></Article>' +
        '<ChemicalList><Chemical><NameOfSubstance>Milk</NameOfSubstance></Chemical></ChemicalList>' +
        '<CommentsCorrectionsList><CommentsCorrections><RefSource>Old J. 1990</RefSource></CommentsCorrections></CommentsCorrectionsList>' +
        '<CoiStatement>None declared.</CoiStatement></MedlineCitation><PubmedData><ReferenceList>' +
        '<Reference><Citation>Old goat.</Citation></Reference><Reference><Citation>Old cow.</Citation></Reference>' +
        '</ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>',
    );
    expect(record.pages).toMatchObject({ first: '5', last: '9', raw: '5-9; author reply 11' });
    expect(record.extra).toEqual({
      grants: '55 Hill Fund',
      substances: 'Milk',
      conflictOfInterest: 'None declared.',
      citedReferences: ['Old goat.', 'Old cow.'],
      CommentsCorrectionsList: 'Old J. 1990',
    });
  });

  it('are kept of Crossref XML', () => {
    const record = read(
      '<doi_records><doi_record><crossref><journal><journal_article><titles><title>Goats</title></titles>' +
        '<pages><first_page>5</first_page><other_pages>11</other_pages></pages><publisher_item>' +
        '<item_number item_number_type="article_number">e7</item_number><item_number>P1</item_number></publisher_item>' +
        '<citation_list><citation key="r1"><unstructured_citation>Old goat, 1990.</unstructured_citation></citation>' +
        '<citation key="r2"><author>Li</author><cYear>1991</cYear></citation></citation_list>' +
        '<doi_data><doi>10.5555/cx.1</doi></doi_data></journal_article></journal></crossref></doi_record></doi_records>',
    );
    expect(record.pages?.articleNumber).toBe('e7');
    expect(record.extra).toEqual({
      other_pages: '11',
      item_number: 'P1',
      citedReferences: ['Old goat, 1990.', 'Li 1991'],
    });
  });

  it('are kept of JATS, with a space between what stands in elements of its own', () => {
    const { extra } = read(
      '<article><front><article-meta><title-group><article-title>Goats</article-title></title-group><contrib-group>' +
        '<contrib><name><surname>Okafor</surname><given-names>Ruth</given-names></name><address><country>Scotland</country>' +
        '<email>r@hills.example</email></address></contrib></contrib-group><history><date><day>1</day><month>2</month>' +
        '<year>2020</year></date></history></article-meta></front></article>',
    );
    expect(extra).toEqual({ address: 'Scotland r@hills.example', history: '1 2 2020' });
  });

  it('are kept of MARCXML: who is responsible, the number in a series, the size', () => {
    const field = (tag: string, ...parts: string[]) =>
      `<datafield tag="${tag}">${parts.map((part) => `<subfield code="${part[0]}">${part.slice(1)}</subfield>`).join('')}</datafield>`;
    const { extra, pageCount } = read(
      `<collection><record><leader>00000nam a2200000 a 4500</leader>${[
        field('245', 'aGoats /', 'cRuth Okafor.'),
        field('300', 'axii, 240 p. :', 'bill. ;', 'c21 cm'),
        field('490', 'aHill series ;', 'v5'),
      ].join('')}</record></collection>`,
    );
    expect(pageCount?.value).toBe(240);
    expect(extra).toMatchObject({
      responsibility: 'Ruth Okafor',
      series: 'Hill series',
      seriesNumber: '5',
      extent: ['ill.', '21 cm'],
    });
  });

  it('are kept of a page: the number of an institution', () => {
    const page = [
      '题名: 青蛙',
      '作者: 张晓明',
      '机构: 河谷医院|JG001257',
      '刊名: 河谷',
      '摘要: 数青蛙。',
    ];
    expect(read(page.join('\n')).extra).toEqual({ institutionCode: 'JG001257' });
  });
});

describe('words of a database in place of a value', () => {
  it.each([
    ['AU  - &NA;', 'authors'],
    ['AU  - NA', 'authors'],
    ['KW  - N/A', 'keywords'],
  ] as const)('are none: %s', (line, part) => {
    const { records, diagnostics } = parseRecords(`TY  - JOUR\nTI  - Goats\n${line}\nER  - \n`);
    expect(records[0]?.[part]).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('placeholder');
  });

  it('are none in pages and titles of JSON', () => {
    const { records, diagnostics } = parseRecords(
      JSON.stringify([
        { id: 'a', type: 'article-journal', title: '[No title found]', page: 'n/a-n/a' },
      ]),
    );
    expect(records[0]?.titles).toEqual([]);
    expect(records[0]?.pages).toBeNull();
    expect(diagnostics.filter(({ code }) => code === 'placeholder')).toHaveLength(2);
  });

  it('are cut off before a Chinese abstract of MEDLINE, not before an English one', () => {
    const abstractOf = (text: string) =>
      read(`PMID- 12345673\nTI  - Rivers.\nAB  - ${text}\n`).abstracts[0]?.value;
    expect(abstractOf('Publisher: 目的：调查河流。')).toBe('目的：调查河流。');
    expect(abstractOf('Author: a study of those who write.')).toBe(
      'Author: a study of those who write.',
    );
  });
});

describe('degrees in LaTeX', () => {
  it.each([
    ['at 5\\,$^\\circ$C', 'at 5 °C'],
    ['at $5^{\\circ}$', 'at 5°'],
    ['at 5\\degree', 'at 5°'],
    ['$f \\circ g$', '$f \\circ g$'],
  ])('%s', (title, expected) => {
    const value = read(`@article{a, title = {Frogs ${title}}, year = 2020}`).titles[0]?.value;
    if (expected.includes('circ')) expect(value).not.toContain('°');
    else expect(value).toBe(`Frogs ${expected}`);
  });
});

describe('extents and pages', () => {
  it.each([
    ['6, 240', 240],
    ['xii, 240', 240],
    ['1,240', 1],
    ['240', 240],
  ])('%s', (extent, count) => {
    const [record] = parseRecords(
      JSON.stringify([{ id: 'a', type: 'book', title: 'Goats', 'number-of-pages': extent }]),
    ).records;
    expect(record?.pageCount?.value).toBe(count);
  });

  it.each([
    ['5-9; discussion 10-2', '5', '9'],
    ['5; author reply 6', '5', null],
    ['35-38+80', '35', '38'],
  ])('%s', (pages, first, last) => {
    expect(read(`PMID- 12345673\nTI  - Rivers.\nPG  - ${pages}\n`).pages).toMatchObject({
      first,
      last,
      raw: pages,
    });
  });
});

describe('lists that a label or a line holds', () => {
  it('are cut: headings of Ovid, one a line', () => {
    const { keywords, authors } = read(
      [
        '<1>',
        'Unique Identifier',
        '  33445568',
        'Title',
        '  Goats of hills.',
        'Authors',
        '  Wang F. Li W.',
        'MeSH Subject Headings',
        '  *Goats/gd [Growth & Development]',
        '  Humans',
        'Year of Publication',
        '  2020',
        '',
      ].join('\n'),
    );
    expect(keywords.map(({ value }) => value)).toEqual([
      'Goats/gd [Growth & Development]',
      'Humans',
    ]);
    expect(authors.map(({ family, given }) => `${family} ${given}`)).toEqual(['Wang F.', 'Li W.']);
  });

  it('are cut: addresses of a journal page behind their numbers', () => {
    const { institutions, extra } = read(
      [
        '文章编号: 1000-5555(2020)02-0005-05',
        '山区羊群的数量',
        '王芳1, 李伟2',
        '1. 河谷大学, 河谷 100000; 2. 河谷医院, 河谷 100001',
        '摘要: 数羊。共有十只。',
        '关键词: 羊群; 数量',
        '引用本文',
        '王芳, 李伟. 山区羊群的数量[J]. 河谷畜牧, 2020, 3(2): 5-9.',
      ].join('\n'),
    );
    expect(institutions.map(({ value }) => value)).toEqual([
      '河谷大学, 河谷 100000',
      '河谷医院, 河谷 100001',
    ]);
    expect(extra).toMatchObject({ 文章编号: '1000-5555(2020)02-0005-05' });
  });
});

describe('rows of a table that add up', () => {
  it.each(['Total,2,,', '合计,2,,', '总计：,,2,'])('are told and are no work: %s', (row) => {
    const { records, diagnostics } = parseRecords(
      `Title,Authors,Year,DOI\nGoats,Okafor R.,2020,10.5555/g.1\n${row}\n`,
    );
    expect(records).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['stray-text']);
  });

  it('are not where the words are a title', () => {
    const { records } = parseRecords(
      'Title,Authors,Year,DOI\nTotal,Okafor R.,2020,10.5555/g.1\nTotal recall,Wang F.,2021,\n',
    );
    expect(records).toHaveLength(2);
  });
});

describe('tags that nobody knows', () => {
  it.each([
    ['MEDLINE', 'PMID- 12345673\nTI  - Rivers.\nQQQQ- what\n', 'QQQQ'],
    [
      'E-Study',
      'DataType: 1\nTitle-题名: 河流\nAuthor-作者: 王芳;\nWeather-天气: 晴\n',
      'Weather-天气',
    ],
  ])('are told and kept: %s', (_, text, tag) => {
    const { records, diagnostics } = parseRecords(text);
    expect(Object.keys(records[0]?.extra ?? {})).toContain(tag);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-tag']);
  });

  it.each([
    [
      'MEDLINE',
      'PMID- 12345673\nTI  - Rivers.\nEDAT- 2020/03/05 06:00\nSB  - IM\nPST - ppublish\n',
    ],
    [
      'E-Study',
      'DataType: 1\nSrcDatabase-来源库: 期刊\nTitle-题名: 河流\nFund-基金: 河谷基金;\nFirstDuty-第一责任人: 王芳;\nTeacher-导师: 李伟\n',
    ],
  ])('are none of those that producers write: %s', (_, text) => {
    expect(parseRecords(text).diagnostics).toEqual([]);
  });
});
