import { Trait } from './known-words.ts';
import type { LatinWord } from './words.ts';

/** Fewest words without tone marks that are taken for pinyin; two may be English by chance. */
const MIN_WORDS = 2;
/** Least strength of them together; see `pinyinStrength`. */
const MIN_STRENGTH = 3;

/**
 * Find runs of pinyin: words with tone marks, and two or more words in a row that all can be read as
 * Chinese syllables and look like them.
 *
 *     “你好”的拼音是 nǐ hǎo，     Zhongguo Huli Guanli. 2021
 *                   ^     ^      ^                   ^
 *
 * @param traits - What the letters of each word show.
 * @param mark - Called with the number of each such word.
 */
export function findPinyin(
  words: readonly LatinWord[],
  traits: Uint8Array,
  mark: (word: number) => void,
): void {
  for (let from = 0; from < words.length; ) {
    let to = from;
    let strength = 0;
    let toned = false;
    let marked = false;
    let strongest = 0;
    for (; to < words.length; to++) {
      const shown = traits[to] as number;
      if ((shown & Trait.pinyin) === 0) break;
      if ((words[to] as LatinWord).run !== (words[from] as LatinWord).run) break;
      const own = (shown & Trait.pinyin) - 1;
      strength += own;
      strongest = Math.max(strongest, own);
      marked ||= (shown & Trait.marks) !== 0;
      toned ||= (shown & Trait.tones) !== 0;
    }
    const count = to - from;
    const isRun =
      count >= MIN_WORDS && strength >= MIN_STRENGTH && strength >= count && strongest === 2;
    if (toned || (isRun && !marked)) for (let w = from; w < to; w++) mark(w);
    from = Math.max(to, from + 1);
  }
}
