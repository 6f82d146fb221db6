/**
 * `parseRecords` on the sample records of `examples/`, 4 MB of each family in one text, and one record at a
 * time; beside them `JSON.parse` of our answer written as JSON, and of the aggregator's JSON.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/parse-records.bench.ts`
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRecords } from '@diglot/records';
import { row, sideBySide, speed } from './measure.ts';

const folder = fileURLToPath(new URL('../../../../examples/records/', import.meta.url));
const files = [
  'aggregator.json',
  'pubmed-translation.txt',
  'citation-page.txt',
  'citation-page-2.txt',
  'catalogue.txt',
];
const BYTES = 4_000_000;

const WIDTHS = [24, 18, 9, 7, 15, 20];
console.log(
  row(['text', 'format', 'records/s', 'MB/s', 'MB/s one by one', 'JSON.parse of answer'], WIDTHS),
);
for (const file of files) {
  const text = readFileSync(folder + file, 'utf8');
  const bytes = Buffer.byteLength(text);
  const count = Math.ceil(BYTES / bytes);
  const many = `${text}\n`.repeat(count);
  const { format, records } = parseRecords(many);
  if (records.length !== count) throw new Error(`${file}: ${records.length} of ${count} records`);
  const answer = JSON.stringify(records);
  const [whole = 0, single = 0, ofAnswer = 0] = sideBySide([
    () => parseRecords(many),
    () => {
      for (let index = 0; index < count; index++) parseRecords(text);
    },
    () => JSON.parse(answer),
  ]);
  const speeds = [whole, single, ofAnswer].map((time) => speed(count * bytes, time));
  console.log(row([file, format, (count / whole).toFixed(0), ...speeds], WIDTHS));
}

const [json = ''] = readFileSync(`${folder}aggregator.json`, 'utf8').split('\n');
const count = Math.ceil(BYTES / Buffer.byteLength(json));
const [time = 0] = sideBySide([
  () => {
    for (let index = 0; index < count; index++) JSON.parse(JSON.parse(json).resultStr);
  },
]);
console.log(`JSON.parse, both levels: ${speed(count * Buffer.byteLength(json), time)} MB/s`);
