import { type Loss, minimize } from './minimize.ts';

/** A case with what is known of it: it holds if two things hold that are not seen one by one. */
export interface Sample {
  /** What speaks for the first thing. The first evidence is 1. */
  readonly first: readonly number[];
  /** What speaks for the second, or its probability where that is known. */
  readonly second: readonly number[] | number;
  readonly holds: boolean;
  readonly weight: number;
}

/** Weights of the evidence for each thing. */
export interface Product {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Ridge on the weights, and rounds of L-BFGS. */
const PENALTY = 0.01;
const ROUNDS = 500;

/** Limit of probabilities, to keep logarithms finite. */
const LEAST = 1e-9;

/** Fit the product of two logistic regressions by likelihood. */
export function fitProduct(samples: readonly Sample[]): Product {
  const size = samples[0]?.first.length ?? 0;
  const second = samples[0]?.second;
  const secondSize = typeof second === 'object' ? second.length : 0;
  const start = new Float64Array(size + secondSize);
  start[0] = 1;
  if (secondSize > 0) start[size] = 1;
  const weights = minimize((at) => evaluate(samples, at, size), start, ROUNDS);
  return { first: [...weights.subarray(0, size)], second: [...weights.subarray(size)] };
}

/** How likely a sample holds. */
export function productOf(
  { first, second }: Omit<Sample, 'holds' | 'weight'>,
  fitted: Product,
): number {
  return logistic(first, fitted.first) * probabilityOf(second, fitted.second);
}

function evaluate(samples: readonly Sample[], weights: Float64Array, size: number): Loss {
  const [ours, theirs] = [weights.subarray(0, size), weights.subarray(size)];
  const gradient = weights.map((weight) => 2 * PENALTY * weight);
  let loss = PENALTY * weights.reduce((sum, weight) => sum + weight * weight, 0);
  for (const { first, second, holds, weight } of samples) {
    const p = logistic(first, ours);
    const q = probabilityOf(second, theirs);
    const both = Math.max(LEAST, Math.min(1 - LEAST, p * q));
    loss -= weight * Math.log(holds ? both : 1 - both);
    const slope = (weight * (both - Number(holds))) / (1 - both);
    first.forEach((x, at) => {
      gradient[at] = (gradient[at] ?? 0) + slope * (1 - p) * x;
    });
    if (typeof second === 'number') continue;
    second.forEach((x, at) => {
      gradient[size + at] = (gradient[size + at] ?? 0) + slope * (1 - q) * x;
    });
  }
  return { loss, gradient };
}

const probabilityOf = (evidence: Sample['second'], weights: ArrayLike<number>): number =>
  typeof evidence === 'number' ? evidence : logistic(evidence, weights);

function logistic(evidence: readonly number[], weights: ArrayLike<number>): number {
  const sum = evidence.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
