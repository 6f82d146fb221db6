import type { BeadScorer } from '../scoring/bead-scorer.ts';
import { BEAD_TYPES, type BeadType } from '../scoring/bead-types.ts';
import type { Steps } from '../steps.ts';
import type { Band } from './band.ts';

/**
 * All beads that may be in an alignment. A node is a cut point (i, j) inside the band; from each node
 * goes one bead of each type, where it stays inside the band.
 */
export interface Lattice {
  readonly band: Band;
  /** Number of the first node of each row; one entry more than rows. */
  readonly rowStart: Int32Array;
  /** Score of the bead of type t from node x, at x · types + t; −Infinity when there is none. Nats. */
  readonly scores: Float32Array;
}

export const TYPE_COUNT = BEAD_TYPES.length;

/** Natural logarithms of the usual priors of the types. */
export const LOG_PRIORS: readonly number[] = BEAD_TYPES.map(({ prior }) => Math.log(prior));

/**
 * Score every bead in a band.
 *
 * @param columns - Number of keyed sentences.
 * @param logPriors - Natural logarithms of the priors of the types.
 */
export function* buildLattice(
  scorer: BeadScorer,
  band: Band,
  columns: number,
  logPriors = LOG_PRIORS,
): Steps<Lattice> {
  const rows = band.low.length - 1;
  const rowStart = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) {
    rowStart[i + 1] = (rowStart[i] ?? 0) + (band.high[i] ?? 0) - (band.low[i] ?? 0) + 1;
  }
  const scores = new Float32Array((rowStart[rows + 1] ?? 0) * TYPE_COUNT).fill(-Infinity);
  for (let i = 0; i <= rows; i++) {
    yield;
    const low = band.low[i] ?? 0;
    for (let j = low; j <= (band.high[i] ?? 0); j++) {
      const node = (rowStart[i] ?? 0) + j - low;
      for (let type = 0; type < TYPE_COUNT; type++) {
        const { source, target } = BEAD_TYPES[type] as BeadType;
        if (j + target > columns || !inBand(band, i + source, j + target)) continue;
        scores[node * TYPE_COUNT + type] = scorer.score(i, source, j, target, logPriors[type] ?? 0);
      }
    }
  }
  return { band, rowStart, scores };
}

export function inBand({ low, high }: Band, i: number, j: number): boolean {
  return i < low.length && j >= (low[i] ?? 0) && j <= (high[i] ?? -1);
}
