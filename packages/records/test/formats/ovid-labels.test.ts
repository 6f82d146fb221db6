import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';

const EMBASE = `Database: Embase <1974 to 2021 November 12>
Search Strategy:

<1>
Database
  Embase
Accession Number
  2012345678
Author
  Keller A.; Okafor R.N.; de Boer P.J.
Institution
  (Keller, de Boer) Department of Nursing, Hill University, Alder Bay, Canada
  (Okafor) Lake Hospital, Beiling, China
Title
  Night shifts in hill hospitals and the sleep of nurses.
Source
  Journal of Hill Health. 12(3) (pp 35-40), 2021. Article Number: 123. Date of Publication: May 2021.
Abstract
  Objective: To see how nurses sleep.
  Methods: We asked forty of them.
Clinical Trial Number
  NCT01234567
DOI
  https://dx.doi.org/10.5555/jhh.2021.45

<2>
Database
  Ovid MEDLINE(R) ALL <1946 to November 12, 2021>
Unique Identifier
  31234567
Title
  Day shifts.
Authors
  Berg J
Source
  Mountain Health & Care. 12(2-3):27-34, 2020 May 5.
`;

describe('records of Ovid with labels and without tags', () => {
  const { format, records, diagnostics } = parseRecords(EMBASE);
  const [embase, medline] = records;

  test('are told by their numbers and labels', () => {
    expect([format, records.length, diagnostics]).toEqual(['ovid', 2, []]);
  });

  test('of Embase have authors, each with the addresses behind their surnames', () => {
    expect(
      embase?.authors.map(({ family, given, institutionIndex }) => [
        family,
        given,
        institutionIndex,
      ]),
    ).toEqual([
      ['Keller', 'A.', [1]],
      ['Okafor', 'R.N.', [2]],
      ['de Boer', 'P.J.', [1]],
    ]);
    expect(embase?.institutions.map(({ value }) => value)).toEqual([
      'Department of Nursing, Hill University, Alder Bay, Canada',
      'Lake Hospital, Beiling, China',
    ]);
  });

  test('of Embase have their place in the source line', () => {
    expect(embase).toMatchObject({
      journal: { title: { value: 'Journal of Hill Health' }, volume: '12', issue: '3' },
      issued: { year: 2021, month: 5 },
      pages: { first: '35', last: '40' },
      extra: { database: 'Embase', 'Clinical Trial Number': 'NCT01234567' },
    });
    expect(embase?.identifiers).toMatchObject([
      { type: 'doi', value: '10.5555/jhh.2021.45' },
      { type: 'local', value: '2012345678' },
    ]);
  });

  test('of MEDLINE have its number', () => {
    expect(medline?.identifiers).toMatchObject([{ type: 'pmid', value: '31234567' }]);
    expect(medline?.journal).toMatchObject({ volume: '12', issue: '2-3' });
  });

  test('of which one surname is that of two authors have it linked to neither', () => {
    const text = EMBASE.replace('de Boer P.J.', 'Keller B.').replace(
      '(Keller, de Boer)',
      '(Keller)',
    );
    expect(
      parseRecords(text).records[0]?.authors.map(({ institutionIndex }) => institutionIndex),
    ).toEqual([undefined, [2], undefined]);
  });

  test('with tags may have an address behind a name', () => {
    const { records: tagged } = parseRecords(
      'VN  - Ovid Technologies\nDB  - Hill Index\nTI  - Night shifts.\nAU  - Keller, Anna [a; E-mail: keller@example.org]\nAU  - Okafor, R. N.\nSO  - J Hill. 12(3):35-40, 2021.\n',
    );
    expect(tagged[0]?.authors.map(({ family, given }) => `${family}|${given}`)).toEqual([
      'Keller|Anna',
      'Okafor|R. N.',
    ]);
  });

  test('are not seen in a list of numbered paragraphs', () => {
    expect(parseRecords('<1>\nTitle\n  One\nNote\n  Two\n').format).not.toBe('ovid');
  });

  test.each([
    ['12 (no pagination), 2021. Article Number: e123.', { articleNumber: 'e123' }],
    ['12(3):35-40, 2021.', { first: '35', last: '40' }],
  ])('have pages or the number of the article: %s', (place, pages) => {
    const text = EMBASE.replace(/12\(3\) \(pp[^\n]*/, place);
    expect(parseRecords(text).records[0]?.pages).toMatchObject(pages);
  });
});
