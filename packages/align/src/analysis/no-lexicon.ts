import { toSimplified } from '@diglot/text';
import type { SearchSetting } from '../align-read.ts';

/**
 * The same setting for two languages that the lexicon does not serve: a word, or a Han character in
 * either script, stands for itself alone, as a name does; nothing is learned from a first pass.
 */
export function withoutLexicon<T extends SearchSetting>(setting: T): T {
  return {
    ...setting,
    lexicon: {
      packs: [],
      translate: () => [],
      has: () => false,
      longestMatch: (text: string, start: number) =>
        start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1),
    },
    stem: (word: string) => word,
    glossKeys: (headword: string) => ({ strong: [toSimplified(headword)], weak: [] }),
    wordKeys: (word: string) => (HAN.test(word) ? [...toSimplified(word)] : [word]),
    passes: 1,
  };
}

const HAN = /\p{Script=Han}/u;
