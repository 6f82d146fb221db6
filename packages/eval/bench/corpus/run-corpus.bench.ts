/**
 * What a run over a corpus costs: the runner alone (a task that gives back what it is given), and the whole
 * analysis with one thread and with two, in turn. CPU time of all threads, wall time, peak memory.
 *
 * Run after a build: `npx tsx packages/eval/bench/corpus/run-corpus.bench.ts [records] [lines]`
 */
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCorpus } from '@diglot/corpus';
import { asRis, madeRecords } from '../diglot/made-records.ts';

const records = Number(process.argv[2] ?? 1000);
const lines = Number(process.argv[3] ?? 200_000);
const ROUNDS = 3;

const folder = mkdtempSync(path.join(tmpdir(), 'diglot-bench-'));
const place = (name: string) => path.join(folder, name);

async function measured(name: string, work: () => Promise<unknown>, count: number) {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  const rss = process.memoryUsage().rss / 1e6;
  console.log(
    `${name.padEnd(24)} ${((cpu / count) * 1e6).toFixed(1).padStart(9)} µs of CPU a record, ${(count / cpu).toFixed(0)} records a second of CPU, ${(count / wall).toFixed(0)} a second, ${rss.toFixed(0)} MB`,
  );
  return wall;
}

const plain = place('lines.txt');
writeFileSync(plain, Array.from({ length: lines }, (_, at) => `line ${at}\n`).join(''));
const identity = fileURLToPath(new URL('identity.mjs', import.meta.url));
const { read } = await import(identity);
for (let round = 0; round < ROUNDS; round++) {
  await measured(
    'reading alone',
    async () => {
      let count = 0;
      for await (const _ of read({ path: plain })) count++;
      return count;
    },
    lines,
  );
  await measured(
    'runner, identity',
    () => runCorpus({ inputs: [plain], output: place(`i${round}.jsonl`), task: identity, jobs: 2 }),
    lines,
  );
}

const ris = place('made.ris');
const made = madeRecords(records);
writeFileSync(ris, made.map(asRis).join('\n'));
const length =
  made.reduce((sum, { abstracts }) => sum + abstracts.join('').length, 0) / made.length;
console.log(`${records} records of ${length.toFixed(0)} characters of abstract, node-rs`);
const walls: number[][] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  for (const jobs of [1, 2]) {
    const output = place(`a${round}-${jobs}.jsonl`);
    const options = { inputs: [ris], output, jobs, settings: { chinese: 'node-rs' } };
    const wall = await measured(`analysis, jobs ${jobs}`, () => runCorpus(options), records);
    walls[jobs - 1]?.push(wall);
    if (round === 0) console.log(`  ${(statSync(output).size / records).toFixed(0)} bytes a line`);
  }
}
const best = (list: readonly number[] = []) => Math.min(...list);
console.log(
  `two threads are ${(best(walls[0]) / best(walls[1])).toFixed(2)} × one, best of ${ROUNDS}`,
);
