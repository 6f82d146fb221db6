import { describe, expect, test } from 'vitest';
import { BIBTEX_EXTRA } from '../../src/formats/bibtex/extra-fields.ts';
import { hasPlaceFor } from '../../src/formats/extra-places.ts';
import { RIS_EXTRA } from '../../src/formats/ris/extra-tags.ts';
import { parseRecords, toBibtex, toCslJson, toRis } from '../../src/index.ts';

const only = (text: string, format: string) => {
  const [record] = parseRecords(text, { format }).records;
  if (!record) throw new Error('no record');
  return record;
};

/** A value that a field may hold: a date where it is one, the name of an editor where it is one. */
const sample = (field: string) => (/date|^Y2$/.test(field) ? '2021-05-03' : 'Somewords');

describe('what a format has a field for comes back', () => {
  test.each(RIS_EXTRA)('RIS %s as %s', (tag, name) => {
    const text = `TY  - JOUR\nTI  - Reading\n${tag}  - ${sample(tag)}\nER  - \n`;
    const { extra } = only(text, 'ris');
    expect(extra[name]).toBe(sample(tag));
    const again = only(toRis([only(text, 'ris')]), 'ris').extra[name];
    expect(String(again).replaceAll('/', '-')).toBe(sample(tag));
  });

  test.each(Object.keys(BIBTEX_EXTRA))('BibLaTeX %s', (field) => {
    const text = `@report{a,\n  title = {Reading},\n  ${field} = {${sample(field)}},\n}\n`;
    const record = only(text, 'bibtex');
    const again = only(toBibtex([record]), 'bibtex');
    expect(again.extra).toEqual(record.extra);
    expect(again.titles[0]?.value).toBe(record.titles[0]?.value);
    expect(again.journal?.publisher?.value).toBe(record.journal?.publisher?.value);
  });

  test('CSL in RIS and BibLaTeX: the edition, a note, the day of access', () => {
    const item = {
      id: 'a',
      type: 'book',
      title: 'Reading',
      edition: '2',
      note: 'Read it',
      accessed: { 'date-parts': [[2021, 5, 3]] },
    };
    const record = only(JSON.stringify([item]), 'csl-json');
    expect(toRis([record])).toMatch(
      /ET {2}- 2\n[\s\S]*N1 {2}- Read it\n[\s\S]*Y2 {2}- 2021\/05\/03/,
    );
    expect(toBibtex([record])).toMatch(/edition = \{2\}[\s\S]*urldate = \{2021-05-03\}/);
    expect(toCslJson([record])).toMatchObject([item]);
  });
});

describe('pages', () => {
  test.each(['35-38+80', '12-15, 20'])('%s stay several ranges in RIS', (pages) => {
    const record = only(
      JSON.stringify([{ id: 'a', type: 'article-journal', title: 'Reading', page: pages }]),
      'csl-json',
    );
    expect(only(toRis([record]), 'ris').pages?.raw).toBe(pages);
  });

  test('the one page of a book is no number of pages, and the other way round', () => {
    const read = (item: object) =>
      only(
        toRis([only(JSON.stringify([{ id: 'a', type: 'book', title: 'R', ...item }]), 'csl-json')]),
        'ris',
      );
    expect(read({ page: '35' }).pages?.first).toBe('35');
    expect(read({ 'number-of-pages': '240' }).pageCount?.value).toBe(240);
  });
});

test('a format without a field for a name says so', () => {
  expect(hasPlaceFor('ris', 'edition')).toBe(true);
  expect(hasPlaceFor('ris', 'subjectCategories')).toBe(false);
  expect(hasPlaceFor('csl-json', 'callNumber')).toBe(true);
  expect(hasPlaceFor('jsonl', 'anything')).toBe(true);
});
