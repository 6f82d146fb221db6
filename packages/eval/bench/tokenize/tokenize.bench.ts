/**
 * `tokenize` beside the bare engines: processor time for Chinese text line by line, contestants in turns
 * in one process; then, each in a process of its own, memory and time at ten times the length in one
 * string.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/tokenize/tokenize.bench.ts [--data DIR]`
 * With gold data the text is that of SIGHAN 2005, else an own one, whose few words favour every cache.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' } },
});

const ownLine =
  '目的探讨同伴支持对社区患者康复效果的影响，为制定干预方案提供依据。方法采用随机数字表法将患者分为两组，' +
  '对照组接受常规护理，干预组在此基础上接受同伴支持。結果顯示，臺灣樣本的平均得分顯著較高，家屬滿意度亦有提升。';

const lines: readonly string[] =
  values.data === undefined
    ? Array.from({ length: 3000 }, (_, i) => ownLine + (i % 10))
    : readJsonLines<{ readonly text: string }>(
        values.data,
        goldFile(values.data, 'segment', 'cws_sighan2005', 'jsonl') as string,
      ).map(({ text }) => text);

const require = createRequire(import.meta.url);
type Nodejieba = { cut(text: string, hmm?: boolean): string[] };

const contestants: Record<string, () => (text: string) => number> = {
  'nodejieba cut(t, true)': () => {
    const { cut } = require('nodejieba') as Nodejieba;
    return (text) => cut(text, true).length;
  },
  'nodejieba cut(t)': () => {
    const { cut } = require('nodejieba') as Nodejieba;
    return (text) => cut(text).length;
  },
  'diglot, nodejieba': () => {
    const { tokenize } = createTokenizer({ chinese: 'nodejieba' });
    return (text) => tokenize(text).length;
  },
  'diglot, node-rs': () => {
    const { tokenize } = createTokenizer({ chinese: 'node-rs' });
    return (text) => tokenize(text).length;
  },
  'Intl.Segmenter': () => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    return (text) => [...segmenter.segment(text)].length;
  },
  'diglot, intl': () => {
    const { tokenize } = createTokenizer({ chinese: 'intl' });
    return (text) => tokenize(text).length;
  },
};

const ROUNDS = 15;

const [only] = positionals;
if (only === undefined) {
  console.log(`${lines.join('').length} characters of Chinese in ${lines.length} lines`);
  const runs = Object.entries(contestants).map(([name, make]) => ({
    name,
    run: make(),
    times: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, times } of runs) times.push(time(() => lines.forEach(run)));
  }
  const [bare = Number.NaN] = runs.map(({ times }) => median(times));
  for (const { name, times } of runs) {
    const share = `×${(median(times) / bare).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(24)} ${median(times).toFixed(0).padStart(5)} ms  ${share}  ${alone(name)}`,
    );
  }
} else {
  const run = contestants[only]?.() as (text: string) => number;
  for (const line of lines) run(line);
  global.gc?.();
  const memory = process.memoryUsage().rss / 1e6;
  const all = lines.join('').slice(0, 100_000);
  const growth = only.startsWith('diglot')
    ? `  ×10 in one string: ×${(time(() => run(all.repeat(10))) / time(() => run(all))).toFixed(1)}`
    : '';
  console.log(`${memory.toFixed(0).padStart(4)} MB${growth}`);
}

/** What a contestant tells when it is alone in a process. */
function alone(name: string): string {
  const self = process.argv[1] as string;
  const data = values.data === undefined ? [] : ['--data', values.data];
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, '--expose-gc', self, name, ...data],
    { encoding: 'utf8' },
  );
  return child.stdout.trim() || child.stderr;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] as number;
}

/** Processor time in ms, which other processes disturb less than the clock does. */
function time(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
