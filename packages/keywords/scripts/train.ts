import { WIDTH } from '../src/features/features.ts';
import { type BoostOptions, boost, type Model } from './boost.ts';
import type { Examples } from './examples.ts';
import { mulberry32 } from './random.ts';

/** Share of the negative examples that are kept; the others stand for them by weight. */
const KEPT_NEGATIVES = 0.3;

const OPTIONS: BoostOptions = { trees: 240, rate: 0.08, l2: 3, columns: 0.7, seed: 1 };

/** Fit the ranker of one language. The same examples give the same trees. */
export function train({ rows, labels }: Examples): Model {
  const random = mulberry32(7);
  const kept: number[] = [];
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1 || random() < KEPT_NEGATIVES) kept.push(row);
  }
  const keptRows = new Int32Array(kept.length * WIDTH);
  for (const [to, row] of kept.entries()) {
    keptRows.set(rows.subarray(row * WIDTH, (row + 1) * WIDTH), to * WIDTH);
  }
  const keptLabels = Uint8Array.from(kept, (row) => labels[row] as number);
  const weights = Float32Array.from(keptLabels, (label) => (label === 1 ? 1 : 1 / KEPT_NEGATIVES));
  return boost(keptRows, WIDTH, keptLabels, weights, OPTIONS);
}
