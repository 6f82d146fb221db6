import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { example, provenanceFaults } from '../check-record.ts';

const HEAD = `Department of Hills, Northhaven University, Northhaven, Norway
J Mt Health. 2024 Mar;33(2):e12. doi: 10.5555/jmh.2024.33.
`;
const ENGLISH = `We asked 40 walkers why they walk (NCT01234567). They were happy to tell.
Walking is good for health.
`;
const CHINESE = `我们询问了 40 名步行者为何步行(NCT01234567)。他们乐于讲述。
步行有益健康。
`;

function read(text: string) {
  const { format, records, diagnostics } = parseRecords(text);
  expect(format).toBe('pubmed-text');
  expect(provenanceFaults(text, records)).toEqual([]);
  return { records, codes: diagnostics.map(({ code }) => code) };
}

function only(text: string) {
  const [record, ...others] = read(text).records;
  if (!record || others.length > 0) throw new Error('not one record');
  return record;
}

const abstracts = (text: string) => only(text).abstracts.map(({ lang, role }) => `${lang} ${role}`);

describe('a PubMed text with its translation', () => {
  test('gives both abstracts, paragraph by paragraph, without the registration line', () => {
    const record = only(example('pubmed-translation.txt'));
    expect(record.abstracts.map(({ sections }) => sections.length)).toEqual([6, 6]);
    expect(record.abstracts[0]?.value.endsWith('kidney disease).')).toBe(true);
    expect(record.identifiers[1]?.prov.map(({ field }) => field)).toEqual([
      'trial-registration:en',
      'trial-registration:zh',
      'mention',
      'mention',
    ]);
  });

  test('reads the citation line', () => {
    expect(only(example('pubmed-translation.txt'))).toMatchObject({
      journal: { title: { value: 'J Mt Community Health' }, volume: '12', issue: '3' },
      issued: { year: 2025, month: 3, day: 18 },
      pages: { articleNumber: 'e104417', first: null },
    });
  });

  test('invents neither title nor authors, and says that there are none', () => {
    const { records, codes } = read(example('pubmed-translation.txt'));
    expect(records[0]).toMatchObject({ titles: [], authors: [] });
    expect(codes).toEqual([
      'affiliation-duplicate',
      'no-title',
      'no-authors',
      'section-labels-missing',
    ]);
  });

  test.each([
    ['the translation first', HEAD + CHINESE + ENGLISH, ['zh translation', 'en original']],
    ['the heading last', ENGLISH + CHINESE + HEAD, ['en original', 'zh translation']],
    [
      'no citation',
      HEAD.slice(0, HEAD.indexOf('\n') + 1) + ENGLISH + CHINESE,
      ['en original', 'zh translation'],
    ],
    ['no translation', HEAD + ENGLISH, ['en original']],
  ])('reads %s', (_, text, expected) => {
    expect(abstracts(text)).toEqual(expected);
  });

  test('gathers paragraphs that alternate between the languages', () => {
    const [one, two] = ENGLISH.split('\n');
    const [eins, zwei] = CHINESE.split('\n');
    const record = only(`${HEAD}${one}\n${eins}\n${two}\n${zwei}\n`);
    expect(record.abstracts.map(({ value }) => value)).toEqual([ENGLISH.trim(), CHINESE.trim()]);
  });

  test('begins a record where a heading follows a text', () => {
    const second =
      'Institute of Lakes, Nanhu University, Nanhu, China\nJ Lakes. 2023 Apr 1;3:45-50. doi: 10.5555/c.d.\n';
    const { records } = read(HEAD + ENGLISH + CHINESE + second + ENGLISH);
    expect(records.map(({ institutions }) => institutions[0]?.organization)).toEqual([
      'Northhaven University',
      'Nanhu University',
    ]);
    expect(records.map(({ abstracts: own }) => own.length)).toEqual([2, 1]);
  });

  test('takes a line above the authors, and one above a Chinese text, for titles', () => {
    const record = only(`Walking to work in the mountains: a cohort study
Okafor R, van der Berg J.
${HEAD}${ENGLISH}上班步行与健康的队列研究
${CHINESE}关键词:步行;健康
`);
    expect(record.titles).toMatchObject([
      { lang: 'en', role: 'original' },
      { value: '上班步行与健康的队列研究', lang: 'zh', role: 'translation' },
    ]);
    expect(record.authors).toMatchObject([
      { family: 'Okafor', given: 'R.' },
      { family: 'van der Berg' },
    ]);
    expect(record.keywords.map(({ value }) => value)).toEqual(['步行', '健康']);
  });

  test('takes names between commas above the citation for addresses and authors', () => {
    const record = only(`Ruth Okafor, Jan van der Berg, Xiaoming Zhang
Hill Friends International, Northhaven, Norway
${HEAD}${ENGLISH}`);
    expect(record.authors.map(({ family }) => family)).toEqual(['Okafor', 'van der Berg', 'Zhang']);
    expect(record.institutions.map(({ organization }) => organization)).toEqual([
      'Hill Friends International',
      'Northhaven University',
    ]);
  });

  test.each([
    'NCT01234567.',
    'ClinicalTrials.gov NCT01234567',
    'NCT01234567; Pre-results.',
    '临床试验注册号 NCT01234567。',
  ])('keeps a registration on a line of its own out of the abstract: %s', (line) => {
    const record = only(`${HEAD}${ENGLISH.replace(' (NCT01234567)', '')}${line}\n`);
    expect(record.abstracts[0]?.value.endsWith('good for health.')).toBe(true);
    expect(record.identifiers[1]).toMatchObject({
      registry: 'NCT',
      prov: [{ field: 'trial-registration:en' }],
    });
  });

  test('normalises labels of both languages', () => {
    const record = only(`${HEAD}OBJECTIVE: To ask walkers.
SETTING: Norway.
RESULTS: Happy.
TRIAL REGISTRATION NUMBER: ISRCTN12345678.
目的\uff1a询问步行者。
场所\uff1a挪威。
结果\uff1a高兴。
试验注册号\uff1aISRCTN12345678。
`);
    const expected = ['objective', 'setting', 'results', 'trial-registration'];
    const canonical = record.abstracts.map(({ sections }) => sections.map((one) => one.canonical));
    expect(canonical).toEqual([expected, expected]);
    expect(record.identifiers[1]?.prov.map(({ field }) => field)).toEqual([
      'trial-registration:en',
      'trial-registration:zh',
    ]);
  });

  test('reads the download format, its lines wrapped', () => {
    const record =
      only(`1. J Mt Health. 2024 Jan-Feb;33(1):123-8. doi: 10.5555/jmh.2024.33.1.123. Epub
2023 Dec 2.

Walking to work in the mountains and by the sea in all seasons: a cohort study of
friends.

Okafor R(1), van der Berg J(2), Zhang XY(1)(2).

Author information:
(1)School of Public Health, Northhaven University, Northhaven, Norway. Electronic
address: r.okafor@example.org.
(2)Hill Hospital, Nanhu, China.

BACKGROUND: Walking is good. It is not clear
why.
METHODS: We asked 40 walkers.
TRIAL REGISTRATION: ChiCTR2000029308.

© 2024. The Author(s).

DOI: 10.5555/jmh.2024.33.1.123
PMCID: PMC1234567
PMID: 38123456 [Indexed for MEDLINE]
`);
    expect(record.titles[0]?.value).toMatch(/cohort study of friends$/);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([
      [1],
      [2],
      [1, 2],
    ]);
    expect(record.institutions[0]).toMatchObject({
      organization: 'Northhaven University',
      country: 'Norway',
    });
    expect(record.pages).toMatchObject({ raw: '123-8', first: '123', last: '128' });
    expect(record.issued?.alternatives).toMatchObject([{ year: 2023, month: 12, day: 2 }]);
    expect(record.identifiers.map(({ type }) => type)).toEqual(['doi', 'pmid', 'pmcid', 'trial']);
    expect(record.abstracts[0]?.sections[0]?.value).toBe('Walking is good. It is not clear why.');
  });
});
