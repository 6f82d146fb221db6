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

  it.each(applied)('keep nine when the third is broken: %s', (_, breaking) => {
    const text = tenRecords(format, breaking);
    const found = new Set(facts(text, format.format));
    expect(right.filter((record, index) => index !== 2 && !found.has(record))).toEqual([]);
    const { diagnostics, records } = parseRecords(text, { format: format.format });
    // A record more than there were is one that was made up.
    expect(records.length).toBeLessThanOrEqual(11);
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
