import { describe, expect, it } from 'vitest';
import {
  parseRecordParts,
  readRecordParts,
  toBibtex,
  toCslJson,
  toJsonl,
  toRis,
} from '../../src/index.ts';
import { parseRecords } from '../../src/parse-records.ts';

const ris = (title: string) => `TY  - JOUR\nTI  - ${title}\nKW  - sleep\nER  - \n\n`;
const TITLES = ['Naps of hospital nurses', '山区老人的午睡习惯', 'Sleep in mountain villages'];
const { records } = parseRecords(TITLES.map(ris).join(''));

describe('parseRecordParts', () => {
  it.each([
    ['RIS', toRis(records)],
    ['BibLaTeX', toBibtex(records)],
    ['CSL-JSON', JSON.stringify(toCslJson(records), null, 2)],
    ['JSON Lines', toJsonl(records)],
  ])('cuts %s between records, every place counted from its part', (_, text) => {
    const { parts } = parseRecordParts(text);
    expect(parts.map(({ record }) => record?.titles[0]?.value)).toEqual(TITLES);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    for (const { record, text: part } of parts) {
      for (const { value, raw, prov } of [...(record?.titles ?? []), ...(record?.keywords ?? [])]) {
        for (const { start, end } of prov) expect(part.slice(start, end)).toBe(raw ?? value);
      }
    }
  });

  it('is not led astray by data that looks like places', () => {
    const lines = records.map((record) => ({ ...record, extra: { note: { start: 1, end: 2 } } }));
    const text = toJsonl(lines);
    const { parts } = parseRecordParts(text);
    expect(parts.map((part) => part.text)).toEqual(text.match(/.*\n/gu));
    expect(parts[1]?.record?.extra).toEqual({ note: { start: 1, end: 2 } });
  });

  it('gives a diagnostic to the part it points into, and counts lines from there', () => {
    const text = `${ris('Naps of nurses')}TY  - JOUR\nTI  - Tea &amp; sleep\nER  - \n`;
    const { parts } = parseRecordParts(text);
    expect(parts.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
      [],
      ['html-entities'],
    ]);
    const span = parts[1]?.diagnostics[0]?.span;
    expect(parts[1]?.text.slice(span?.start, span?.end)).toBe('Tea &amp; sleep');
    expect(parts[1]?.record?.titles[0]?.prov[0]?.line).toBe(2);
  });

  it('gives a text without records as one part', () => {
    const { format, parts } = parseRecordParts('Nothing to see here.');
    expect(format).toBe('unknown');
    expect(parts.map((part) => [part.text, part.record])).toEqual([
      ['Nothing to see here.', undefined],
    ]);
  });
});

describe('readRecordParts', () => {
  const collect = async (text: string, size: number) => {
    const chunks: string[] = [];
    for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size));
    const parts = [];
    for await (const part of readRecordParts(chunks)) parts.push(part);
    return parts;
  };

  it.each([7, 1000, 1 << 20])(
    'gives what parseRecordParts gives, in chunks of %i',
    async (size) => {
      const text = Array.from({ length: 30 }, (_, n) => ris(`Naps ${n} of nurses`)).join('');
      expect(await collect(text, size)).toEqual(parseRecordParts(text).parts);
    },
  );

  it('gives a plain text as one part', async () => {
    const [part, ...more] = await collect('Nothing to see here.', 5);
    expect([part?.text, part?.record, more]).toEqual(['Nothing to see here.', undefined, []]);
  });

  it('gives a long export record by record, nothing twice', async () => {
    const titles = Array.from({ length: 6000 }, (_, n) => `Naps ${n} of nurses`);
    const parts = await collect(titles.map(ris).join(''), 50_000);
    expect(parts.map(({ record }) => record?.titles[0]?.value)).toEqual(titles);
    for (const { record, text } of parts) {
      const title = record?.titles[0];
      const [place] = title?.prov ?? [];
      expect(text.slice(place?.start, place?.end)).toBe(title?.value);
    }
  });
});
