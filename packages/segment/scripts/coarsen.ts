import { BUCKETS } from '../src/ngram-hash.ts';
import type { Model } from './train.ts';

/** Steps of a weight for the kinds of rows, of rare buckets first, in 24ths of a nat. */
export const STEPS: readonly number[] = [20, 10, 5, 3];
/** Units in one nat. */
export const SCALE = 24;
/**
 * Step of a bucket that is met once, in units: a step goes by the inverse root of how often its bucket is met in
 * half a million samples, so that all buckets add as much error. Chosen for the size of the bundle: a fifth less takes
 * some 15 kB more.
 */
const STEP_OF_ONE = 88;
/** Most steps of a weight. */
const MAX_STEPS = 40;

/** Rows in whole steps. */
export interface Coarse {
  /** The kind of each row: a place in {@link STEPS}. */
  readonly kinds: Uint8Array;
  readonly values: Int8Array;
}

/**
 * Bring the weights of a model to whole steps, the rows of rare buckets first.
 *
 * @param model - Changed in place: its weights become those of the steps.
 * @param counts - How often each bucket is met.
 * @param train - Called before each next kind of rows: trains the rows that are not yet fixed, which take over what
 * the others lost.
 * @remarks
 * **Source:** Zhou et al. (2017), Incremental network quantization, arXiv:1702.03044, for the order of work.
 */
export function coarsen(model: Model, counts: Float64Array, train: () => void): Coarse {
  const { classes, weights, fixed } = model;
  const kinds = Uint8Array.from(counts, kindOf);
  const values = new Int8Array(weights.length);
  STEPS.forEach((step, kind) => {
    if (kind > 0) train();
    for (let row = 0; row < BUCKETS; row++) {
      if (kinds[row] !== kind) continue;
      fixed[row] = 1;
      const at = row * classes;
      // What all classes have in common says nothing.
      let mean = 0;
      for (let c = 0; c < classes; c++) mean += (weights[at + c] as number) / classes;
      for (let c = 0; c < classes; c++) {
        const steps = Math.round((((weights[at + c] as number) - mean) * SCALE) / step);
        // The table that is read holds whole units from −127 to 127.
        const most = Math.min(MAX_STEPS, Math.floor(127 / step));
        const value = Math.max(-most, Math.min(most, steps));
        values[at + c] = value;
        weights[at + c] = (value * step) / SCALE;
      }
    }
  });
  return { kinds, values };
}

/** The kind whose step is nearest, as a ratio, to what a bucket should have. */
function kindOf(count: number): number {
  const wanted = Math.log(STEP_OF_ONE / Math.sqrt(count + 1));
  let best = 0;
  STEPS.forEach((step, kind) => {
    const off = Math.abs(Math.log(step) - wanted);
    if (off < Math.abs(Math.log(STEPS[best] as number) - wanted)) best = kind;
  });
  return best;
}
