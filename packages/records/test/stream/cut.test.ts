import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { example, provenanceFaults, schemaFaults } from '../check-record.ts';
import { inventions, misreadings } from '../facts-of.ts';
import { EXPORTS } from '../formats/exports.ts';

const FAMILIES = [
  'aggregator.json',
  'pubmed-translation.txt',
  'citation-page.txt',
  'citation-page-2.txt',
  'catalogue.txt',
].map((name): [string, string] => [name, example(name)]);

const TEXTS = [...FAMILIES, ...Object.entries(EXPORTS)];

/** Most cuts of one text; longer texts are cut at every second, third, … offset. */
const CUTS = 400;

/**
 * What cannot be known where the text ends, by text: a journal’s name before the topics, which stand behind it, are
 * listed; half a degree behind a name; half a character reference in an address.
 */
const UNKNOWABLE: Readonly<Record<string, RegExp>> = {
  'catalogue.txt': /^journal: BMC Invented Sleep Research$/,
  ovid: /^name: Keller, Anna M\. Ph?$/,
  ris: /^url: .*&amp?$|^url: .*&a$/,
};

/** Values put together from more than their place: a macro’s text, a label that is an attribute. */
const COMPOSED: Readonly<Record<string, RegExp>> = {
  bibtex: /journal\/title/,
  'pubmed-xml': /abstracts/,
};

const without = (found: readonly string[], pattern: RegExp | undefined) =>
  found.filter((one) => !pattern?.test(one));

describe.each(TEXTS)('%s', (name, text) => {
  const whole = parseRecords(text).records;

  test('says only what stands at the places of its values', () => {
    expect(without(misreadings(whole), COMPOSED[name])).toEqual([]);
  });

  test('cut off anywhere says nothing that the whole does not say', () => {
    const step = Math.ceil(text.length / CUTS);
    for (let end = 0; end < text.length; end += step) {
      const part = text.slice(0, end);
      const { records } = parseRecords(part);
      const at = `cut at ${end}: …${part.slice(-30)}`;
      expect(without(inventions(records, whole), UNKNOWABLE[name]), at).toEqual([]);
      expect(without(misreadings(records), COMPOSED[name]), at).toEqual([]);
      expect(provenanceFaults(part, records), at).toEqual([]);
      expect(schemaFaults(records), at).toEqual([]);
    }
  });
});

describe('inventions', () => {
  const [record] = parseRecords(EXPORTS.ris ?? '').records;
  if (!record) throw new Error('no record');

  test('finds a title that is another, not one that is shorter', () => {
    const retitled = (value: string) => ({
      ...record,
      titles: record.titles.slice(0, 1).map((title) => ({ ...title, value })),
    });
    const title = record.titles[0]?.value ?? '';
    expect(inventions([retitled(title.slice(0, 9))], [record])).toEqual([]);
    expect(inventions([retitled(`${title} TT`)], [record])).toEqual([`title: ${title} TT`]);
  });

  test('a value that its place does not say is a misreading', () => {
    const prov = [{ start: 0, end: 3, line: 1 }];
    const wrong = { ...record, titles: [{ value: 'abd', raw: 'abc', prov }] };
    expect(misreadings([wrong as unknown as typeof record])).toEqual(['/0/titles/0: abd ≠ abc']);
  });
});

test('a label that the text ends in is told and is no value', () => {
  const text = 'TY  - JOUR\nTI  - A walk\nA';
  const { records, diagnostics } = parseRecords(text);
  expect(records[0]?.titles[0]?.value).toBe('A walk');
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'truncated-end',
      span: { start: text.length - 1, end: text.length },
    }),
  );
});

test.each([
  ['ris', 'TY  - JOUR\nTI  - A walk\nER  -'],
  ['ris', 'TY  - JOUR\nTI  - A walk\nAB  -'],
  ['refer', '%0 Journal Article\n%T A walk\n%A Li'],
  ['wos-tagged', 'FN Clarivate\nVR 1.0\nPT J\nTI A walk\nER\n\nEF'],
])('a whole last line of %s is not taken for a cut', (format, text) => {
  expect(parseRecords(text, { format }).diagnostics.map(({ code }) => code)).not.toContain(
    'truncated-end',
  );
});
