import { hasMarks, hasTones, isPinyin, pinyinStrength } from './pinyin.ts';
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
 * @param mark - Called with the number of each such word.
 */
export function findPinyin(
  text: string,
  words: readonly LatinWord[],
  mark: (word: number) => void,
): void {
  for (let from = 0; from < words.length; ) {
    let to = from;
    let strength = 0;
    let toned = false;
    let marked = false;
    let strongest = 0;
    for (; to < words.length; to++) {
      const { start, end, run } = words[to] as LatinWord;
      if (run !== (words[from] as LatinWord).run) break;
      const word = text.slice(start, end);
      if (!isPinyin(word)) break;
      const own = pinyinStrength(word);
      strength += own;
      strongest = Math.max(strongest, own);
      marked ||= hasMarks(word);
      toned ||= marked && hasTones(word);
    }
    const count = to - from;
    const isRun =
      count >= MIN_WORDS && strength >= MIN_STRENGTH && strength >= count && strongest === 2;
    if (toned || (isRun && !marked)) for (let w = from; w < to; w++) mark(w);
    from = Math.max(to, from + 1);
  }
}
