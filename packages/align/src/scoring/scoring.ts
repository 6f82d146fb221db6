import { type CoverOdds, coverOdds, KEYED_FEATURES, TRANSLATED_FEATURES } from './cover-odds.ts';

/** Weights, and the odds of cover weighted by them. */
export interface Scoring {
  readonly weights: Float64Array;
  readonly keyed: CoverOdds;
  readonly translated: CoverOdds;
}

/** Prepare weights for scoring, once for many texts. @param weights - Of `weightVector`. */
export function createScoring(weights: Float64Array): Scoring {
  return {
    weights,
    keyed: coverOdds(KEYED_FEATURES, weights),
    translated: coverOdds(TRANSLATED_FEATURES, weights),
  };
}
