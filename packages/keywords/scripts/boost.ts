/** Settings of gradient boosting. */
export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Shrinkage of each tree. */
  readonly rate: number;
  /** Fewest rows of a leaf. */
  readonly smallest: number;
  /** L2 penalty on leaf values. */
  readonly l2: number;
  /** Share of the features that each tree may use. */
  readonly columns: number;
  readonly seed: number;
}

/** A node is a leaf (`feature` −1) or sends rows with value ≤ `threshold` to `left`. */
export interface Node {
  feature: number;
  threshold: number;
  left: number;
  right: number;
  /** Leaf: what it adds to the log odds. */
  value: number;
}

export interface Model {
  /** Log odds before any tree. */
  readonly base: number;
  readonly trees: readonly (readonly Node[])[];
}

const BINS = 96;

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly count: Int32Array;
  gain: number;
  feature: number;
  bin: number;
}

/**
 * Fit gradient-boosted trees to yes/no labels: logistic loss, second-order leaf values, trees grown
 * best leaf first over histograms.
 *
 * @param rows - `labels.length` rows of `width` numbers, one after the other.
 * @param weights - Weight of each row.
 * @remarks **Source:** Chen & Guestrin (2016), XGBoost, §2; Ke et al. (2017), LightGBM, §2.
 */
export function boost(
  rows: Float32Array,
  width: number,
  labels: Uint8Array,
  weights: Float32Array,
  options: BoostOptions,
): Model {
  const size = labels.length;
  const random = mulberry32(options.seed);
  const thresholds = Array.from({ length: width }, (_, column) =>
    quantiles(rows, width, column, size),
  );
  const bins = binRows(rows, width, size, thresholds);
  let positive = 0;
  let total = 0;
  for (let row = 0; row < size; row++) {
    const weight = weights[row] as number;
    total += weight;
    if (labels[row] === 1) positive += weight;
  }
  const base = Math.log(positive / (total - positive));
  const margin = new Float64Array(size).fill(base);
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size);
  const all = Int32Array.from({ length: size }, (_, row) => row);
  const trees: Node[][] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    for (let row = 0; row < size; row++) {
      const probability = 1 / (1 + Math.exp(-(margin[row] as number)));
      const weight = weights[row] as number;
      gradient[row] = weight * (probability - (labels[row] as number));
      hessian[row] = weight * Math.max(probability * (1 - probability), 1e-6);
    }
    const usable = Array.from({ length: width }, (_, column) => column).filter(
      () => random() < options.columns,
    );
    trees.push(growTree(all, bins, size, usable, thresholds, gradient, hessian, margin, options));
  }
  return { base, trees };
}

function growTree(
  all: Int32Array,
  bins: readonly Uint8Array[],
  _size: number,
  usable: readonly number[],
  thresholds: readonly (readonly number[])[],
  gradient: Float64Array,
  hessian: Float64Array,
  margin: Float64Array,
  options: BoostOptions,
): Node[] {
  const nodes: Node[] = [{ feature: -1, threshold: 0, left: -1, right: -1, value: 0 }];
  const open: Leaf[] = [describe(0, all, bins, usable, gradient, hessian, options)];
  while (open.length < options.leaves) {
    let best = -1;
    for (let index = 0; index < open.length; index++) {
      if ((open[index]?.gain ?? 0) > (open[best]?.gain ?? 1e-6)) best = index;
    }
    if (best < 0) break;
    const leaf = open[best] as Leaf;
    const column = bins[leaf.feature] as Uint8Array;
    const left = leaf.rows.filter((row) => (column[row] as number) <= leaf.bin);
    const right = leaf.rows.filter((row) => (column[row] as number) > leaf.bin);
    const node = nodes[leaf.node] as Node;
    node.feature = leaf.feature;
    node.threshold = thresholds[leaf.feature]?.[leaf.bin] ?? 0;
    node.left = nodes.push({ feature: -1, threshold: 0, left: -1, right: -1, value: 0 }) - 1;
    node.right = nodes.push({ feature: -1, threshold: 0, left: -1, right: -1, value: 0 }) - 1;
    const [small, large] = left.length <= right.length ? [left, right] : [right, left];
    const smallNode = small === left ? node.left : node.right;
    const largeNode = small === left ? node.right : node.left;
    const one = describe(smallNode, small, bins, usable, gradient, hessian, options);
    const other = subtract(largeNode, large, leaf, one, usable, options);
    open.splice(best, 1, one, other);
  }
  for (const leaf of open) {
    let g = 0;
    let h = 0;
    for (const row of leaf.rows) {
      g += gradient[row] as number;
      h += hessian[row] as number;
    }
    const value = (-g / (h + options.l2)) * options.rate;
    (nodes[leaf.node] as Node).value = value;
    for (const row of leaf.rows) margin[row] = (margin[row] as number) + value;
  }
  return nodes;
}

