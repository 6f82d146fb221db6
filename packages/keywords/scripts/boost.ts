import { growTree, type Sample } from './grow-tree.ts';
import { mulberry32 } from './random.ts';

/** Settings of gradient boosting. */
export interface BoostOptions {
  readonly trees: number;
  /** Shrinkage of each tree. */
  readonly rate: number;
  /** L2 penalty on leaf values. */
  readonly l2: number;
  /** Share of the features that each tree may use. */
  readonly columns: number;
  readonly seed: number;
}

/** A tree that asks the same question of all rows at each of its levels. */
export interface Tree {
  /** The feature asked about at each level. */
  readonly features: readonly number[];
  /** Whether it is greater than this; a whole number. */
  readonly thresholds: readonly number[];
  /** What is added to the log odds, by the answers as bits, the first the highest. */
  readonly leaves: readonly number[];
}

export interface Model {
  /** Log odds before any tree. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

const BINS = 96;

/**
 * Fit gradient-boosted symmetric trees to yes/no labels: logistic loss, second-order leaf values,
 * splits chosen over histograms.
 *
 * @param rows - `labels.length` rows of `width` whole numbers, one after the other.
 * @param weights - Weight of each row.
 * @remarks
 * **Source:** Chen & Guestrin (2016), XGBoost, §2; symmetric trees: Prokhorenkova et al. (2018),
 * CatBoost, §5.
 */
export function boost(
  rows: Int32Array,
  width: number,
  labels: Uint8Array,
  weights: Float32Array,
  options: BoostOptions,
): Model {
  const size = labels.length;
  const random = mulberry32(options.seed);
  const thresholds = Array.from({ length: width }, (_, column) => quantiles(rows, width, column));
  const sample: Sample = {
    thresholds,
    bins: binRows(rows, width, size, thresholds),
    gradient: new Float64Array(size),
    hessian: new Float64Array(size),
    leaf: new Uint8Array(size),
  };
  let positive = 0;
  let total = 0;
  for (let row = 0; row < size; row++) {
    total += weights[row] as number;
    if (labels[row] === 1) positive += weights[row] as number;
  }
  const base = Math.log(positive / (total - positive));
  const margin = new Float64Array(size).fill(base);
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    for (let row = 0; row < size; row++) {
      const probability = 1 / (1 + Math.exp(-(margin[row] as number)));
      const weight = weights[row] as number;
      sample.gradient[row] = weight * (probability - (labels[row] as number));
      sample.hessian[row] = weight * Math.max(probability * (1 - probability), 1e-6);
    }
    const usable = thresholds.flatMap((_, column) => (random() < options.columns ? [column] : []));
    const tree = growTree(sample, usable, options);
    for (let row = 0; row < size; row++) {
      margin[row] = (margin[row] as number) + (tree.leaves[sample.leaf[row] as number] as number);
    }
    trees.push(tree);
  }
  return { base, trees };
}

/** Up to BINS − 1 thresholds of a column, ascending, none twice, each midway between two values. */
function quantiles(rows: Int32Array, width: number, column: number): number[] {
  const size = rows.length / width;
  const step = Math.max(1, Math.floor(size / 50_000));
  const sample: number[] = [];
  for (let row = 0; row < size; row += step) sample.push(rows[row * width + column] as number);
  sample.sort((a, b) => a - b);
  const values = [...new Set(sample)];
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = sample[Math.floor((bin * sample.length) / BINS)] as number;
    const next = values[firstAbove(values, value)];
    if (next !== undefined) cuts.add(Math.floor((value + next) / 2));
  }
  return [...cuts];
}

/** The place of the first of ascending values that is greater. */
function firstAbove(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each column the number of thresholds that are less than the value of each row. */
function binRows(
  rows: Int32Array,
  width: number,
  size: number,
  thresholds: readonly (readonly number[])[],
): Uint8Array[] {
  return thresholds.map((cuts, column) => {
    const bins = new Uint8Array(size);
    for (let row = 0; row < size; row++) {
      // Thresholds are whole numbers, so “less than v” is “not above v − 1”.
      bins[row] = firstAbove(cuts, (rows[row * width + column] as number) - 1);
    }
    return bins;
  });
}
