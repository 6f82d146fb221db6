import { BEAD_TYPES, type BeadType } from '../scoring/bead-types.ts';
import type { Band } from './band.ts';
import { type Lattice, TYPE_COUNT, TYPE_SOURCES, TYPE_TARGETS } from './lattice.ts';

/** A bead of the best path, with its probability among all paths. */
export interface DecodedBead {
  readonly i: number;
  readonly j: number;
  readonly type: BeadType;
  readonly posterior: number;
  /** Log odds of the bead against chance, the prior of its type among them, as the search scored it. Nats. */
  readonly odds: number;
}

export interface Decoded {
  readonly beads: readonly DecodedBead[];
  /** Probability that each sentence has no partner. */
  readonly sourceAlone: Float64Array;
  readonly targetAlone: Float64Array;
  /** The cut points that are not quite improbable: where to search again. Rows may be empty. */
  readonly likely: Band;
}

/** Cut points less probable than this are not searched again. */
const IMPROBABLE = 1e-5;

/**
 * Find by the forward–backward algorithm the probability of each bead of a lattice and of each sentence's
 * having no partner, and the path with the greatest expected number of right beads: the one whose beads'
 * probabilities have the highest sum. Of paths with the same sum, the one whose last bead has the earlier
 * type in `BEAD_TYPES` is taken, and so on backwards.
 *
 * The likeliest path would join a sentence without a partner with its neighbour wherever that is a little
 * likelier than any other reading; the sum asks how much of it is right.
 *
 * @remarks
 * **Cost:** linear in the beads of the lattice.
 * **Source:** Goodman (1996), Parsing algorithms and metrics, ACL: search for what is scored.
 */
export function decode(lattice: Lattice, rows: number, columns: number): Decoded {
  const { rowStart, scores, band } = lattice;
  const nodes = rowStart[rows + 1] ?? 0;
  const nodeOf = (i: number, j: number) => (rowStart[i] ?? 0) + j - (band.low[i] ?? 0);
  const end = nodeOf(rows, columns);
  const steps = stepsOf(lattice, rows);
  const forward = forwardOf(lattice, rows, steps);
  const backward = backwardOf(lattice, rows, steps);
  const total = forward[end] ?? 0;
  const posterior = (from: number, to: number, score: number) =>
    Math.min(1, Math.exp((forward[from] ?? 0) + score + (backward[to] ?? 0) - total));
  const best = new Float64Array(nodes).fill(-Infinity);
  const back = new Int8Array(nodes).fill(-1);
  best[nodeOf(0, 0)] = 0;
  const sourceAlone = new Float64Array(rows);
  const targetAlone = new Float64Array(columns);
  for (let i = 0; i <= rows; i++) {
    const first = rowStart[i] ?? 0;
    for (let from = first; from < (rowStart[i + 1] ?? 0); from++) {
      for (let type = 0; type < TYPE_COUNT; type++) {
        const score = scores[from * TYPE_COUNT + type] ?? -Infinity;
        if (score === -Infinity) continue;
        const to = from + (steps[i * TYPE_COUNT + type] ?? 0);
        const probability = posterior(from, to, score);
        if (type === 0) sourceAlone[i] = (sourceAlone[i] ?? 0) + probability;
        if (type === 1) {
          const j = (band.low[i] ?? 0) + from - first;
          targetAlone[j] = (targetAlone[j] ?? 0) + probability;
        }
        const sum = (best[from] ?? 0) + probability;
        if (sum > (best[to] ?? 0)) {
          best[to] = sum;
          back[to] = type;
        }
      }
    }
  }
  const beads: DecodedBead[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const to = nodeOf(i, j);
    const number = back[to] ?? 0;
    const type = BEAD_TYPES[number] as BeadType;
    i -= type.source;
    j -= type.target;
    const from = nodeOf(i, j);
    const odds = scores[from * TYPE_COUNT + number] ?? 0;
    beads.push({ i, j, type, posterior: posterior(from, to, odds), odds });
  }
  beads.reverse();

  const likely = narrowed(lattice, rows, (node) => posterior(node, node, 0) >= IMPROBABLE);
  return { beads, sourceAlone, targetAlone, likely };
}

