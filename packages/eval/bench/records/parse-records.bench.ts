/**
 * `parseRecords` on the sample records of `examples/`, 4 MB of each family in one text, and one record at a
 * time; `JSON.parse` beside it on the aggregator's JSON.
 *
 * Processor time, not wall time, so that a busy machine tells less: medians of the runs.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/parse-records.bench.ts`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRecords } from '@diglot/records';

const folder = fileURLToPath(new URL('../../../../examples/records/', import.meta.url));
const files = [
  'aggregator.json',
  'pubmed-translation.txt',
  'citation-page.txt',
  'citation-page-2.txt',
  'catalogue.txt',
];
const BYTES = 4_000_000;
const RUNS = 5;

/** Processor time of the fastest half's slowest run, in seconds. */
function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  // The first run warms the code up.
  return times.slice(1).toSorted((a, b) => a - b)[RUNS >> 1] ?? 0;
}

console.log('text                     format            records/s   MB/s   MB/s one by one');
for (const file of files) {
  const text = readFileSync(folder + file, 'utf8');
  const bytes = Buffer.byteLength(text);
  const count = Math.ceil(BYTES / bytes);
  const many = `${text}\n`.repeat(count);
  const { format, records } = parseRecords(many);
  if (records.length !== count) throw new Error(`${file}: ${records.length} of ${count} records`);
  const whole = median(() => parseRecords(many));
  const single = median(() => {
    for (let index = 0; index < count; index++) parseRecords(text);
  });
  const speed = (seconds: number) => ((count * bytes) / 1e6 / seconds).toFixed(1).padStart(6);
  const rate = (count / whole).toFixed(0).padStart(9);
  console.log(`${file.padEnd(24)} ${format.padEnd(18)} ${rate} ${speed(whole)} ${speed(single)}`);
}

const [json = ''] = readFileSync(`${folder}aggregator.json`, 'utf8').split('\n');
const count = Math.ceil(BYTES / Buffer.byteLength(json));
const seconds = median(() => {
  for (let index = 0; index < count; index++) JSON.parse(JSON.parse(json).resultStr);
});
const megabytes = (count * Buffer.byteLength(json)) / 1e6;
console.log(`JSON.parse, both levels: ${(megabytes / seconds).toFixed(1)} MB/s`);
