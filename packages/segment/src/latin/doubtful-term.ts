import { AtomKind } from '../atoms/atoms.ts';
import { isPinyin } from './pinyin.ts';
import type { LatinWord } from './words.ts';

/** Words up to which Latin letters in a line of a Chinese text are a term. */
export const TERM_WORDS = 3;
/** Least probability of another language than English for such a term; set by hand on invented pages. */
const MIN_CONFIDENCE = 0.6;

/**
 * Whether words in a line of their own in a Chinese text may as well be in no language, though another
 * language than English is the best for them: they are few, and that language is a guess or they can be read
 * as pinyin.
 *
 *     护理管理
 *     Huli Guanli
 */
export function isDoubtfulTerm(
  text: string,
  words: readonly LatinWord[],
  confidence: number,
): boolean {
  const speaking = words.filter(({ kind }) => kind !== AtomKind.acronym);
  if (speaking.length > TERM_WORDS) return false;
  return (
    confidence < MIN_CONFIDENCE ||
    speaking.every(({ start, end }) => isPinyin(text.slice(start, end)))
  );
}
