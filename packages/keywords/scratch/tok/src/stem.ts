import { porterStem } from './generated/porter-stemmer.ts';

/** Words the English stemmer understands: Latin letters, perhaps with an apostrophe. */
const ENGLISH = /^[a-z][a-z'’]*$/u;

/**
 * Reduce an English word to its stem, by Porter's algorithm as in the package `natural`.
 *
 * Lower-cases. Chinese, and whatever has other characters than the letters a–z and apostrophes,
 * is only lower-cased: the algorithm knows nothing about it.
 */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  return ENGLISH.test(lower) ? porterStem(lower) : lower;
}
