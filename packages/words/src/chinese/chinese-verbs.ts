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

/** Verbs that open a clause and govern what follows, though they are parts of terms elsewhere. */
const OPENING_VERBS: ReadonlySet<string> = new Set(
  '评价 评估 评定 描述 计算 应用 设计 制备 合成 测量 检测 比较 预测 模拟 优化 改进 验证 检验 识别 监测 建立 开发 报道 报告 考察 选取 纳入 合并 面对 帮助 鼓励'.split(
    ' ',
  ),
);

/**
 * Whether a Chinese verb, in Simplified characters, governs what follows where it opens a clause, though it is part of
 * terms elsewhere.
 *
 * @example
 * import { isOpeningVerb } from '@diglot/words';
 *
 * ['评价', '检测', '护理'].map(isOpeningVerb); // => [true, true, false]
 */
export const isOpeningVerb = (word: string): boolean => OPENING_VERBS.has(word);
