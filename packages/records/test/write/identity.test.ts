import { describe, expect, it } from 'vitest';
import {
  type BibliographicRecord,
  parseRecords,
  toBibtex,
  toCslJson,
  toRis,
} from '../../src/index.ts';

const keysOf = (text: string) => [...text.matchAll(/^@\w+\{([^,]*),/gm)].map((match) => match[1]);

describe('keys and ids of the source', () => {
  it('survive from BibLaTeX to every format', () => {
    const { records } = parseRecords(
      '@article{周2020--湖,\n  title = {湖边散步},\n  year = {2020},\n}\n',
    );
    expect(keysOf(toBibtex(records))).toEqual(['周2020--湖']);
    expect(toCslJson(records)[0]?.id).toBe('周2020--湖');
    expect(toRis(records)).toContain('ID  - 周2020--湖\n');
  });

  it('survive from CSL to CSL, numbers too', () => {
    const item = { id: 'lake/1', type: 'book', title: 'Lakes' };
    expect(toCslJson(parseRecords(JSON.stringify([item])).records)[0]?.id).toBe('lake/1');
  });
});

describe('made keys', () => {
  const ris = (author: string, title: string, id = '') =>
    `TY  - JOUR\nAU  - ${author}\nTI  - ${title}\nPY  - 2021\n${id}ER  - \n`;

  it('are the family name, a Chinese one in pinyin, the year and a word of the title', () => {
    const { records } = parseRecords(
      ris('周小山', '湖边散步') +
        ris('欧阳静', 'The Reading of Lakes') +
        ris('Müller, Jo', 'On the lakes'),
    );
    expect(keysOf(toBibtex(records))).toEqual(['zhou2021', 'ouyang2021reading', 'muller2021lakes']);
  });

  it('are never those of another record, kept or made', () => {
    const { records } = parseRecords(
      ris('周小山', '湖边散步') + ris('周大河', '河谷') + ris('周静', '山', 'ID  - zhou2021\n'),
    );
    expect(keysOf(toBibtex(records))).toEqual(['zhou2021-2', 'zhou2021-3', 'zhou2021']);
  });
});

describe('CSL to CSL', () => {
  it('keeps what a record has no field for', () => {
    const item = {
      id: 'a',
      type: 'report',
      title: '湖区健康报告',
      language: 'zh-CN',
      director: [{ family: '周', given: '小山' }],
      'container-author': [{ family: 'Berg', given: 'Jo' }],
      accessed: { 'date-parts': [[2021, 5, 3]] },
      issued: { 'date-parts': [[2020], [2021]] },
      'title-short': '湖区',
      'event-place': '湖区',
      genre: '报告',
      number: 'LK-7',
      edition: '2',
      authority: '湖区卫生局',
      note: 'lent',
      page: '35-38+80',
      ISBN: '978-7-80643-578-6',
      URL: 'https://doi.org/10.5555/lake.7',
    };
    const [back] = toCslJson(parseRecords(JSON.stringify([item])).records);
    expect(back).toMatchObject(item);
  });
});

describe('BibLaTeX to BibLaTeX', () => {
  it('keeps the fields that a record has no place for', () => {
    const source =
      '@incollection{lake1,\n  title = {Lakes},\n  booktitle = {Waters},\n  bookauthor = {Berg, Jo},\n  edition = {2},\n  urldate = {2021-05-03},\n  note = {lent},\n  version = {1.2},\n  titleaddon = {a study},\n  pages = {35--38+80},\n}\n';
    const back = toBibtex(parseRecords(source).records);
    for (const line of [
      'bookauthor = {Berg, Jo}',
      'edition = {2}',
      'urldate = {2021-05-03}',
      'note = {lent}',
      'version = {1.2}',
      'titleaddon = {a study}',
      'pages = {35--38+80}',
    ])
      expect(back).toContain(line);
  });

  it('keeps an entry set as the tie between its entries', () => {
    const back = toBibtex(parseRecords('@set{both,\n  entryset = {lake--1,lake2},\n}\n').records);
    expect(back).toContain('@set{both,\n  entryset = {lake--1,lake2},');
  });
});

describe('the number of a record in its database', () => {
  const ris = (...lines: string[]) =>
    ['TY  - JOUR', 'TI  - Night', ...lines, 'ER  - ', ''].join('\n');
  const numbers = (text: string) =>
    parseRecords(text).records[0]?.identifiers.map(({ type, value }) => `${type}:${value}`);

  it.each([
    [['DB  - CSCD', 'AN  - 7012345', 'C2  - 12'], ['local:7012345']],
    [['DB  - Embase', 'AN  - 2012345678'], ['local:2012345678']],
    [['AN  - WOS:0001'], ['local:WOS:0001']],
    [['AN  - 31234567', 'DB  - PubMed'], ['pmid:31234567']],
    [
      ['AN  - 31234567', 'C2  - PMC123456'],
      ['pmid:31234567', 'pmcid:PMC123456'],
    ],
  ])('is that of PubMed only where it is said, and comes back: %j', (lines, expected) => {
    const { records } = parseRecords(ris(...lines));
    expect(numbers(ris(...lines))).toEqual(expected);
    expect(numbers(toRis(records))).toEqual(expected);
  });

  it('in EndNote and refer is read by the same rule', () => {
    expect(numbers('%0 Journal Article\n%T Night\n%M 31234567\n%~ PubMed\n')).toEqual([
      'pmid:31234567',
    ]);
    expect(numbers('%0 Journal Article\n%T Night\n%M 7012345\n%~ CSCD\n')).toEqual([
      'local:7012345',
    ]);
  });
});

describe('ORCIDs', () => {
  it.each([
    ['CSL-JSON', (records: readonly BibliographicRecord[]) => JSON.stringify(toCslJson(records))],
    ['BibLaTeX', toBibtex],
  ])('come back through %s, each at its author', (_, write) => {
    const { records } = parseRecords(
      'FN Clarivate Analytics Web of Science\nPT J\nAF Berg, Ann\n   Zhang, Xiaoming\nOI Zhang, Xiaoming/0000-0002-1825-0097\nTI Night\nSO J HILL\nER\n\nEF\n',
    );
    const orcids = (list: readonly BibliographicRecord[]) =>
      list[0]?.authors.map(({ identifiers = [] }) => identifiers.map(({ value }) => value));
    expect(orcids(records)).toEqual([[], ['0000-0002-1825-0097']]);
    expect(orcids(parseRecords(write(records)).records)).toEqual(orcids(records));
  });
});

describe('BibLaTeX', () => {
  const again = (text: string) => toBibtex(parseRecords(text).records);
  const csl = (item: object) =>
    toBibtex(parseRecords(JSON.stringify([{ id: 'k', title: 'Lakes', ...item }])).records);

  it.each([
    ['article-newspaper', '@article{', 'entrysubtype = {newspaper}'],
    ['article-magazine', '@article{', 'entrysubtype = {magazine}'],
    ['legal_case', '@jurisdiction{', undefined],
    ['motion_picture', '@movie{', undefined],
    ['map', '@misc{', 'entrysubtype = {map}'],
    ['standard', '@standard{', undefined],
    ['entry-dictionary', '@inreference{', 'entrysubtype = {entry-dictionary}'],
    ['bill', '@legislation{', 'entrysubtype = {bill}'],
  ])('keeps the kind of a work: %s', (type, entry, subtype) => {
    const written = csl({ type });
    expect(written).toContain(entry);
    if (subtype) expect(written).toContain(subtype);
    else expect(written).not.toContain('entrysubtype');
    expect(parseRecords(written).records[0]?.type).toBe(type);
  });

  it.each([
    ['author = {{Office of Lakes and Hills Administration}}'],
    ['author = {{Lakewatch}}'],
    ['bookauthor = {Berg, Jo}'],
    ['editora = {Okafor, Ruth and Berg, Jo},\n  editoratype = {director}'],
    ['note = {first line\\par second: line}'],
    ['isbn = {978-7-80643-578-6, 978-7-5325-5940-4}'],
    ['langid = {american}'],
    ['pmcid = {PMC123456}'],
    ['eprint = {2001.01234},\n  eprinttype = {arxiv},\n  pmid = {31234567}'],
    ["title = {Lakes-{}-Hills and `{}`quotes'{}'}"],
  ])('comes back as it was: %s', (field) => {
    const title = field.startsWith('title') ? '' : '  title = {Lakes},\n';
    expect(again(`@book{k,\n${title}  ${field},\n}\n`)).toContain(field);
  });

  it('writes what another format calls otherwise, and is read by its name', () => {
    const written = csl({
      type: 'book',
      accessed: { 'date-parts': [[2021, 5, 3]] },
      genre: 'Atlas',
    });
    expect(written).toMatch(/type = \{Atlas\}[\s\S]*urldate = \{2021-05-03\}/);
    expect(toCslJson(parseRecords(written).records)[0]).toMatchObject({
      accessed: { 'date-parts': [[2021, 5, 3]] },
      genre: 'Atlas',
    });
  });

  it('reads wrapped lists of names as lists', () => {
    const { records } = parseRecords(
      '@article{k, title = {{Lakes}}, author = {{Berg, Jo and Okafor, Ruth}}}\n',
    );
    expect(records[0]?.authors.map(({ family }) => family)).toEqual(['Berg', 'Okafor']);
  });
});
