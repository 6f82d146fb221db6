/**
 * What an analysis costs beside cutting the words of the same text, layer by layer, warm, on one thread:
 * CPU time, medians of rounds taken in turn. Garbage is collected when the engine wants to: a collection forced
 * between the cases throws away what was compiled for objects of which there happen to be none, and half of what
 * is then measured is compiling.
 *
 * Run after a build: `node --import tsx packages/eval/bench/diglot/analyze.bench.ts [node-rs]`
 */
import { createTokenizer } from '@diglot/tokenize';
import { createDiglot, type Layer } from 'diglot';
import { asRis, madeRecords } from './made-records.ts';

const chinese = (process.argv[2] ?? 'node-rs') as 'node-rs';
const ROUNDS = 7;
const RECORDS = 60;

const diglot = createDiglot({ chinese });
const tokenizer = createTokenizer({ chinese });
const records = madeRecords(RECORDS);
const texts = records.map(asRis);
const prose = records.map(({ titles, abstracts }) => [...titles, ...abstracts].join('\n\n'));
const characters = prose.reduce((sum, { length }) => sum + length, 0) / RECORDS;

const layered =
  (...layers: Layer[]) =>
  () =>
    texts.map((text) => diglot.analyze(text, { layers }));
const cases: readonly (readonly [name: string, run: () => unknown])[] = [
  ['words alone', () => prose.map((text) => tokenizer.tokenize(text))],
  ['record', layered()],
  ['segments', layered('segments')],
  ['document', layered('document')],
  ['bitexts', layered('bitexts')],
  ['term pairs', layered('termPairs')],
  ['keyphrases', layered('keyphrases')],
  ['everything', () => texts.map((text) => diglot.analyze(text))],
];

const times = cases.map((): number[] => []);
for (let round = 0; round <= ROUNDS; round++) {
  cases.forEach(([, run], at) => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    if (round > 0) times[at]?.push((user + system) / 1000 / RECORDS); // The first round warms up.
  });
}
const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const words = median(times[0] ?? []);
console.log(
  `${RECORDS} records of ${Math.round(characters)} characters, ${chinese}, median of ${ROUNDS}`,
);
cases.forEach(([name], at) => {
  const time = median(times[at] ?? []);
  console.log(
    `${name.padEnd(12)} ${time.toFixed(3).padStart(8)} ms a record   × ${(time / words).toFixed(1)}`,
  );
});
