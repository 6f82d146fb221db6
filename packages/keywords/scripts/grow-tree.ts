import { DEPTH } from '../src/rank/forest.ts';
import type { BoostOptions, Tree } from './boost.ts';

/** The rows a tree is grown on. */
export interface Sample {
  /** Of each feature, ascending. */
  readonly thresholds: readonly (readonly number[])[];
  /** Of each feature, for each row, how many thresholds lie below its value. */
  readonly bins: readonly Uint8Array[];
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  /** The leaf each row falls in; written by {@link growTree}. */
  readonly leaf: Uint8Array;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

/** More bins than any feature has. */
const BINS = 128;

/** Grow a tree level by level, each time by the split that gains most over all nodes of the level. */
export function growTree(
  sample: Sample,
  usable: readonly number[],
  { l2, rate }: BoostOptions,
): Tree {
  const { bins, leaf, gradient, hessian, thresholds } = sample;
  const features: number[] = [];
  const cuts: number[] = [];
  leaf.fill(0);
  for (let level = 0; level < DEPTH; level++) {
    let best: Split = { feature: 0, bin: BINS, gain: 0 };
    for (const feature of usable) {
      const split = bestSplit(sample, feature, 2 ** level, l2);
      if (split.gain > best.gain + 1e-9) best = split;
    }
    features.push(best.feature);
    // A level without gain sends every row the same way.
    cuts.push(thresholds[best.feature]?.[best.bin] ?? MOST);
    const column = bins[best.feature] as Uint8Array;
    for (let row = 0; row < leaf.length; row++) {
      leaf[row] = ((leaf[row] as number) << 1) | ((column[row] as number) > best.bin ? 1 : 0);
    }
  }
  const sums = new Float64Array(2 << DEPTH);
  for (let row = 0; row < leaf.length; row++) {
    const at = (leaf[row] as number) << 1;
    sums[at] = (sums[at] as number) + (gradient[row] as number);
    sums[at + 1] = (sums[at + 1] as number) + (hessian[row] as number);
  }
  const leaves = Array.from({ length: 1 << DEPTH }, (_, at) => {
    const value = (-(sums[2 * at] as number) / ((sums[2 * at + 1] as number) + l2)) * rate;
    return Number(value.toPrecision(4)) + 0;
  });
  return { features, thresholds: cuts, leaves };
}

/** Greater than any value of a feature. */
const MOST = 2 ** 30;

function bestSplit(
  { bins, leaf, gradient, hessian, thresholds }: Sample,
  feature: number,
  nodes: number,
  l2: number,
): Split {
  const column = bins[feature] as Uint8Array;
  const g = new Float64Array(nodes * BINS);
  const h = new Float64Array(nodes * BINS);
  for (let row = 0; row < leaf.length; row++) {
    const at = (leaf[row] as number) * BINS + (column[row] as number);
    g[at] = (g[at] as number) + (gradient[row] as number);
    h[at] = (h[at] as number) + (hessian[row] as number);
  }
  const size = thresholds[feature]?.length ?? 0;
  const gains = new Float64Array(size);
  for (let node = 0; node < nodes; node++) {
    const from = node * BINS;
    const sum = (list: Float64Array) =>
      list.subarray(from, from + size + 1).reduce((total, value) => total + value, 0);
    const allG = sum(g);
    const allH = sum(h);
    const whole = (allG * allG) / (allH + l2);
    let leftG = 0;
    let leftH = 0;
    for (let bin = 0; bin < size; bin++) {
      leftG += g[from + bin] as number;
      leftH += h[from + bin] as number;
      const rightG = allG - leftG;
      const rightH = allH - leftH;
      gains[bin] =
        (gains[bin] as number) +
        (leftG * leftG) / (leftH + l2) +
        (rightG * rightG) / (rightH + l2) -
        whole;
    }
  }
  let bin = 0;
  for (let at = 1; at < size; at++) {
    if ((gains[at] as number) > (gains[bin] as number)) bin = at;
  }
  return { feature, bin, gain: gains[bin] ?? 0 };
}
