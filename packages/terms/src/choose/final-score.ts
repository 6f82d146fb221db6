import type { TermCandidate } from '../candidates/collect-terms.ts';

/** Chinese characters an English word is written with, on average (measured on author keyword pairs). */
const CHARACTERS_A_WORD = 2.1;

/** Squared log ratio of lengths at which the fit of two lengths has fallen to 1/e. */
const LENGTH_SPREAD = 0.9;

/** What the composition keeps without, and gains from, units in common and lengths that fit; together 1. */
const BARE_WEIGHT = 0.55;
const COMMON_UNITS_WEIGHT = 0.3;
const LENGTH_WEIGHT = 0.15;

/** Least final score of a pair: those of a lower one are more often wrong than right, read over development abstracts. */
export const MIN_FINAL_SCORE = 0.5;

/** Weigh a composition by the share of units both sides have in common and by their lengths; 0..1. */
export function finalScore(candidate: TermCandidate): number {
  const { score, units, englishUnits, chineseUnits, chinese, words } = candidate;
  const common = Math.min(1, (2 * units.length) / (englishUnits + chineseUnits));
  const ratio = Math.log(chinese.length / (CHARACTERS_A_WORD * words));
  const length = Math.exp(-(ratio * ratio) / LENGTH_SPREAD);
  return score * (BARE_WEIGHT + COMMON_UNITS_WEIGHT * common + LENGTH_WEIGHT * length);
}
