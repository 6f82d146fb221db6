import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { namesOf, onlyRecord } from '../pages/variants.ts';

const ris = (...lines: readonly string[]) =>
  onlyRecord(`TY  - JOUR\nTI  - Village teahouses\n${lines.join('\n')}\nER  - \n`, 'ris');
const bib = (author: string) =>
  onlyRecord(`@article{k,\n  author = {${author}},\n  title = {Teahouses},\n}\n`, 'bibtex');

describe('names of BibTeX', () => {
  test.each([
    ['张三, 李四, 王五', ['张|三', '李|四', '王|五']],
    ['Smith, J., Jones, K. and Brown, L.', ['Smith|J.', 'Jones|K.', 'Brown|L.']],
    ['von der Heide, Jr., Hans', ['von der Heide|Hans']],
    ['family=de Vries, given=Jan, prefix=de, useprefix=true', ['de Vries|Jan']],
    ['given=Xiaoming, family=Zhang', ['Zhang|Xiaoming']],
  ])('reads “%s”', (written, names) => {
    expect(namesOf(bib(written))).toEqual(names);
  });

  test('takes markers off, also those that LaTeX raises', () => {
    const record = bib('张三* and 李四$^{1,2}$ and 王五\\textsuperscript{†}');
    expect(namesOf(record)).toEqual(['张|三', '李|四', '王|五']);
    expect(record.authors[1]?.affiliationMarkers).toEqual(['1', '2']);
  });
});

describe('names of other formats', () => {
  test('several editors may stand in one field', () => {
    expect(ris('A2  - Tsai, Ying-Ming; Hsu, Chih-Wen').contributors).toMatchObject([
      { family: 'Tsai', given: 'Ying-Ming' },
      { family: 'Hsu', given: 'Chih-Wen' },
    ]);
  });

  test.each([
    ['陈博士', '陈|'],
    ['卡尔教授', '卡尔|'],
    ['高工程师', '高|'],
    ['杜恩, 约翰', '杜恩|约翰'],
    ['欧阳, 静', '欧阳|静'],
  ])('“%s” is one name', (written, name) => {
    expect(namesOf(ris(`AU  - ${written}`))).toEqual([name]);
  });

  test.each(['佚名', '[佚名]', 'Anonymous', 'No author listed', '[No authors listed]'])(
    '“%s” is nobody',
    (written) => {
      expect(ris(`AU  - ${written}`).authors).toEqual([]);
    },
  );

  test('surnames in capitals part names that nothing else parts', () => {
    expect(namesOf(ris('AU  - DING Xiang FANG Yuan'))).toEqual(['DING|Xiang', 'FANG|Yuan']);
  });

  test('a whole name of CSL is a person’s where only persons have such names', () => {
    const item = (literal: string) =>
      onlyRecord(
        JSON.stringify([{ id: 'a', type: 'book', title: '茶馆', author: [{ literal }] }]),
        'csl-json',
      ).authors[0];
    expect(item('[美]约翰·杜恩')).toMatchObject({ family: '杜恩', given: '约翰' });
    expect(item('Smith J.A.')).toMatchObject({ family: 'Smith', given: 'J.A.' });
    expect(item('Bayer AG')?.kind).toBe('organization');
    expect(item('北岭大学')?.kind).toBe('organization');
  });

  test('a whole name in the field of the given name is taken apart', () => {
    const text = JSON.stringify({
      status: 'ok',
      message: {
        DOI: '10.5555/a',
        type: 'journal-article',
        publisher: 'Hill Press',
        'reference-count': 1,
        title: ['Tea'],
        author: [{ given: 'Wei Li', family: '' }],
      },
    });
    expect(namesOf(onlyRecord(text, 'crossref-json'))).toEqual(['Li|Wei']);
  });

  test('Web of Science gives Chinese names once, where both fields have them in Han', () => {
    const text =
      'FN Clarivate\nPT J\nAU 王芳\nZ2 王芳\nTI Rest rooms\nZ1 休息室\nSO HEALTH\nER\n\nEF\n';
    expect(onlyRecord(text, 'wos-tagged').authors[0]?.translations).toBeUndefined();
  });
});

describe('addresses in two languages', () => {
  const places = (...lines: readonly string[]) =>
    ris(...lines.map((line) => `AD  - ${line}`)).institutions.map(
      ({ translations = [] }) => translations.length,
    );

  test('are one where the body has the same name or postcode', () => {
    expect(places('北岭大学, 北岭', 'Beiling University, Beiling, China')).toEqual([1]);
    expect(
      places('江城大学, 江城 430000', 'Rivertown University, Rivertown 430000, China'),
    ).toEqual([1]);
  });

  test('are two where only the city is the same', () => {
    expect(places('南湖大学, 北岭', 'Clearwater University, Beiling, China')).toEqual([0, 0]);
  });
});

describe('institutions behind numbers', () => {
  test.each([
    ['1.北岭大学信息学院;2.南湖县卫生局', ['北岭大学信息学院', '南湖县卫生局']],
    ['1.北岭大学 2.南湖医院', ['北岭大学', '南湖医院']],
    ['(1) 北岭大学; (2) 南湖医院', ['北岭大学', '南湖医院']],
  ])('“%s” are two, and names point to them', (written, places) => {
    const table = `标题,作者,单位,期刊\n合唱,"王芳1,赵敏2*","${written}",音乐研究\n`;
    const record = onlyRecord(table, 'csv');
    expect(record.institutions.map(({ value, marker }) => [marker, value])).toEqual(
      places.map((place, index) => [String(index + 1), place]),
    );
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [2]]);
  });

  test('a number that opens the name of a clinic stays', () => {
    const record = ris('AU  - Berg, Jo', 'AD  - 1. Medizinische Klinik, Wien');
    expect(record.institutions[0]?.value).toBe('1. Medizinische Klinik, Wien');
  });
});

test('names that RIS and EndNote cannot tell from persons’ come back as they were', async () => {
  const { toRis } = await import('../../src/index.ts');
  const { records } = parseRecords(
    JSON.stringify([
      {
        id: 'a',
        type: 'book',
        title: '山区气象',
        author: [
          { family: '杜恩', given: '约翰' },
          { literal: '山区之声' },
          { literal: 'Ngo & Sons Ltd' },
        ],
      },
    ]),
  );
  const back = parseRecords(toRis(records)).records[0]?.authors;
  expect(back?.map(({ family, given, kind }) => [family, given, kind])).toEqual(
    records[0]?.authors.map(({ family, given, kind }) => [family, given, kind]),
  );
});
