import { MODEL_SCALE, MODEL_WEIGHTS } from '../../generated/latin-model.ts';
import { BUCKETS, hashWord, MAX_FEATURES } from '../../ngram-hash.ts';
import { CLASSES } from './classes.ts';
import { unpackWeights } from './packed-weights.ts';

/** Numbers for each bucket. */
const WIDTH = CLASSES.length;

const buckets = new Int32Array(MAX_FEATURES);
let weights: Int8Array | undefined;

/** The table is decoded when the first Latin word is looked at. */
function decode(): Int8Array {
  weights = unpackWeights(MODEL_WEIGHTS, BUCKETS);
  return weights;
}

/**
 * Score one word for every class.
 *
 * @param out - Receives {@link CLASSES}`.length` log-odds, in nats, from `at` on.
 * @remarks **Cost:** about five table rows a letter; the table takes a few ms, once.
 */
export function scoreWord(
  text: string,
  start: number,
  end: number,
  out: Float32Array,
  at: number,
): void {
  const table = weights ?? decode();
  const count = hashWord(text, start, end, buckets);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let i = 0; i < count; i++) {
    const row = (buckets[i] as number) * WIDTH;
    a += table[row] as number;
    b += table[row + 1] as number;
    c += table[row + 2] as number;
    d += table[row + 3] as number;
    e += table[row + 4] as number;
    f += table[row + 5] as number;
    g += table[row + 6] as number;
    h += table[row + 7] as number;
  }
  out[at] = a / MODEL_SCALE;
  out[at + 1] = b / MODEL_SCALE;
  out[at + 2] = c / MODEL_SCALE;
  out[at + 3] = d / MODEL_SCALE;
  out[at + 4] = e / MODEL_SCALE;
  out[at + 5] = f / MODEL_SCALE;
  out[at + 6] = g / MODEL_SCALE;
  out[at + 7] = h / MODEL_SCALE;
}
