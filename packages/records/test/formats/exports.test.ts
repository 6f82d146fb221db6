import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { provenanceFaults, schemaFaults } from '../check-record.ts';
import { EXPORTS } from './exports.ts';

/** How an editor, a mail program or a bad connection leaves an export. */
const WORN: readonly (readonly [string, (text: string) => string])[] = [
  ['as written', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['behind a byte order mark', (text) => `\ufeff${text}`],
];

describe.each(Object.keys(EXPORTS))('an export in %s', (format) => {
  const text = EXPORTS[format] ?? '';

  it.each(WORN)('is recognised %s', (_, wear) => {
    expect(parseRecords(wear(text)).format).toBe(format);
  });

  it.each(WORN)('gives values that stand where they say, %s', (_, wear) => {
    const worn = wear(text);
    const { records } = parseRecords(worn);
    expect(records.length).toBeGreaterThan(0);
    expect(provenanceFaults(worn, records)).toEqual([]);
    expect(schemaFaults(records)).toEqual([]);
  });

  it('gives the same titles with any line end', () => {
    const titles = WORN.map(([, wear]) =>
      parseRecords(wear(text)).records.map((record) => record.titles.map(({ value }) => value)),
    );
    expect(titles[1]).toEqual(titles[0]);
    expect(titles[2]).toEqual(titles[0]);
  });

  it('may be cut off anywhere: nothing throws, nothing is read that is not there', () => {
    for (let end = 0; end <= text.length; end += 7) {
      const cut = text.slice(0, end);
      const { records } = parseRecords(cut, { format });
      expect(provenanceFaults(cut, records)).toEqual([]);
    }
  });

  it('may hold lone surrogates and control characters', () => {
    const odd = text.replace(/[eo在的]/g, (letter, at: number) =>
      at % 3 === 0 ? '\ud800' : at % 3 === 1 ? '\u0001' : letter,
    );
    const { records } = parseRecords(odd, { format });
    expect(provenanceFaults(odd, records)).toEqual([]);
  });

  it('holds an article that is read in full', () => {
    const [record] = parseRecords(text).records;
    expect(record?.titles.some(({ value }) => /peer support|同伴支持/i.test(value))).toBe(true);
    expect(record?.issued?.year ?? 2021).toBe(2021);
    // These have no field for a DOI.
    if (['marcxml', 'e-study', 'catalogue-entry'].includes(format)) return;
    expect(record?.identifiers).toContainEqual(
      expect.objectContaining({ type: 'doi', value: expect.stringContaining('10.5555/jic.2021') }),
    );
  });
});
