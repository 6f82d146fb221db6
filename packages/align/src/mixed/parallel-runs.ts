import type { IndexRange } from '@diglot/text';
import type { BeadCover } from '../bead-cover.ts';
import { heaviestRuns } from './heaviest-runs.ts';

/**
 * Share of content words that a stretch must have covered to keep growing. Measured on 205 pairs of
 * abstracts: 0.37 to 0.88 of the words are covered (2nd to 98th percentile), 0.02 to 0.27 where the
 * abstracts were shuffled.
 */
const GROWING_COVER = 0.2;

/** Least sum of covered words above `GROWING_COVER`: two words and a little. */
const LEAST_SUM = 1.2;

/** Share of words covered in a translation, and among strangers' best sentences. */
const TRANSLATION_COVER = 0.55;
const STRANGER_COVER = 0.2;

/** Least log odds of a translation against strangers, for some part of a stretch. Nats. */
const LEAST_ODDS = 3;

/** Find the runs of beads whose words are covered well beyond chance. @param covers - Of all beads. */
export function parallelRuns(covers: readonly BeadCover[]): readonly IndexRange[] {
  const weights = covers.map(({ words, covered }) => covered - GROWING_COVER * words);
  return heaviestRuns(weights, LEAST_SUM).filter(({ from, to }) =>
    isParallel(covers.slice(from, to)),
  );
}

/** Whether some part of a stretch is likelier a translation than a chance likeness. */
function isParallel(covers: readonly BeadCover[]): boolean {
  const hit = Math.log(TRANSLATION_COVER / STRANGER_COVER);
  const miss = Math.log((1 - TRANSLATION_COVER) / (1 - STRANGER_COVER));
  const odds = covers.map(({ words, covered }) => covered * hit + (words - covered) * miss);
  return heaviestRuns(odds, LEAST_ODDS).length > 0;
}
