/**
 * `segmentLanguages` beside identifiers asked for each line, and the script-run composite: speed on
 * own text, time at ten times the length, and, given gold data, quality and speed there.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/segment/segment-languages.bench.ts [--data DIR]`
 */
import { parseArgs } from 'node:util';
import { segmentLanguages } from '@diglot/segment';
import type { LanguageSegment } from '@diglot/text';
import { splitSentences } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';
import { countSpans, emptySpanCounts, type GoldSpan, labelUnits } from '../../src/text/spans.ts';
import { byLine, byScriptRun, loadPeers } from './peers.ts';
import { mixedLines } from './texts.ts';

type Segmenter = (text: string) => LanguageSegment[];

const peers = await loadPeers();
const segmenters: Record<string, Segmenter> = {
  segmentLanguages: (text) => segmentLanguages(text),
  'script runs + eld': byScriptRun(peers['eld 2.1.0 large'] as (text: string) => string),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, identify]) => [`${name} per line`, byLine(identify)]),
  ),
};
const contestants: Record<string, (text: string) => unknown> = {
  'segments + sentences': (text) => [segmentLanguages(text), splitSentences(text)],
  ...segmenters,
};

/** Median CPU time of five runs, in ms: other programs on the machine count for less. */
function time(run: (text: string) => unknown, text: string, rounds = 5): number {
  run(text.slice(0, 20_000));
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[rounds >> 1] as number;
}

function speeds(title: string, text: string): void {
  const megabytes = new TextEncoder().encode(text).length / 1e6;
  console.log(`\n${title}: ${megabytes.toFixed(2)} MB of UTF-8, MB per second of CPU, median of 5`);
  for (const [name, run] of Object.entries(contestants)) {
    const speed = megabytes / (time(run, text) / 1000);
    console.log(`  ${name.padEnd(28)} ${speed.toFixed(2).padStart(7)}`);
  }
}

speeds('own text', mixedLines(500_000));
const lines = mixedLines(10_000_000);
const single = lines.replaceAll('\n', ' ');
for (const [name, text] of [
  ['lines', lines],
  ['one line', single],
] as const) {
  const growth =
    time(segmentLanguages, text, 3) / time(segmentLanguages, text.slice(0, 1_000_000), 5);
  console.log(
    `segmentLanguages, ${name}: 10,000,000 code units take ×${growth.toFixed(1)} of 1,000,000`,
  );
}

interface GoldText {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

const data = parseArgs({ options: { data: { type: 'string' } } }).values.data;
if (data === undefined) console.log('\nno --data: quality was not measured');
for (const set of data === undefined ? [] : ['mix_records', 'spans_seeds', 'cs_zhen_academic']) {
  const file = goldFile(data as string, 'segment', set, 'jsonl');
  if (file === undefined) continue;
  const items = readJsonLines<GoldText>(data as string, file);
  console.log(`\n${set}: acc / run F1 / doc, %`);
  for (const [name, run] of Object.entries(segmenters)) {
    const counts = emptySpanCounts();
    for (const { text, spans } of items)
      countSpans(counts, text, spans, labelUnits(text, run(text)));
    const { letters, runs, texts } = counts;
    const shares = [
      letters.right / letters.all,
      (2 * runs.right) / (runs.gold + runs.system),
      texts.right / texts.all,
    ];
    console.log(`  ${name.padEnd(28)} ${shares.map((x) => (100 * x).toFixed(1)).join(' / ')}`);
  }
  if (set === 'mix_records') speeds(set, items.map(({ text }) => text).join('\n'));
}
