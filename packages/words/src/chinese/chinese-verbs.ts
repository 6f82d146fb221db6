import { chineseClass } from '../classes/chinese-class.ts';
import { chineseEdge } from '../statistics/term-edges.ts';

/** Least frequency, as a power of two, from which a Chinese word is a verb because its class says so. */
const MIN_COMMON = 8;

/**
 * Log-odds of beginning a term, and of being one, at most, of a word that stands in front of terms: 利用 has −3.3 and
 * −2.7, 构建 −3.3 and −3.3, while 应用 has .7 and .7 (counted over author keywords).
 */
const MAX_BEGIN = -2.6;
const MAX_ALONE = -2;

/**
 * Whether a common Chinese word, in Simplified characters, is a verb more often than a noun.
 *
 * @example
 * import { isChineseVerb } from '@diglot/words';
 *
 * ['提取', '检测'].map(isChineseVerb);
 * // => [true, false]
 */
export function isChineseVerb(word: string): boolean {
  const { noun, verb, common } = chineseClass(word);
  return common >= MIN_COMMON && verb > noun;
}

/**
 * Whether a Chinese word hardly ever begins a term, or is one: it governs the term that follows.
 *
 * @example
 * import { governsTerm } from '@diglot/words';
 *
 * ['利用', '应用'].map(governsTerm);
 * // => [true, false]
 */
export function governsTerm(word: string): boolean {
  const { begin, alone } = chineseEdge(word);
  return word.length > 1 && begin <= MAX_BEGIN && alone <= MAX_ALONE;
}