/** The band of the cut points that are kept: of each row, from the first to the last. */
function narrowed(
  { band, rowStart }: Lattice,
  rows: number,
  keep: (node: number) => boolean,
): Band {
  const low = new Int32Array(rows + 1).fill(1);
  const high = new Int32Array(rows + 1);
  for (let i = 0; i <= rows; i++) {
    let first = rowStart[i] ?? 0;
    let last = (rowStart[i + 1] ?? 0) - 1;
    const shift = (band.low[i] ?? 0) - first;
    while (first <= last && !keep(first)) first++;
    while (last > first && !keep(last)) last--;
    if (first > last) continue;
    low[i] = first + shift;
    high[i] = last + shift;
  }
  return { low, high };
}

/** How many nodes a bead of type t goes on from a node of row i: at i · types + t. */
function stepsOf({ rowStart, band: { low } }: Lattice, rows: number): Int32Array {
  const steps = new Int32Array((rows + 1) * TYPE_COUNT);
  for (let i = 0; i <= rows; i++) {
    for (let type = 0; type < TYPE_COUNT; type++) {
      const row = i + (TYPE_SOURCES[type] ?? 0);
      const shift = (rowStart[row] ?? 0) - (low[row] ?? 0) - (rowStart[i] ?? 0) + (low[i] ?? 0);
      steps[i * TYPE_COUNT + type] = shift + (TYPE_TARGETS[type] ?? 0);
    }
  }
  return steps;
}

/** Log of the summed odds of all paths from the first node to each. */
function forwardOf({ rowStart, scores }: Lattice, rows: number, steps: Int32Array): Float64Array {
  const forward = new Float64Array(rowStart[rows + 1] ?? 0).fill(-Infinity);
  forward[0] = 0;
  for (let i = 0; i <= rows; i++) {
    for (let from = rowStart[i] ?? 0; from < (rowStart[i + 1] ?? 0); from++) {
      for (let type = 0; type < TYPE_COUNT; type++) {
        const sum = (forward[from] ?? 0) + (scores[from * TYPE_COUNT + type] ?? 0);
        if (!(sum > -Infinity)) continue;
        const to = from + (steps[i * TYPE_COUNT + type] ?? 0);
        forward[to] = logAdd(forward[to] ?? 0, sum);
      }
    }
  }
  return forward;
}

/** Log of the summed odds of all paths from each node to the last. */
function backwardOf({ rowStart, scores }: Lattice, rows: number, steps: Int32Array): Float64Array {
  const nodes = rowStart[rows + 1] ?? 0;
  const backward = new Float64Array(nodes).fill(-Infinity);
  backward[nodes - 1] = 0;
  for (let i = rows; i >= 0; i--) {
    for (let from = (rowStart[i + 1] ?? 0) - 1; from >= (rowStart[i] ?? 0); from--) {
      for (let type = 0; type < TYPE_COUNT; type++) {
        const score = scores[from * TYPE_COUNT + type] ?? 0;
        if (score === -Infinity) continue;
        const to = from + (steps[i * TYPE_COUNT + type] ?? 0);
        const sum = (backward[to] ?? 0) + score;
        if (sum > -Infinity) backward[from] = logAdd(backward[from] ?? 0, sum);
      }
    }
  }
  return backward;
}

/**
 * Nats by which the smaller of two logs may stay behind to change the larger one: the log of 1 + e^−60 is 1e−26, less
 * than half of the last place of any number above `LEAST_SIZE`.
 */
const FARTHEST_BEHIND = 60;
const LEAST_SIZE = 1e-9;

function logAdd(a: number, b: number): number {
  const more = Math.max(a, b);
  const less = Math.min(a, b);
  if (less === -Infinity) return more;
  if (more - less > FARTHEST_BEHIND && Math.abs(more) > LEAST_SIZE) return more;
  return more + Math.log1p(Math.exp(less - more));
}
