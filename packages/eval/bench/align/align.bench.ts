// Time alignment of abstracts and of long texts, with Gale & Church (1993) as the cheap baseline.
//
//   tsx --conditions=diglot-source packages/eval/bench/align/align.bench.ts --data DIR [--rows 1000,6300]
import { parseArgs } from 'node:util';
import { countAlignment, createAligner, scoreCounts } from '@diglot/align';
import type { Bead } from '@diglot/text';
import { type GoldAlignment, goldBeads } from '../../src/align/align-scores.ts';
import { goldFile, readJson } from '../../src/gold.ts';
import { alignByLength } from './gale-church.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, rows: { type: 'string', default: '1000,6300' } },
});
const data = values.data ?? process.env.DIGLOT_GOLD;
if (data === undefined) {
  process.stdout.write('no gold data given (--data DIR or DIGLOT_GOLD); nothing was measured\n');
  process.exit(0);
}
const read = (set: string) => {
  const file = goldFile(data, 'align', set, 'json');
  return file === undefined ? [] : readJson<GoldAlignment[]>(data, file);
};
type Align = (source: readonly string[], target: readonly string[]) => readonly Bead[];
const aligners: Readonly<Record<string, Align>> = {
  'as it comes': createAligner().align,
  'one pass': createAligner({ passes: 1 }).align,
  'Gale–Church': alignByLength,
};
const print = (...cells: string[]) =>
  process.stdout.write(`${cells.map((cell) => cell.padEnd(22)).join('')}\n`);

const abstracts = read('wmt-medline');
const PASSES = 9;
for (const [name, align] of Object.entries(aligners)) {
  const times = Array.from({ length: PASSES }, () => {
    const start = process.cpuUsage();
    for (const { zh, en } of abstracts) align(zh, en);
    return process.cpuUsage(start).user / 1000 / abstracts.length;
  });
  const median = times.toSorted((a, b) => a - b)[PASSES >> 1] ?? 0;
  print(name, 'abstract, warm', `${median.toFixed(2)} ms CPU`);
}

for (const set of ['paramed', 'wmt-medline', 'wmt-medline-omit', 'champollion', 'mac']) {
  const f1 = Object.entries(aligners).map(([name, align]) => {
    const counts = read(set).map((gold) =>
      countAlignment(goldBeads(gold), align(gold.zh, gold.en)),
    );
    return `${name} ${(100 * scoreCounts(counts).strict.f1).toFixed(1)}`;
  });
  print(set, 'strict F1', ...f1);
}

const documents = ['mac', 'champollion', 'paramed'].flatMap(read);
for (const rows of values.rows.split(',').map(Number)) {
  const zh: string[] = [];
  const en: string[] = [];
  for (let at = 0; zh.length < rows; at++) {
    const document = documents[at % documents.length];
    zh.push(...(document?.zh ?? []));
    en.push(...(document?.en ?? []));
  }
  for (const [name, align] of Object.entries(aligners)) {
    const start = process.cpuUsage();
    align(zh, en);
    const seconds = process.cpuUsage(start).user / 1e6;
    print(
      name,
      `${zh.length} × ${en.length}`,
      `${seconds.toFixed(1)} s CPU`,
      `${((seconds * 1000) / zh.length).toFixed(2)} ms a sentence`,
      `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    );
  }
}
