import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const recordOf = (text: string): BibliographicRecord => {
  const [record] = parseRecords(text).records;
  if (!record) throw new Error('no record');
  return record;
};
const titlesOf = ({ titles }: BibliographicRecord) =>
  titles.map(({ role, value }) => `${role}: ${value}`);
const placesOf = ({ institutions }: BibliographicRecord) =>
  institutions.map(({ value, translations = [] }) =>
    [value, ...translations.map((other) => other.value)].join(' = '),
  );
const ris = (...lines: string[]) => ['TY  - JOUR', 'TI  - 夜班', ...lines, 'ER  - ', ''].join('\n');

describe('MARC', () => {
  const marc = (fields: string) =>
    `<?xml version="1.0"?><collection xmlns="http://www.loc.gov/MARC21/slim"><record><leader>00000nam a2200000 a 4500</leader><controlfield tag="008">200101s2020    cc            000 0 chi d</controlfield>${fields}</record></collection>`;
  const field = (tag: string, subfields: string, second = '0') =>
    `<datafield tag="${tag}" ind1="1" ind2="${second}">${subfields.replace(/\$(\w)([^$]*)/g, '<subfield code="$1">$2</subfield>')}</datafield>`;

  test.each([
    ['$a乡村医生 =$bVillage doctors /', ['original: 乡村医生', 'translation: Village doctors']],
    ['$a乡村医生$b= Village doctors', ['original: 乡村医生', 'translation: Village doctors']],
    [
      '$a乡村医生 :$b负担研究 = Village doctors : a study /$c王芳',
      ['original: 乡村医生: 负担研究', 'translation: Village doctors: a study'],
    ],
    [
      '$a夜班 =$bNight shifts = Nachtschichten /',
      ['original: 夜班', 'translation: Night shifts', 'translation: Nachtschichten'],
    ],
    ['$a夜班 :$b研究 /', ['original: 夜班: 研究']],
  ])('has parallel titles: %s', (subfields, expected) => {
    expect(titlesOf(recordOf(marc(field('245', subfields))))).toEqual(expected);
  });

  test('has the place and the publisher of the imprint, not the printer', () => {
    const { journal } = recordOf(
      marc(
        field('245', '$a夜班') +
          field('264', '$a南湖 :$b南湖印刷厂', '3') +
          field('264', '$a北岭 :$b北岭出版社,$c2020.', '1'),
      ),
    );
    expect(journal).toMatchObject({ publisher: { value: '北岭出版社' }, place: { value: '北岭' } });
  });
});

describe('publisher and place', () => {
  test.each([
    [
      ['PB  - 北岭', 'CY  - 北岭出版社'],
      ['北岭出版社', '北岭'],
    ],
    [['PB  - 北岭: 北岭出版社'], ['北岭出版社', '北岭']],
    [['PB  - New York: Hill Press'], ['Hill Press', 'New York']],
    [['CY  - 北岭出版社'], ['北岭出版社', undefined]],
    [
      ['PB  - Springer', 'CY  - New York'],
      ['Springer', 'New York'],
    ],
    [['PB  - 科学: 北岭'], ['科学: 北岭', undefined]],
    [
      ['PB  - Elsevier Ltd', 'CY  - Oxford Press Road'],
      ['Elsevier Ltd', 'Oxford Press Road'],
    ],
  ])('are told by their words: %j', (lines, expected) => {
    const { journal } = recordOf(ris(...lines));
    expect([journal?.publisher?.value, journal?.place?.value]).toEqual(expected);
  });
});

describe('Web of Science', () => {
  const wos = (...lines: string[]) =>
    recordOf(
      ['FN Clarivate', 'PT J', ...lines, 'TI Night', 'SO J HILL', 'ER', '', 'EF', ''].join('\n'),
    );

  test.each([
    [['AF Zhang, Wei (张伟)', 'C1 [Zhang, Wei] Beiling Univ', 'OI Zhang, Wei/0000-0002-1825-0097']],
    [['AF Zhang, Wei', 'C1 [Zhang, Wei (张伟)] Beiling Univ', 'OI Zhang Wei/0000-0002-1825-0097']],
    [
      [
        'AU Zhang, W',
        'AF Zhang, Wei',
        'C1 [Zhang, W] Beiling Univ',
        'OI Zhang, W/0000-0002-1825-0097',
      ],
    ],
  ])('links a name to its address and ORCID however it is written: %j', (lines) => {
    const { authors, institutions, extra } = wos(...lines);
    expect(authors).toMatchObject([
      { family: 'Zhang', given: 'Wei', institutionIndex: [1], identifiers: [{ type: 'orcid' }] },
    ]);
    expect([institutions.length, extra.OI]).toEqual([1, undefined]);
  });

  test('links a short name to nobody where two have it', () => {
    const { authors } = wos(
      'AU Zhang, W',
      '   Zhang, W',
      'AF Zhang, Wei',
      '   Zhang, Wen',
      'C1 [Zhang, W] Beiling Univ',
    );
    expect(authors.map(({ institutionIndex }) => institutionIndex)).toEqual([undefined, undefined]);
  });
});

