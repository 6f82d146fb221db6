import type { LatinWord } from './words.ts';

/** Longest product of variables, in code units: `ax`, `mc`. */
const MAX_PRODUCT = 2;
/** How far beside the letters an equals sign is looked for, in UTF-16 units. */
const BESIDE = 4;

/**
 * Whether Latin letters are variables of a formula, and no words: each has one or two letters, and an equals
 * sign or a power stands among them.
 *
 *     y = ax + b    能量E=mc²
 */
export function areFormulaLetters(text: string, words: readonly LatinWord[]): boolean {
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return false;
  if (words.some(({ start, end }) => end - start > MAX_PRODUCT)) return false;
  return /[=^＝]/u.test(text.slice(Math.max(0, first.start - BESIDE), last.end + BESIDE));
}
