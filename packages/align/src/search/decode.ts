import { BEAD_TYPES, type BeadType } from '../scoring/bead-types.ts';
import type { Band } from './band.ts';
import { type Lattice, TYPE_COUNT } from './lattice.ts';

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
  const forward = new Float64Array(nodes).fill(-Infinity);
  const backward = new Float64Array(nodes).fill(-Infinity);
  const nodeOf = (i: number, j: number) => (rowStart[i] ?? 0) + j - (band.low[i] ?? 0);
  const end = nodeOf(rows, columns);
  forward[nodeOf(0, 0)] = 0;
  eachBead(lattice, rows, (from, to, score) => {
    const sum = (forward[from] ?? 0) + score;
    if (sum > -Infinity) forward[to] = logAdd(forward[to] ?? 0, sum);
  });
  backward[end] = 0;
  eachBeadBackwards(lattice, rows, (from, to, score) => {
    const sum = (backward[to] ?? 0) + score;
    if (sum > -Infinity) backward[from] = logAdd(backward[from] ?? 0, sum);
  });
  const total = forward[end] ?? 0;
  const posterior = (from: number, to: number, score: number) =>
    Math.min(1, Math.exp((forward[from] ?? 0) + score + (backward[to] ?? 0) - total));
  const best = new Float64Array(nodes).fill(-Infinity);
  const back = new Int8Array(nodes).fill(-1);
  best[nodeOf(0, 0)] = 0;
  const sourceAlone = new Float64Array(rows);
  const targetAlone = new Float64Array(columns);
  eachBead(lattice, rows, (from, to, score, type, i, j) => {
    const probability = posterior(from, to, score);
    if (type === 0) sourceAlone[i] = (sourceAlone[i] ?? 0) + probability;
    if (type === 1) targetAlone[j] = (targetAlone[j] ?? 0) + probability;
    const sum = (best[from] ?? 0) + probability;
    if (sum > (best[to] ?? 0)) {
      best[to] = sum;
      back[to] = type;
    }
  });
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

type Visit = (from: number, to: number, score: number, type: number, i: number, j: number) => void;

/** Visit beads in the order of the node they begin at. */
function eachBead(lattice: Lattice, rows: number, visit: Visit): void {
  for (let i = 0; i <= rows; i++) eachBeadOfRow(lattice, i, 1, visit);
}

function eachBeadBackwards(lattice: Lattice, rows: number, visit: Visit): void {
  for (let i = rows; i >= 0; i--) eachBeadOfRow(lattice, i, -1, visit);
}

function eachBeadOfRow(
  { rowStart, scores, band }: Lattice,
  i: number,
  direction: 1 | -1,
  visit: Visit,
): void {
  const low = band.low[i] ?? 0;
  const first = rowStart[i] ?? 0;
  const count = (rowStart[i + 1] ?? 0) - first;
  for (let step = 0; step < count; step++) {
    const at = direction === 1 ? step : count - 1 - step;
    for (let type = 0; type < TYPE_COUNT; type++) {
      const score = scores[(first + at) * TYPE_COUNT + type] ?? -Infinity;
      if (score === -Infinity) continue;
      const { source, target } = BEAD_TYPES[type] as BeadType;
      const row = i + source;
      const to = (rowStart[row] ?? 0) + low + at + target - (band.low[row] ?? 0);
      visit(first + at, to, score, type, i, low + at);
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
