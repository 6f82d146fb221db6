/**
 * Log odds of a token being covered, or not, by a stretch of the other side, against chance.
 *
 * A token that chance covers at rate q per unit of length is covered in a stretch of length L with
 * probability r = 1 − exp(−q·L); in a translation with probability p, never much below r. Odds are
 * functions of ln(q·L) alone and are read from tables.
 */
export interface OddsTable {
  /** ln(p / r) by step of ln(q·L). */
  readonly hit: Float64Array;
  /** ln((1 − p) / (1 − r)). */
  readonly miss: Float64Array;
  /** Part of a hit that chance does not explain, 1 − r / p. */
  readonly surprise: Float64Array;
}

/** Range and resolution of ln(q·L); odds change by less than 1 % a step. */
const LOWEST = -14;
const HIGHEST = 6;
export const STEPS_PER_NAT = 50;
export const ODDS_STEPS = (HIGHEST - LOWEST) * STEPS_PER_NAT + 1;

/**
 * @param p - Probability that a translation covers the token, 0..1.
 * @param slack - Share of what chance leaves that a translation covers at least.
 * @param most - Upper limit of r.
 */
export function oddsTable(p: number, slack: number, most = 1): OddsTable {
  const table = {
    hit: new Float64Array(ODDS_STEPS),
    miss: new Float64Array(ODDS_STEPS),
    surprise: new Float64Array(ODDS_STEPS),
  };
  for (let step = 0; step < ODDS_STEPS; step++) {
    const r = Math.min(most, 1 - Math.exp(-Math.exp(LOWEST + step / STEPS_PER_NAT)));
    const covered = Math.max(p, r + (1 - r) * slack);
    table.hit[step] = Math.log(covered / Math.max(r, 1e-6));
    table.miss[step] = r < 1 ? Math.log((1 - covered) / (1 - r)) : Math.log(1 - slack);
    table.surprise[step] = Math.max(0, 1 - r / covered);
  }
  return table;
}

/** A rate as a number that, with a length in steps added, `oddsStep` takes; −Infinity for rate 0. */
export function rateInSteps(rate: number): number {
  return (Math.log(rate) - LOWEST) * STEPS_PER_NAT;
}

/** A length as steps: its natural logarithm in the tables' resolution. */
export function lengthInSteps(length: number): number {
  return Math.log(length) * STEPS_PER_NAT;
}

/** Place of ln(q·L) in a table. @param steps - `rateInSteps(q) + lengthInSteps(L)`. */
export function oddsStep(steps: number): number {
  const step = (steps + 0.5) | 0;
  return step < 0 ? 0 : step >= ODDS_STEPS ? ODDS_STEPS - 1 : step;
}

/**
 * Rate q at which chance covers a token, per unit of length.
 *
 * @param covered - Sentences that cover it.
 * @param sentences - All sentences, at least 1.
 * @param meanLength - Their mean length.
 */
export function chanceRate(covered: number, sentences: number, meanLength: number): number {
  const share = Math.min(0.97, (covered + 0.5) / (sentences + 1.5));
  return -Math.log(1 - share) / meanLength;
}
