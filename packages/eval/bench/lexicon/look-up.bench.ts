// Time opening the bundled lexicon and looking words up in it.
//
//   tsx --conditions=diglot-source packages/eval/bench/lexicon/look-up.bench.ts
import { openLexicon } from '@diglot/lexicon';

const LOOK_UPS = 20_000;
const SENTENCE = '图书馆今天关门，所以学生们在河边读书。';

const started = performance.now();
const lexicon = openLexicon();
process.stdout.write(`open, cold               ${(performance.now() - started).toFixed(1)} ms\n`);

function time(title: string, work: (at: number) => unknown): void {
  for (let at = 0; at < LOOK_UPS; at++) work(at);
  const start = process.cpuUsage();
  for (let at = 0; at < LOOK_UPS; at++) work(at);
  const micros = process.cpuUsage(start).user / LOOK_UPS;
  process.stdout.write(`${title.padEnd(24)} ${micros.toFixed(2)} µs CPU\n`);
}

const english = ['library', 'rivers', 'went', 'reading', 'unknownword'];
time('Chinese → English', (at) =>
  lexicon.translate(SENTENCE.slice(at % 10, (at % 10) + 2), { to: 'en' }),
);
time('English → Chinese', (at) =>
  lexicon.translate(english[at % english.length] ?? '', { to: 'zh' }),
);
time('longest match', (at) => lexicon.longestMatch(SENTENCE, at % SENTENCE.length, 'zh'));
