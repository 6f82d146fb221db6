import { BUCKETS, hashWord, MAX_FEATURES } from '../src/ngram-hash.ts';

/** Draws one sample: the words of a stretch and the class it belongs to. */
export type DrawSample = () => { readonly words: readonly string[]; readonly target: number };

/** A model under training; changed in place. */
export interface Model {
  readonly classes: number;
  /** Bucket by bucket, `classes` to each. */
  readonly weights: Float32Array;
  /** Sums of squared gradients. */
  readonly squares: Float32Array;
  /** 1 for each bucket whose weights stay as they are. */
  readonly fixed: Uint8Array;
}

export interface TrainOptions {
  readonly samples: number;
  /** Size of the first steps. Default 0.08. */
  readonly rate?: number;
  /** Weights whose probabilities are to be met, in place of the class of each sample. */
  readonly teacher?: Float32Array;
}

/** A model that knows nothing. */
export function emptyModel(classes: number): Model {
  const weights = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS * classes).fill(1e-4);
  return { classes, weights, squares, fixed: new Uint8Array(BUCKETS) };
}

/**
 * Fit a log-linear model: the log-odds of a class are the sum of the weights of the buckets of all
 * words.
 *
 * Stochastic gradient descent on the cross-entropy with step sizes by AdaGrad.
 *
 * @remarks **Source:** Duchi, Hazan & Singer (2011), JMLR 12, 2121–2159, for the step sizes.
 */
export function train(
  { classes, weights, squares, fixed }: Model,
  draw: DrawSample,
  { samples, rate = 0.08, teacher }: TrainOptions,
): void {
  const buckets = new Int32Array(MAX_FEATURES);
  const all: number[] = [];
  const scores = new Float64Array(classes);
  const wanted = new Float64Array(classes);
  for (let step = 0; step < samples; step++) {
    const { words, target } = draw();
    all.length = 0;
    for (const word of words) {
      const count = hashWord(word, 0, word.length, buckets);
      for (let i = 0; i < count; i++) all.push(buckets[i] as number);
    }
    scoreBuckets(weights, all, scores);
    if (teacher === undefined) scores[target] = (scores[target] as number) - 1;
    else {
      scoreBuckets(teacher, all, wanted);
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) - (wanted[c] as number);
    }
    for (let c = 0; c < classes; c++) {
      const gradient = scores[c] as number;
      if (Math.abs(gradient) < NEGLIGIBLE) continue;
      for (const bucket of all) {
        if (fixed[bucket] === 1) continue;
        const at = bucket * classes + c;
        squares[at] = (squares[at] as number) + gradient * gradient;
        weights[at] =
          (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
      }
    }
  }
}

/** A smaller gradient changes nothing. */
const NEGLIGIBLE = 1e-4;

/** The probabilities of the classes of a sample. */
function scoreBuckets(weights: Float32Array, buckets: readonly number[], out: Float64Array): void {
  const classes = out.length;
  out.fill(0);
  for (const bucket of buckets) {
    for (let c = 0; c < classes; c++) {
      out[c] = (out[c] as number) + (weights[bucket * classes + c] as number);
    }
  }
  softmax(out);
}

/** How often each bucket is met in a number of samples. */
export function countBuckets(draw: DrawSample, samples: number): Float64Array {
  const counts = new Float64Array(BUCKETS);
  const buckets = new Int32Array(MAX_FEATURES);
  for (let step = 0; step < samples; step++) {
    for (const word of draw().words) {
      const count = hashWord(word, 0, word.length, buckets);
      for (let i = 0; i < count; i++) {
        const bucket = buckets[i] as number;
        counts[bucket] = (counts[bucket] as number) + 1;
      }
    }
  }
  return counts;
}

/** Turn scores into probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp((scores[c] as number) - highest);
    sum += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) / sum;
}
