import { BUCKETS, hashWord, MAX_FEATURES } from '../src/ngram-hash.ts';

/** Draws one sample: the words of a stretch and the class it belongs to. */
export type DrawSample = () => { readonly words: readonly string[]; readonly target: number };

/**
 * Fit a log-linear model: the log-odds of a class are the sum of the weights of the buckets of all
 * words.
 *
 * Stochastic gradient descent on the cross-entropy with step sizes by AdaGrad.
 *
 * @returns Weights, bucket by bucket, `classes` to each.
 * @remarks **Source:** Duchi, Hazan & Singer (2011), JMLR 12, 2121–2159, for the step sizes.
 */
export function train(
  draw: DrawSample,
  { classes, samples, rate = 0.08 }: { classes: number; samples: number; rate?: number },
): Float32Array {
  const weights = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS * classes).fill(1e-4);
  const buckets = new Int32Array(MAX_FEATURES);
  const all: number[] = [];
  const scores = new Float64Array(classes);
  for (let step = 0; step < samples; step++) {
    const { words, target } = draw();
    all.length = 0;
    for (const word of words) {
      const count = hashWord(word, 0, word.length, buckets);
      for (let i = 0; i < count; i++) all.push(buckets[i] as number);
    }
    scores.fill(0);
    for (const bucket of all) {
      for (let c = 0; c < classes; c++) {
        scores[c] = (scores[c] as number) + (weights[bucket * classes + c] as number);
      }
    }
    softmax(scores);
    scores[target] = (scores[target] as number) - 1;
    for (let c = 0; c < classes; c++) {
      const gradient = scores[c] as number;
      if (Math.abs(gradient) < 1e-4) continue;
      for (const bucket of all) {
        const at = bucket * classes + c;
        squares[at] = (squares[at] as number) + gradient * gradient;
        weights[at] =
          (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
      }
    }
  }
  return weights;
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
