import { FEATURE_COUNT } from '../src/scoring/features.ts';
import { type Loss, minimize } from './minimize.ts';
import { forwardBackward, type TrainingLattice } from './training-lattice.ts';

export interface FitOptions {
  /** Weights to start from and to be drawn to. */
  readonly start: Float64Array;
  /** Strength of the quadratic penalty on leaving `start`. */
  readonly penalty: number;
  /** Features whose weight stays as it is. */
  readonly fixed: ReadonlySet<number>;
  /** How much each lattice counts. */
  readonly share: (lattice: TrainingLattice) => number;
  readonly iterations: number;
}

/**
 * Fit weights by maximum conditional likelihood of the gold paths (a semi-Markov conditional random
 * field; Sarawagi & Cohen 2004).
 */
export function fitWeights(
  lattices: readonly TrainingLattice[],
  options: FitOptions,
): Float64Array {
  return minimize(
    (weights) => evaluate(lattices, weights, options),
    options.start,
    options.iterations,
  );
}

/** Scores of all beads of a lattice. */
export function scoresOf({ features, from }: TrainingLattice, weights: Float64Array): Float64Array {
  return Float64Array.from(from, (_, at) => {
    let sum = 0;
    for (let k = 0; k < FEATURE_COUNT; k++) {
      sum += (weights[k] ?? 0) * (features[at * FEATURE_COUNT + k] ?? 0);
    }
    return sum;
  });
}

function evaluate(
  lattices: readonly TrainingLattice[],
  weights: Float64Array,
  { start, penalty, fixed, share }: FitOptions,
): Loss {
  const gradient = new Float64Array(FEATURE_COUNT);
  let loss = 0;
  for (const lattice of lattices) {
    const scores = scoresOf(lattice, weights);
    const all = forwardBackward(lattice, scores);
    const right = forwardBackward(
      lattice,
      scores.map((score, at) => (lattice.allowed[at] === 1 ? score : -Infinity)),
    );
    if (!Number.isFinite(right.total))
      throw new Error(`no gold path in a document of ${lattice.set}`);
    const weight = share(lattice);
    loss += weight * (all.total - right.total);
    scores.forEach((_, at) => {
      const excess = weight * ((all.posterior[at] ?? 0) - (right.posterior[at] ?? 0));
      if (Math.abs(excess) < 1e-9) return;
      for (let k = 0; k < FEATURE_COUNT; k++) {
        gradient[k] = (gradient[k] ?? 0) + excess * (lattice.features[at * FEATURE_COUNT + k] ?? 0);
      }
    });
  }
  for (let k = 0; k < FEATURE_COUNT; k++) {
    const away = (weights[k] ?? 0) - (start[k] ?? 0);
    loss += 0.5 * penalty * away * away;
    gradient[k] = fixed.has(k) ? 0 : (gradient[k] ?? 0) + penalty * away;
  }
  return { loss, gradient };
}
