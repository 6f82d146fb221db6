import type { EnglishWord } from '../read/units.ts';

/**
 * The form under which an English phrase is counted: lower case, the last word in the singular.
 *
 * @param from - First word of the phrase, and `to` the one behind it; default: all of the words.
 */
export function phraseKey(
  words: readonly Pick<EnglishWord, 'lower' | 'base'>[],
  from = 0,
  to = words.length,
): string {
  let key = '';
  for (let at = from; at < to - 1; at++) key += `${words[at]?.lower} `;
  return key + (words[to - 1]?.base ?? '');
}

/** Calls back for each place of some phrases among words. */
export type PhraseFinder = (
  words: readonly EnglishWord[],
  callback: (key: string, from: number, to: number) => void,
) => void;

/**
 * Make a search for many phrases at once.
 *
 * @returns Calls back for each place of each key among words: positions of its first and last + 1 word.
 * Marks of punctuation between the words do not matter.
 */
export function createPhraseFinder(keys: ReadonlySet<string>): PhraseFinder {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return (words, callback) => {
    words.forEach((first, from) => {
      const most = Math.min(words.length - from, longest.get(first.lower) ?? 1);
      let before = '';
      for (let to = from + 1; to <= from + most; to++) {
        const { lower, base } = words[to - 1] as EnglishWord;
        const key = before + base;
        if (keys.has(key)) callback(key, from, to);
        before += `${lower} `;
      }
    });
  };
}