describe('addresses in two languages', () => {
  test.each([
    [
      ['北岭大学护理学院', '南湖医院', 'School of Nursing, Beiling University', 'Nanhu Hospital'],
      ['北岭大学护理学院 = School of Nursing, Beiling University', '南湖医院 = Nanhu Hospital'],
    ],
    [
      ['北岭大学', 'Beiling University', '南湖医院', 'Nanhu Hospital, China'],
      ['北岭大学 = Beiling University', '南湖医院 = Nanhu Hospital, China'],
    ],
    [
      ['北岭大学, 610068', 'Northhaven University 610068'],
      ['北岭大学, 610068 = Northhaven University 610068'],
    ],
    [
      ['北岭大学', 'University of Oslo'],
      ['北岭大学', 'University of Oslo'],
    ],
    [
      ['北岭大学', 'Beiling University, Boston, USA'],
      ['北岭大学', 'Beiling University, Boston, USA'],
    ],
    [
      ['北岭大学 610068', 'Beiling University 610041'],
      ['北岭大学 610068', 'Beiling University 610041'],
    ],
    [
      ['北岭大学', 'Beiling Hospital'],
      ['北岭大学', 'Beiling Hospital'],
    ],
  ])('are one where they agree: %j', (lines, expected) => {
    expect(placesOf(recordOf(ris(...lines.map((line) => `AD  - ${line}`))))).toEqual(expected);
  });

  const jats = (xref: string) =>
    `<article><front><article-meta><title-group><article-title>夜班</article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>王</surname><given-names>芳</given-names></name>${xref}</contrib><aff-alternatives id="a"><aff id="zh" xml:lang="zh"><label>1</label>北岭大学</aff><aff id="en" xml:lang="en"><label>1</label>Northhaven University</aff></aff-alternatives></contrib-group></article-meta></front></article>`;

  test.each([['a'], ['zh en'], ['en']])('are one in JATS, by whatever id: %s', (rid) => {
    const record = recordOf(jats(`<xref ref-type="aff" rid="${rid}"/>`));
    expect(placesOf(record)).toEqual(['北岭大学 = Northhaven University']);
    expect(record.authors[0]?.institutionIndex).toEqual([1]);
  });
});

describe('escapes', () => {
  test('that were made twice are undone, and the tags among them', () => {
    const record = recordOf(
      JSON.stringify({
        'message-type': 'work',
        message: {
          type: 'journal-article',
          DOI: '10.5555/a&lt;12&gt;b',
          title: ['Night &amp;amp; day &amp;lt;20 h, &lt;i&gt;n&lt;/i&gt; = 5'],
          abstract: '&lt;jats:p&gt;p &amp;lt; 0.05&lt;/jats:p&gt;',
          'container-title': ['Hill &amp;amp; Lake'],
        },
      }),
    );
    expect(titlesOf(record)).toEqual(['original: Night & day <20 h, n = 5']);
    expect(record.abstracts[0]?.value).toBe('p < 0.05');
    expect(record.journal?.title?.value).toBe('Hill & Lake');
    expect(record.identifiers).toMatchObject([{ value: '10.5555/a<12>b', valid: true }]);
  });

  test.each([
    ['10.5555/a&lt;12&gt;b', '10.5555/a<12>b'],
    ['10.5555/a&amp;lt;12&amp;gt;b', '10.5555/a<12>b'],
    ['10.5555/x&amp;y', '10.5555/x&y'],
    ['10.5555/x&lt;/p&gt;', '10.5555/x'],
  ])('are part of a DOI: %s', (written, expected) => {
    expect(recordOf(ris(`DO  - ${written}`)).identifiers[0]?.value).toBe(expected);
  });
});
