/**
 * `parseRecords` on our own sample of each export format, repeated to 1 MB, beside citation-js 0.8.2 where
 * it reads the same, and beside `JSON.parse`. Processor time, so that a busy machine tells less.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/exports.bench.ts`
 */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseRecords } from '@diglot/records';
import { EXPORTS } from '../../../records/test/formats/exports.ts';

const UNITS = 1_000_000;
const RUNS = 3;

/** Formats that are one document a file: several are not one text. */
const SINGLE = new Set([
  'first-page',
  'crossref-json',
  'openalex-json',
  'jats',
  'endnote-xml',
  'marcxml',
  'wos-tab',
]);

/** Formats that citation-js reads, and the share of the text it is given: it is slow. */
const PEER: Readonly<Record<string, number>> = { ris: 10, bibtex: 10, 'csl-json': 1 };

/** Processor time, in seconds: the middle of the runs after a first one. */
function seconds(run: () => unknown): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return times.slice(1).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
}

function repeated(format: string, text: string, units: number): string {
  const times = Math.max(1, Math.floor(units / text.length));
  return format === 'csl-json'
    ? `[${Array(times).fill(text.slice(1, -1)).join(',')}]`
    : `${text}\n`.repeat(times);
}

console.log('format           records/s    MB/s   citation-js   JSON.parse');
for (const [format, text] of Object.entries(EXPORTS)) {
  const many = SINGLE.has(format) ? text : repeated(format, text, UNITS);
  const rounds = Math.max(1, Math.floor(UNITS / many.length));
  const time = seconds(() => {
    for (let round = 0; round < rounds; round++) parseRecords(many, { format });
  });
  const count = parseRecords(many, { format }).records.length * rounds;
  const speed = (units: number, took: number) => (units / 1e6 / took).toFixed(2);
  const part = PEER[format];
  const few = part ? repeated(format, text, UNITS / part) : '';
  const peer = part
    ? speed(
        few.length,
        seconds(() => new Cite(few)),
      )
    : '–';
  const json =
    format === 'csl-json'
      ? speed(
          many.length,
          seconds(() => JSON.parse(many)),
        )
      : '–';
  console.log(
    `${format.padEnd(16)} ${(count / time).toFixed(0).padStart(9)} ${speed(many.length * rounds, time).padStart(7)} ${peer.padStart(13)} ${json.padStart(12)}`,
  );
}
