import { describe, expect, it } from 'vitest';
import { parseRecords, toBibtex, toCslJson, toRis } from '../../src/index.ts';

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