function describe(
  node: number,
  rows: Int32Array,
  bins: readonly Uint8Array[],
  usable: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
): Leaf {
  const g = new Float64Array(bins.length * BINS);
  const h = new Float64Array(bins.length * BINS);
  const n = new Int32Array(bins.length * BINS);
  for (const feature of usable) {
    const column = bins[feature] as Uint8Array;
    const offset = feature * BINS;
    for (const row of rows) {
      const at = offset + (column[row] as number);
      g[at] = (g[at] as number) + (gradient[row] as number);
      h[at] = (h[at] as number) + (hessian[row] as number);
      n[at] = (n[at] as number) + 1;
    }
  }
  return findSplit(
    { node, rows, gradient: g, hessian: h, count: n, gain: 0, feature: -1, bin: 0 },
    usable,
    options,
  );
}

function subtract(
  node: number,
  rows: Int32Array,
  whole: Leaf,
  part: Leaf,
  usable: readonly number[],
  options: BoostOptions,
): Leaf {
  const g = whole.gradient.map((value, at) => value - (part.gradient[at] as number));
  const h = whole.hessian.map((value, at) => value - (part.hessian[at] as number));
  const n = whole.count.map((value, at) => value - (part.count[at] as number));
  return findSplit(
    { node, rows, gradient: g, hessian: h, count: n, gain: 0, feature: -1, bin: 0 },
    usable,
    options,
  );
}

function findSplit(leaf: Leaf, usable: readonly number[], { smallest, l2 }: BoostOptions): Leaf {
  for (const feature of usable) {
    const offset = feature * BINS;
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < BINS; bin++) {
      g += leaf.gradient[offset + bin] as number;
      h += leaf.hessian[offset + bin] as number;
    }
    const whole = (g * g) / (h + l2);
    let leftG = 0;
    let leftH = 0;
    let leftN = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      leftG += leaf.gradient[offset + bin] as number;
      leftH += leaf.hessian[offset + bin] as number;
      leftN += leaf.count[offset + bin] as number;
      if (leftN < smallest) continue;
      if (leaf.rows.length - leftN < smallest) break;
      const rightG = g - leftG;
      const rightH = h - leftH;
      const gain = (leftG * leftG) / (leftH + l2) + (rightG * rightG) / (rightH + l2) - whole;
      if (gain > leaf.gain) {
        leaf.gain = gain;
        leaf.feature = feature;
        leaf.bin = bin;
      }
    }
  }
  return leaf;
}

/** Up to BINS − 1 thresholds of a column, ascending, none twice, each midway between two values. */
function quantiles(rows: Float32Array, width: number, column: number, size: number): number[] {
  const step = Math.max(1, Math.floor(size / 50_000));
  const sample: number[] = [];
  for (let row = 0; row < size; row += step) sample.push(rows[row * width + column] as number);
  sample.sort((a, b) => a - b);
  const values = [...new Set(sample)];
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const value = sample[Math.floor((bin * sample.length) / BINS)] as number;
    const next = values[firstAbove(values, value)];
    if (next !== undefined) cuts.add((value + next) / 2);
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

function binRows(
  rows: Float32Array,
  width: number,
  size: number,
  thresholds: readonly (readonly number[])[],
): Uint8Array[] {
  return thresholds.map((cuts, column) => {
    const bins = new Uint8Array(size);
    for (let row = 0; row < size; row++) {
      const value = rows[row * width + column] as number;
      let low = 0;
      let high = cuts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (cuts[middle] as number)) high = middle;
        else low = middle + 1;
      }
      bins[row] = low;
    }
    return bins;
  });
}

/** A small seeded generator of numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
