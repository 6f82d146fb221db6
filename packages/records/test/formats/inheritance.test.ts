import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';
import { readRecordsIn } from '../../src/stream/read-records.ts';

const TEXT = `@inproceedings{tea, crossref = {hill}, title = {Tea and sleep}, author = {Berg, Anna}, pages = {1--9}}
@inbook{wells, crossref = {water}, title = {Wells of the valley}}
@article{road, crossref = {lost}, title = {Roads}, author = {Li, Wei}, year = 2019}
@set{both, entryset = {tea, wells}}
@proceedings{hill,
  title = {Papers of the Hill Meeting}, booktitle = {Hill Meeting}, editor = {Okafor, Ruth and {Hill Union}},
  publisher = {Hill Press}, year = {2018}, doi = {10.5555/hill.2018}, isbn = {978-3-16-148410-0},
}
@book{water, title = {Water}, author = {Keller, Ruth}, publisher = {Lake Press}, date = {2001}}
`;

const byKey = (records: readonly BibliographicRecord[], key: string) =>
  records.find(({ extra }) => extra.citationKey === key);

describe('entries of BibTeX that name a parent', () => {
  const { records, diagnostics } = parseRecords(TEXT);

  test('a paper has the meeting, editors, publisher, year and ISBN of its proceedings, and a DOI of its own or none', () => {
    const tea = byKey(records, 'tea');
    expect(tea?.journal).toMatchObject({
      title: { value: 'Papers of the Hill Meeting' },
      publisher: { value: 'Hill Press' },
    });
    expect(tea?.contributors?.map(({ family, kind, role }) => [family, kind, role])).toEqual([
      ['Okafor', undefined, 'editor'],
      ['Hill Union', 'organization', 'editor'],
    ]);
    expect(tea?.issued?.year).toBe(2018);
    expect(tea?.identifiers.map(({ type, valid }) => [type, valid])).toEqual([['isbn', true]]);
    expect(tea?.authors.map(({ family }) => family)).toEqual(['Berg']);
  });

  test('what is inherited stands where the entry names its parent', () => {
    const [place] = byKey(records, 'tea')?.journal?.title?.prov ?? [];
    expect(TEXT.slice(place?.start, place?.end)).toBe('hill');
  });

  test('a part of a book has its author', () => {
    expect(byKey(records, 'wells')).toMatchObject({
      authors: [{ family: 'Keller' }],
      contributors: [{ family: 'Keller', role: 'container-author' }],
      journal: { title: { value: 'Water' } },
    });
  });

  test('a parent that is not there is told', () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-crossref']);
  });

  test('two entries that name each other end', () => {
    const text =
      '@book{a, crossref={b}, title={A}}\n@book{b, crossref={a}, title={B}, year=2001}\n';
    expect(parseRecords(text).records.map(({ issued }) => issued?.year)).toEqual([2001, 2001]);
  });

  test.each([200, 1000])('in a stream of parts of %i code units it is the same', async (part) => {
    const sizes = { head: part, part, unsettled: part };
    const chunks = TEXT.match(/[\s\S]{1,50}/g) ?? [];
    const read: BibliographicRecord[] = [];
    for await (const record of readRecordsIn(sizes, chunks, { name: 'x' })) read.push(record);
    expect(read).toEqual(parseRecords(TEXT, { name: 'x' }).records);
  });
});
