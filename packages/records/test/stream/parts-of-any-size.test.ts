import type { Diagnostic } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';
import { readRecordsIn } from '../../src/stream/read-records.ts';
import { BREAKINGS, BROKEN_FORMATS, type BrokenFormat } from '../broken.ts';

/** Read in parts of a few hundred code units what else is read in parts of a quarter of a million. */
async function inParts(text: string, format: string, part: number, chunk: number) {
  const records: BibliographicRecord[] = [];
  const diagnostics: Diagnostic[] = [];
  const chunks = Array.from({ length: Math.ceil(text.length / chunk) }, (_, index) =>
    text.slice(index * chunk, (index + 1) * chunk),
  );
  const sizes = { head: 1, part, unsettled: 1000 };
  const onDiagnostic = (one: Diagnostic) => void diagnostics.push(one);
  for await (const record of readRecordsIn(sizes, chunks, { format, onDiagnostic }))
    records.push(record);
  return { records, diagnostics };
}

const sorted = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((one) => JSON.stringify(one)).sort();

type Breaking = (record: string) => string;

function broken({ open, close, between, record }: BrokenFormat, ways: readonly Breaking[]): string {
  return open + ways.map((breaking, index) => breaking(record(index + 1))).join(between) + close;
}

const WHOLE: Breaking = (record) => record;

const size = fc.integer({ min: 1, max: 3000 });

describe.each(BROKEN_FORMATS)('parts of a stream of $format', (format) => {
  const ways = [WHOLE, ...Object.values(BREAKINGS)].filter(
    (breaking) => breaking === WHOLE || breaking(format.record(3)) !== format.record(3),
  );

  it('give the records and the diagnostics of the whole text, whatever their sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ways),
        fc.nat(7),
        size,
        size,
        async (way, at, part, chunk) => {
          const breakings = Array.from({ length: 8 }, (_, index) => (index === at ? way : WHOLE));
          const text = broken(format, breakings);
          const whole = parseRecords(text, { format: format.format });
          const found = await inParts(text, format.format, part, chunk);
          expect(found.records).toEqual(whole.records);
          expect(sorted(found.diagnostics)).toEqual(sorted(whole.diagnostics));
        },
      ),
      { seed: 21, numRuns: 60 },
    );
  });

  it('give the records of the whole text, where many of them are broken', async () => {
    const many = fc.array(fc.constantFrom(WHOLE, ...ways), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(many, size, size, async (breakings, part, chunk) => {
        const text = broken(format, breakings);
        const whole = parseRecords(text, { format: format.format });
        const found = await inParts(text, format.format, part, chunk);
        expect(found.records).toEqual(whole.records);
      }),
      { seed: 22, numRuns: 60 },
    );
  });
});
