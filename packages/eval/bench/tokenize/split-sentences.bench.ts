/**
 * `splitSentences` beside Intl.Segmenter and sentencex: speed on mixed text, time at ten times the
 * length, and, given gold data, F1 of boundaries.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/tokenize/split-sentences.bench.ts [--data DIR]`
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { splitSentences } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';
import { groupBy } from '../../src/group.ts';
import { precisionRecall } from '../../src/metrics.ts';
import { countBoundaries } from '../../src/text/sentences.ts';
import { mixedText } from '../text/measure.ts';

// It comes without types.
const { segment } = createRequire(import.meta.url)('sentencex') as {
  segment(language: string, text: string): string[];
};

type Ends = { start: number; end: number }[];

const splitters: Record<string, (text: string, language: string) => Ends> = {
  splitSentences: (text, language) => splitSentences(text, { language }),
  'Intl.Segmenter': (text, language) => {
    const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    return spans(Array.from(segmenter.segment(text), (piece) => piece.segment));
  },
  'sentencex 1.0.17': (text, language) => spans(segment(language, text)),
};

function spans(pieces: readonly string[]): Ends {
  let start = 0;
  return pieces.map((piece) => {
    const span = { start, end: start + piece.length };
    start = span.end;
    return span;
  });
}

/**
 * Median of five after five to warm up, in ms of processor time, which other processes disturb less than
 * the clock.
 */
function time(split: (text: string, language: string) => Ends, text: string): number {
  for (let round = 0; round < 5; round++) split(text, 'en');
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    split(text, 'en');
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[2] as number;
}

for (const [name, split] of Object.entries(splitters)) {
  const text = mixedText(100_000); // sentencex slows down with the length.
  const speed = new TextEncoder().encode(text).length / 1000 / time(split, text);
  console.log(`${name.padEnd(18)} ${speed.toFixed(1)} MB/s`);
}
const ours = splitters.splitSentences as (text: string, language: string) => Ends;
const growth = time(ours, mixedText(10_000_000)) / time(ours, mixedText(1_000_000));
console.log(`splitSentences: 10,000,000 code units take ×${growth.toFixed(1)} of 1,000,000`);

interface GoldText {
  readonly text: string;
  readonly lang: string;
  readonly sents: readonly (readonly [number, number])[];
}

const data = parseArgs({ options: { data: { type: 'string' } } }).values.data;
if (data === undefined) console.log('\nno --data: F1 was not measured');
for (const set of data === undefined
  ? []
  : ['sbd_craft', 'sbd_gum', 'sbd_golden', 'sbd_ud_concat']) {
  const file = goldFile(data as string, 'segment', set, 'jsonl');
  if (file === undefined) continue;
  const texts = readJsonLines<GoldText>(data as string, file);
  for (const [language, items] of groupBy(texts, ({ lang }) => lang)) {
    if (items.length < 10) continue;
    const scores = Object.entries(splitters).map(([name, split]) => {
      const sum = { system: 0, gold: 0, right: 0 };
      for (const { text, sents } of items) {
        const gold = sents.map(([start, end]) => ({ start, end }));
        const counts = countBoundaries(text, gold, split(text, language));
        for (const key of ['system', 'gold', 'right'] as const) sum[key] += counts[key];
      }
      return `${name} ${(100 * precisionRecall(sum).f1).toFixed(1)}`;
    });
    console.log(`${set} ${language}: ${scores.join(' · ')}`);
  }
}
