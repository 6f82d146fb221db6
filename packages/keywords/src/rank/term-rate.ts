import type { Statistics } from '@diglot/words/statistics';
import type { Side } from '../bilingual/merged-candidate.ts';

/**
 * How often a word is one of a keyword, for each document that holds it; `undefined` where too little is known.
 *
 * @param key - Of a unit: the stem of an English word, a Chinese word as it is.
 */
export type TermRate = (key: string, language: Side) => number | undefined;

/** Documents from which the rate of a word is known. */
const MIN_DOCUMENTS = 8;

/** Make a function that gives the rate of a word by some statistics: of `method` .3, of `soil` 2.8 in the bundled ones. */
export function createTermRate(statistics: Statistics): TermRate {
  return (key, language) => {
    const counts = statistics[language].words.get(key);
    if (counts === undefined || counts.documents < MIN_DOCUMENTS) return undefined;
    return counts.any / counts.documents;
  };
}
