// A bilingual record becomes a translation memory: sentence pairs as TMX, and a list of the places where
// a translator should look again.
//
//   node translation-memory.js [RECORD] > memory.tmx
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toTmx } from '@diglot/exchange';
import { analyze } from 'diglot';

const file = process.argv[2] ?? path.join(import.meta.dirname, 'records/pubmed-translation.txt');
const { bitexts } = analyze(readFileSync(file, 'utf8'));

console.log(toTmx(bitexts));

const DOUBTFUL = 0.7;
for (const { source, target, alignment } of bitexts) {
  const read = ({ text, sentences }, { from, to }) =>
    sentences
      .slice(from, to)
      .map(({ start, end }) => text.slice(start, end))
      .join(' ');
  for (const bead of alignment.filter(({ score }) => score < DOUBTFUL)) {
    console.error(
      `${bead.score.toFixed(2)}  ${read(source, bead.source)}  |  ${read(target, bead.target)}`,
    );
  }
}
