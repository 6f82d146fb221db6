import { describe, expect, it } from 'vitest';
import { parseRecords } from '../src/index.ts';
import { readRecords } from '../src/stream/read-records.ts';
import { BREAKINGS, BROKEN_FORMATS, tenRecords } from './broken.ts';

/** What is compared of a record: enough to see that nothing of another one is in it. */
function facts(text: string, format: string): readonly string[] {
  return parseRecords(text, { format }).records.map(({ titles, authors, journal, abstracts }) =>
    JSON.stringify([
      titles.map(({ value }) => value),
      authors.map(({ value }) => value),
      journal?.title?.value,
      abstracts.map(({ sections }) => sections.map(({ value }) => value)),
    ]),
  );
}

/** What is left of a record is a shorter one, or none, where nothing marks its end. */
const CUTS: ReadonlySet<string> = new Set([
  'its last line is missing',
  'it is cut off in the middle',
  'it is cut off near its end',
]);
const WITHOUT_END: ReadonlySet<string> = new Set(
  'medline ovid refworks refer noteexpress e-study'.split(' '),
);

/** Whether a broken record cannot be told from a whole one, or from none where it is one line. */
function isWhole(name: string, { format, record }: (typeof BROKEN_FORMATS)[number]): boolean {
  const isGone = !record(3).includes('\n') && name === 'its last line is missing';
  return isGone || (WITHOUT_END.has(format) && CUTS.has(name));
}

describe.each(BROKEN_FORMATS)('ten records of $format', (format) => {
  const whole = tenRecords(format);
  const right = facts(whole, format.format);

  it('are recognised and read, without a word', () => {
    const { format: found, diagnostics } = parseRecords(whole);
    expect(found).toBe(format.format);
    expect(new Set(right).size).toBe(10);
    expect(diagnostics.filter(({ code }) => /broken|truncated/.test(code))).toEqual([]);
  });

  const applied = Object.entries(BREAKINGS).filter(
    ([, breaking]) => breaking(format.record(3)) !== format.record(3),
  );

  it.each(applied)('keep nine when the third is broken, and tell of it: %s', (name, breaking) => {
    const text = tenRecords(format, breaking);
    const found = new Set(facts(text, format.format));
    expect(right.filter((record, index) => index !== 2 && !found.has(record))).toEqual([]);
    const { diagnostics, records } = parseRecords(text, { format: format.format });
    // A record more than there were is one that was made up.
    expect(records.length).toBeLessThanOrEqual(11);
    const isRead = right[2] !== undefined && found.has(right[2]);
    if (!isRead && !isWhole(name, format)) expect(diagnostics).not.toEqual([]);
    for (const { span } of diagnostics) {
      expect(span?.start ?? 0).toBeGreaterThanOrEqual(0);
      expect(span?.end ?? 0).toBeLessThanOrEqual(text.length);
    }
  });

  it.each(applied)('are the same from a stream of small chunks: %s', async (_, breaking) => {
    const text = tenRecords(format, breaking).repeat(1);
    for (const size of [7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_chunk, index) =>
        text.slice(index * size, (index + 1) * size),
      );
      const records = [];
      for await (const record of readRecords(chunks, { format: format.format }))
        records.push(record);
      expect(records).toEqual(parseRecords(text, { format: format.format }).records);
    }
  });
});
