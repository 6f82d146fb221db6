import type { Aside, FoundTerm } from '../types.ts';

/**
 * How much termhood counts beside certainty. Of the first twenty pairs of twelve abstracts of our own, read by eye,
 * 75 % were right and a term with 1, 80 % with 2, 82 % with 5 (2026-11-30).
 */
const TERMHOOD_WEIGHT = 5;

/**
 * What a pair that stands aside keeps of its score: so much that all others come before it. Of those the least has .3,
 * with certainty .75 and termhood .28; the best that stands aside has .8, with certainty .8 and termhood 1.
 */
const ASIDE_SHARE = 0.25;

/** Most by which rounding score and termhood to three digits can move a certainty, 0..1. */
const ROUNDING = 0.005;

/** What a termhood leaves of the certainty of a pair, 0..1. */
const termhoodShare = (termhood: number): number =>
  (1 + TERMHOOD_WEIGHT * termhood) / (1 + TERMHOOD_WEIGHT);

/** Say how good a pair is by how sure its translation is, and how much it is a term; all 0..1. */
export const pairScore = (certainty: number, termhood: number, aside: Aside | undefined): number =>
  certainty * termhoodShare(termhood) * (aside === undefined ? 1 : ASIDE_SHARE);

/**
 * Say how sure a pair is, 0..1, of which only score and termhood were kept, as in the lines of a corpus. No pair that
 * lists show is so unsure that it would score as one that stands aside.
 *
 * @example
 * import { certaintyOf } from '@diglot/terms';
 *
 * certaintyOf({ score: 0.6, termhood: 0.5 }).toFixed(2); // => '1.00'
 * certaintyOf({ score: 0.03, termhood: 0.02 }).toFixed(2); // => '0.65'
 */
export function certaintyOf({ score, termhood }: Pick<FoundTerm, 'score' | 'termhood'>): number {
  const share = score / termhoodShare(termhood);
  const isAside = share <= ASIDE_SHARE + ROUNDING;
  return Math.min(1, isAside ? share / ASIDE_SHARE : share);
}
