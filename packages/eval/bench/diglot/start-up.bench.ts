/**
 * Cold start of the command line, as whole processes: `diglot segment` on one line, which must load no
 * dictionary, and `diglot analyze` on a record with each Chinese engine, beside `node -e 0`.
 *
 * Run after a build: `npx tsx packages/eval/bench/diglot/start-up.bench.ts [record.txt]`
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const bin = `${root}/packages/diglot/bin/diglot.js`;
const record = process.argv[2] ?? `${root}/examples/records/pubmed-translation.txt`;
const line = '同伴支持 (peer support) 带来机遇。';
const RUNS = 9;

const cases: [name: string, args: string[], input?: string][] = [
  ['node -e 0', ['-e', '0']],
  ['diglot segment, one line', [bin, 'segment'], line],
  ['diglot sentences, one line', [bin, 'sentences'], line],
  ['diglot analyze, nodejieba', [bin, 'analyze', record, '--chinese', 'nodejieba']],
  ['diglot analyze, node-rs', [bin, 'analyze', record, '--chinese', 'node-rs']],
  ['diglot analyze, intl', [bin, 'analyze', record, '--chinese', 'intl']],
];

const times = cases.map((): number[] => []);
for (let run = 0; run <= RUNS; run++) {
  cases.forEach(([name, args, input], index) => {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { input: input ?? '' });
    const time = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
    if (run > 0) times[index]?.push(time); // The first round warms the file cache.
  });
}

console.log(`median of ${RUNS} runs (min–max), ms`);
cases.forEach(([name], index) => {
  const sorted = (times[index] ?? []).toSorted((a, b) => a - b).map(Math.round);
  console.log(`${name.padEnd(28)} ${sorted[RUNS >> 1]} (${sorted[0]}–${sorted.at(-1)})`);
});
