import type { IndexRange } from '@diglot/text';
import type { BeadScorer } from '../scoring/bead-scorer.ts';
import { BEAD_TYPES } from '../scoring/bead-types.ts';
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

/** Sentences of each type of bead, on each side; columns, as they are asked for at every node. */
export const TYPE_SOURCES = Uint8Array.from(BEAD_TYPES, ({ source }) => source);
export const TYPE_TARGETS = Uint8Array.from(BEAD_TYPES, ({ target }) => target);

/** Natural logarithms of the usual priors of the types. */
export const LOG_PRIORS: readonly number[] = BEAD_TYPES.map(({ prior }) => Math.log(prior));

export interface LatticeOptions {
  /** Natural logarithms of the priors of the types. Default: the usual ones. */
  readonly logPriors?: readonly number[];
  /** Tells, when beads of one sentence a side are scored, between which nodes larger ones are. Default: all. */
  readonly groupsAt?: (lattice: Lattice) => Uint8Array;
}

/** The first types of `BEAD_TYPES` have at most one sentence a side; the last of them is 1-1. */
const SINGLE_TYPES = 3;
export const ONE_TO_ONE = SINGLE_TYPES - 1;

/**
 * Score the beads in a band: first those of one sentence a side at most, then larger ones.
 *
 * @param columns - Number of keyed sentences.
 */
export function* buildLattice(
  scorer: BeadScorer,
  band: Band,
  columns: number,
  { logPriors = LOG_PRIORS, groupsAt }: LatticeOptions = {},
): Steps<Lattice> {
  const rows = band.low.length - 1;
  const rowStart = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) {
    rowStart[i + 1] = (rowStart[i] ?? 0) + (band.high[i] ?? 0) - (band.low[i] ?? 0) + 1;
  }
  const scores = new Float32Array((rowStart[rows + 1] ?? 0) * TYPE_COUNT).fill(-Infinity);
  const lattice = { band, rowStart, scores };
  const priors = Float64Array.from({ length: TYPE_COUNT }, (_, type) => logPriors[type] ?? 0);
  yield* scoreTypes(scorer, lattice, columns, priors, { from: 0, to: SINGLE_TYPES });
  const isTried = groupsAt?.(lattice);
  yield* scoreTypes(scorer, lattice, columns, priors, {
    from: SINGLE_TYPES,
    to: TYPE_COUNT,
    isTried,
  });
  return lattice;
}

/** Score the beads of some types, between nodes that are tried. */
function* scoreTypes(
  scorer: BeadScorer,
  { band: { low, high }, rowStart, scores }: Lattice,
  columns: number,
  priors: Float64Array,
  { from, to, isTried }: IndexRange & { readonly isTried?: Uint8Array | undefined },
): Steps<void> {
  for (let i = 0; i < low.length; i++) {
    yield;
    const first = (rowStart[i] ?? 0) - (low[i] ?? 0);
    for (let j = low[i] ?? 0; j <= (high[i] ?? 0); j++) {
      const node = first + j;
      if (isTried?.[node] === 0) continue;
      for (let type = from; type < to; type++) {
        const source = TYPE_SOURCES[type] ?? 0;
        const target = TYPE_TARGETS[type] ?? 0;
        const row = i + source;
        const column = j + target;
        if (row >= low.length || column > columns) continue;
        if (column < (low[row] ?? 0) || column > (high[row] ?? -1)) continue;
        if (isTried?.[(rowStart[row] ?? 0) + column - (low[row] ?? 0)] === 0) continue;
        const score = scorer.score(i, source, j, target, priors[type] ?? 0);
        scores[node * TYPE_COUNT + type] = score;
      }
    }
  }
}

/** The number of the node of a cut point in the band. */
export function nodeAt(
  { band, rowStart }: Pick<Lattice, 'band' | 'rowStart'>,
  i: number,
  j: number,
): number {
  return (rowStart[i] ?? 0) + j - (band.low[i] ?? 0);
}

export function inBand({ low, high }: Band, i: number, j: number): boolean {
  return i < low.length && j >= (low[i] ?? 0) && j <= (high[i] ?? -1);
}
