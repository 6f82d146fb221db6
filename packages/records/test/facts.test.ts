import { describe, expect, test } from 'vitest';
import { createSource } from '../src/source/source.ts';
import { classificationsAt } from '../src/values/classifications.ts';
import { parseDate } from '../src/values/dates.ts';
import { institutionParts, looksLikeInstitution } from '../src/values/institutions.ts';
import { keywordsAt } from '../src/values/keywords.ts';
import { languageOf } from '../src/values/language.ts';
import { parsePages } from '../src/values/page-range.ts';
import { citationAt } from '../src/values/references/citation-line.ts';
import { sourceParts } from '../src/values/references/related-source.ts';

describe('parseDate', () => {
  test.each([
    ['2022-01-02', { year: 2022, month: 1, day: 2 }],
    ['2022/1/2', { year: 2022, month: 1, day: 2 }],
    ['2022.10', { year: 2022, month: 10 }],
    ['20220910', { year: 2022, month: 9, day: 10 }],
    ['2022年9月10日', { year: 2022, month: 9, day: 10 }],
    ['2022年', { year: 2022 }],
    ['2024 May 15', { year: 2024, month: 5, day: 15 }],
    ['2024 Jan-Feb', { year: 2024, month: 1 }],
    ['15 May 2024', { year: 2024, month: 5, day: 15 }],
    ['May 15, 2024', { year: 2024, month: 5, day: 15 }],
    ['15 de mayo de 2024', { year: 2024, month: 5, day: 15 }],
    ['2024 Spring', { year: 2024 }],
    ['2023-02-30', { year: 2023, month: 2 }],
    ['2023-13-01', { year: 2023 }],
    ['2023-01-01T00:00:00Z', { year: 2023, month: 1, day: 1 }],
  ])('reads %s', (text, date) => {
    expect(parseDate(text)).toEqual(date);
  });

  test.each(['', 'in press', '12', '2024 Volume', '99999-01-01'])('%s is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('parsePages', () => {
  test.each([
    ['15 - 25', '15', '25'],
    ['27 / 35', '27', '35'],
    ['123-8', '123', '128'],
    ['S12–S19', 'S12', 'S19'],
    ['110\uff5e118', '110', '118'],
    ['27 / +', '27', null],
    ['44', '44', null],
    ['199-8', '199', '8'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(parsePages(text)).toEqual({ first, last });
  });

  test.each(['e081963', '104417', 'ARTN 12'])('%s is an article number', (text) => {
    expect(parsePages(text)).toEqual({ first: null, last: null, articleNumber: text });
  });
});

describe('languageOf', () => {
  test.each([
    ['Peer support in mental health', 'en'],
    ['MHWs 对 UPSIDES 同伴支持的体验', 'zh'],
    ['RECOVERY', 'und'],
    ['Descripción de los servicios de salud para la población', 'es'],
    ['Étude de la marche dans les montagnes et des lacs', 'fr'],
    ['Die Wirkung der Ruhe und das Wohlbefinden', 'de'],
    ['山歩きの健康への影響', 'ja'],
    ['산책과 건강', 'ko'],
    ['Влияние ежедневной ходьбы на здоровье пожилых людей', 'ru'],
    ['37 (2), 10–12.', 'und'],
    ['\ud83d\ude00\ud800', 'und'],
  ])('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('citationAt', () => {
  const read = (line: string) => citationAt(createSource(line), 0, line.length);

  test('places journal, date, volume and pages', () => {
    const line =
      'J Invented Med. 2024 May 15;14(5):e081963. doi: 10.5555/jim-2024-081963. Epub 2024 Apr 2.';
    expect(read(line)).toMatchObject({
      journal: {
        title: { value: 'J Invented Med', prov: [{ start: 0, end: 14 }] },
        volume: '14',
        issue: '5',
      },
      issued: { raw: '2024 May 15', alternatives: [{ raw: '2024 Apr 2' }] },
      pages: { raw: 'e081963' },
      identifiers: [{ type: 'doi', value: '10.5555/jim-2024-081963' }],
    });
  });

  test.each([
    ['Lancet North. 2019 Dec 21;394(10216):2223-2230.', '394', '10216', '2223'],
    ['Nanhu Yi Xue Za Zhi. 2024 Mar 5;104:1-8.', '104', null, '1'],
    ['J Hills (Oslo). 2020;14 Suppl 2:S12-S19.', '14 Suppl 2', null, 'S12'],
  ])('reads %s', (line, volume, issue, first) => {
    expect(read(line)).toMatchObject({ journal: { volume, issue }, pages: { first } });
  });

  test('has neither volume nor pages ahead of print', () => {
    const line = 'J Hills. 2024 Jan 3. doi: 10.5555/x. Online ahead of print.';
    expect(read(line)).toMatchObject({ journal: { volume: null, issue: null }, pages: null });
  });

  test.each(['We asked 40 walkers in 2020. They were happy.', 'See Smith et al. 2020', ''])(
    '%s is no citation',
    (line) => {
      expect(read(line)).toBeUndefined();
    },
  );
});

describe('institutionParts', () => {
  test.each([
    [
      'Department of Hills, Northhaven University, Northhaven, Norway',
      'Northhaven University',
      'Norway',
    ],
    ['Univ Northhaven, Dept Hills, Northhaven, Norway', 'Univ Northhaven', 'Norway'],
    ['Clearwater Univ, Alder Bay, MA 02115 USA', 'Clearwater Univ', 'USA'],
    ['Adult Community Serv, N Vancouver, BC V7L 3L4, Canada', 'Adult Community Serv', 'Canada'],
    ['Hill Hospital', 'Hill Hospital', null],
    ['南湖医院, 南湖, 210000', '南湖医院', null],
    ['Hill University, Beiling 100083, China. w@example.org', 'Hill University', 'China'],
    ['Lake Institute, Beiling 100083 China', 'Lake Institute', 'China'],
    ['Lake Institute, Basel, CH-4001 Switzerland', 'Lake Institute', 'Switzerland'],
    [
      'Lake Institute, Oxford OX1 2JD, UK. Electronic address: w@example.org',
      'Lake Institute',
      'UK',
    ],
    ['Lake Institute, Albuquerque, New Mexico', 'Lake Institute', null],
    ['Hill University, Beiling', 'Hill University', null],
    ['Lake University, Alder Bay, Georgia', 'Lake University', null],
    ['南湖医院，日本东京', '南湖医院', '日本'],
    ['北岭大学护理学院，中国 北岭 100083', '北岭大学护理学院', '中国'],
    ['Hill University, 100083 Beiling, P.R. China', 'Hill University', 'P.R. China'],
  ])('%s', (text, organization, country) => {
    expect(institutionParts(text)).toMatchObject({ organization, country });
  });

  test('does not take a sentence about a hospital for one', () => {
    expect(
      looksLikeInstitution(
        'Data came from the University Hospital, Ulm. We asked ten people there.',
      ),
    ).toBe(false);
  });
});

describe('keywordsAt', () => {
  const read = (list: string) => keywordsAt(createSource(list), 0, list.length, 'author');

  test('cuts at semicolons, else at commas, and names the language of each', () => {
    expect(read('peer support; recovery, hope;').map(({ value }) => value)).toEqual([
      'peer support',
      'recovery, hope',
    ]);
    expect(read('walking\uff0c步行、health.').map(({ value, lang }) => `${value} ${lang}`)).toEqual(
      ['walking en', '步行 zh', 'health en'],
    );
  });

  test('leaves out empty parts', () => {
    expect(read(' ; ;')).toEqual([]);
  });
});

describe('classificationsAt', () => {
  test('reads code and label', () => {
    const text = 'R749 [精神病学\uff0c心理]; B84, R47; ';
    const found = classificationsAt(createSource(text), 0, text.length, 'clc', '中图分类号');
    expect(found.map(({ code, label }) => [code, label])).toEqual([
      ['R749', '精神病学\uff0c心理'],
      ['B84', null],
      ['R47', null],
    ]);
  });
});

describe('sourceParts', () => {
  test.each([
    [
      '[J]. WARDS AND CARE, 2022, 43 (04) : 344 - 355',
      'WARDS AND CARE',
      2022,
      '43',
      '4',
      '344',
      '355',
    ],
    ['WARDS, 2021, 1 (04): : 400 - 411', 'WARDS', 2021, '1', '4', '400', '411'],
    ['[J]. WARDS, 2015, 16 (03):', 'WARDS', 2015, '16', '3', null, null],
    ['[J]. WARDS, 2024,', 'WARDS', 2024, null, null, null, null],
    ['[J]. Wards, 22', 'Wards', null, '22', null, null, null],
    [
      'HEALTH, EDUCATION AND HILLS 2000, 2019, 5',
      'HEALTH, EDUCATION AND HILLS 2000',
      2019,
      '5',
      null,
      null,
      null,
    ],
    [
      '[C]. 2020 NORTHERN MEETING, 2020, : 1 - 5',
      '2020 NORTHERN MEETING',
      2020,
      null,
      null,
      '1',
      '5',
    ],
    ['[J]. WARDS, 2022, 2022', 'WARDS', 2022, '2022', null, null, null],
    ['[J]. WARDS, 2020, 43 : e1 - e9', 'WARDS', 2020, '43', null, 'e1', 'e9'],
  ])('reads %s', (line, journal, year, volume, issue, first, last) => {
    expect(sourceParts(line)).toEqual({ journal, year, volume, issue, first, last });
  });

  test('does not read half a year at the end of a text as a volume', () => {
    expect(sourceParts('WARDS, 20', true)).toMatchObject({ year: null, volume: null });
    expect(sourceParts('WARDS, 22', true)).toMatchObject({ volume: '22' });
  });
});
