/** Answers kept by one memory: some megabytes of words at most, and more words than a day's texts share. */
const MAX_REMEMBERED = 20_000;

/**
 * Ask once for each word, as long as it is remembered.
 *
 * Two generations are kept: when the young one is full, the old one is forgotten. So memory is bounded,
 * whatever texts come, and words in use stay.
 *
 * @param most - Answers in a generation.
 *
 * @example
 * import { remember } from '@diglot/words';
 *
 * let asked = 0;
 * const lengthOf = remember((word) => (asked++, word.length));
 * [lengthOf('同伴支持'), lengthOf('同伴支持')]; // => [4, 4]
 * asked; // => 1
 */
export function remember<T>(
  ask: (word: string) => T,
  most: number = MAX_REMEMBERED / 2,
): (word: string) => T {
  let young = new Map<string, T>();
  let old: ReadonlyMap<string, T> = new Map();
  return (word) => {
    const known = young.get(word);
    if (known !== undefined) return known;
    const answer = old.get(word) ?? ask(word);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(word, answer);
    return answer;
  };
}
