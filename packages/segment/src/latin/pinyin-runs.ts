import { Trait } from './model/known-words.ts';
import { gapBefore } from './only-persons.ts';
import { isMarkedThroughout, pinyinStrength } from './pinyin.ts';
import type { LatinRun, LatinWord } from './words.ts';

/** Fewest words without tone marks that are taken for pinyin; two may be English by chance. */
const MIN_WORDS = 2;
/** Least strength of them together; see `pinyinStrength`. */
const MIN_STRENGTH = 3;
/** Fewest words with nothing but spaces between that no English sentence is made of, where one in so many looks like pinyin. */
const LONG = { words: 4, wordsOfOneStrength: 3 };

/**
 * Find runs of pinyin: words with tone marks, and two or more words in a row that all can be read as
 * Chinese syllables and look like them.
 *
 *     “你好”的拼音是 nǐ hǎo，     Zhongguo Huli Guanli. 2021     深圳 Shenzhen
 *                   ^     ^      ^                   ^               ^       ^
 *
 * Within Chinese one capitalised word is enough, if its letters are rare in other languages.
 *
 * @param traits - What the letters of each word show.
 * @param mark - Called with the number of each such word.
 */
export function findPinyin(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  traits: Uint8Array,
  mark: (word: number) => void,
): void {
  for (let from = 0; from < words.length; ) {
    let to = from;
    let strength = 0;
    let toned = false;
    let marked = 0;
    let strongest = 0;
    let joined = true;
    for (; to < words.length; to++) {
      const shown = traits[to] as number;
      if ((shown & Trait.pinyin) === 0) break;
      if ((words[to] as LatinWord).run !== (words[from] as LatinWord).run) break;
      joined &&= to === from || gapBefore(text, words, to) === ' ';
      const own = (shown & Trait.pinyin) - 1;
      strength += own;
      strongest = Math.max(strongest, own);
      if ((shown & Trait.marks) !== 0) marked++;
      toned ||= (shown & Trait.tones) !== 0;
    }
    const count = to - from;
    if (count === 1 && isSingleName(text, words, runs, from)) mark(from);
    const isRun =
      (count >= MIN_WORDS && strength >= MIN_STRENGTH && strength >= count && strongest === 2) ||
      (joined && isLongRun(text, words.slice(from, to), strength)) ||
      (count >= MIN_TITLE && strength >= 2 && areCapitalised(text, words, from, to));
    const isSaid = count > 0 && isCalledPinyin(text, words, from);
    // Within Chinese French and Spanish marks are tones where every syllable has one: `zài jiàn`.
    const inChinese = runs[words[from]?.run ?? 0]?.inChinese === true;
    const isMarked = inChinese && count > 0 && marked === count && areMarked(text, words, from, to);
    if (toned || isMarked || isSaid || (isRun && marked === 0))
      for (let w = from; w < to; w++) mark(w);
    from = Math.max(to, from + 1);
  }
}

/** Letters of such a run that the languages of Europe do not write; French and Portuguese have “que”. */
const SURE_IN_RUN = /^(?:zh|x[iu]|q(?!u))|iao$|[iu]ang|iong/i;

function isLongRun(text: string, run: readonly LatinWord[], strength: number): boolean {
  if (run.length < LONG.words || LONG.wordsOfOneStrength * strength < run.length) return false;
  return run.some(({ start, end }) => SURE_IN_RUN.test(text.slice(start, end)));
}

/** Fewest capitalised words that make an address or title of pinyin, though none of them is sure alone. */
const MIN_TITLE = 3;

function areCapitalised(
  text: string,
  words: readonly LatinWord[],
  from: number,
  to: number,
): boolean {
  return words.slice(from, to).every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
}

/** `拼音huli`, `读作“hùshi”`; looked for in as many UTF-16 units before. */
const CALLED = /(?:拼音|读作|讀作|念作|读音|讀音|注音)(?:[为為是]|[:：])?\s?[“"「『（(]?$/u;
const MAX_CALLED = 8;

/** Whether Chinese says right before a word that it is pinyin. */
function isCalledPinyin(text: string, words: readonly LatinWord[], w: number): boolean {
  const { start } = words[w] as LatinWord;
  return CALLED.test(text.slice(Math.max(0, start - MAX_CALLED), start));
}

/** Whether every syllable of the words `[from, to)` has a tone mark, but of words that only pinyin writes so: `xièxie`. */
function areMarked(text: string, words: readonly LatinWord[], from: number, to: number): boolean {
  for (let w = from; w < to; w++) {
    const { start, end } = words[w] as LatinWord;
    const word = text.slice(start, end);
    if (!isMarkedThroughout(word) && pinyinStrength(word) < 2) return false;
  }
  return true;
}

/** Letters of pinyin that other languages hardly write together. */
const SURE = /^(?:Zh|X[iu]|Q(?!u[aeio]))|zh|iang|uang|iong/u;

/** Whether a word that can be pinyin stands alone within Chinese and is a name there. */
function isSingleName(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  w: number,
): boolean {
  const { start, end, run } = words[w] as LatinWord;
  const { inChinese, plain } = runs[run] as LatinRun;
  const isCapitalised = /^[A-Z][a-z]/.test(text.slice(start, start + 2));
  return inChinese && plain === 1 && isCapitalised && SURE.test(text.slice(start, end));
}
