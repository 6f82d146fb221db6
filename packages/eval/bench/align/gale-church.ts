import type { Bead } from '@diglot/text';

/** Types of beads with their priors; Gale & Church (1993), Table 5. */
const TYPES = [
  [1, 1, 0.89],
  [1, 0, 0.0099 / 2],
  [0, 1, 0.0099 / 2],
  [1, 2, 0.089 / 2],
  [2, 1, 0.089 / 2],
  [2, 2, 0.011],
] as const;

/** Variance of the length difference, per character; §3 of the paper. */
const VARIANCE = 6.8;

/** Where a list has more than this many cut points, only those this near to the diagonal are searched. */
const WIDTH = 500;

/**
 * Align by length alone, after Gale & Church (1993), Computational Linguistics 19(1), 75–102. Lengths
 * are UTF-8 bytes; their ratio is that of the whole texts. The baseline of the benchmark, no more.
 */
export function alignByLength(source: readonly string[], target: readonly string[]): Bead[] {
  const ends = [source, target].map((sentences) => {
    let sum = 0;
    return [0, ...sentences.map((sentence) => (sum += Buffer.byteLength(sentence)))];
  }) as [number[], number[]];
  const length = (side: 0 | 1, from: number, count: number) =>
    (ends[side][from + count] ?? 0) - (ends[side][from] ?? 0);
  const [rows, columns] = [source.length, target.length];
  const ratio = length(1, 0, columns) / (length(0, 0, rows) || 1) || 1;
  const slope = columns / (rows || 1);
  const low = (i: number) => Math.max(0, Math.floor(i * slope) - WIDTH);
  const high = (i: number) => Math.min(columns, Math.ceil(i * slope) + WIDTH);
  const costs: Float64Array[] = [];
  const back: Uint8Array[] = [];
  for (let i = 0; i <= rows; i++) {
    const first = low(i);
    const cost = new Float64Array(high(i) - first + 1).fill(Infinity);
    const chosen = new Uint8Array(cost.length);
    costs[i] = cost;
    back[i] = chosen;
    if (i === 0) cost[0] = 0;
    for (let j = first; j <= high(i); j++) {
      TYPES.forEach(([n, m, prior], type) => {
        const before = i < n || j < m ? undefined : costs[i - n]?.[j - m - low(i - n)];
        if (before === undefined || before === Infinity) return;
        const sum =
          before - Math.log(prior) + lengthCost(length(0, i - n, n) * ratio, length(1, j - m, m));
        if (sum < (cost[j - first] ?? 0)) {
          cost[j - first] = sum;
          chosen[j - first] = type;
        }
      });
    }
    delete costs[i - 3];
  }
  const beads: Bead[] = [];
  for (let [i, j] = [rows, columns]; i > 0 || j > 0; ) {
    const [n, m] = TYPES[back[i]?.[j - low(i)] ?? 0] ?? TYPES[0];
    beads.push({ source: { from: i - n, to: i }, target: { from: j - m, to: j }, score: 1 });
    [i, j] = [i - n, j - m];
  }
  return beads.reverse();
}

/** −ln of the two-sided probability that lengths of a translation differ so much. Nats. */
function lengthCost(expected: number, length: number): number {
  const mean = (expected + length) / 2 || 1;
  const z = Math.abs(length - expected) / Math.sqrt(VARIANCE * mean);
  // Abramowitz & Stegun 26.2.17; for large z, where it is 0, the tail's leading term.
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (z * z) / 2 + Math.log(Math.sqrt(2 * Math.PI) / (2 * series));
}
