import { FEATURE_COUNT } from '../src/scoring/features.ts';
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

/** Corrections L-BFGS remembers. */
const MEMORY = 8;

/**
 * Fit weights by maximum conditional likelihood of the gold paths (a semi-Markov conditional random
 * field; Sarawagi & Cohen 2004), with L-BFGS and backtracking. No randomness is involved.
 */
export function fitWeights(
  lattices: readonly TrainingLattice[],
  options: FitOptions,
): Float64Array {
  let weights: Float64Array = Float64Array.from(options.start);
  let { loss, gradient } = evaluate(lattices, weights, options);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < options.iterations; round++) {
    const direction = quasiNewton(gradient, steps, changes);
    const slope = dot(gradient, direction);
    let size = 1;
    let next = evaluate(lattices, minus(weights, direction, size), options);
    for (let tries = 0; tries < 12 && next.loss > loss - 1e-4 * size * slope; tries++) {
      size *= 0.4;
      next = evaluate(lattices, minus(weights, direction, size), options);
    }
    const moved = minus(weights, direction, size);
    const step = minus(moved, weights, 1);
    const change = minus(next.gradient, gradient, 1);
    if (dot(step, change) > 1e-10) {
      steps.push(step);
      changes.push(change);
      if (steps.length > MEMORY) {
        steps.shift();
        changes.shift();
      }
    }
    const gain = loss - next.loss;
    weights = moved;
    ({ loss, gradient } = next);
    if (gain < 1e-5 * Math.abs(loss)) break;
  }
  return weights;
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
) {
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

/** Direction of L-BFGS: the gradient times an estimate of the inverse Hessian. */
function quasiNewton(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  let direction: Float64Array = Float64Array.from(gradient);
  const shares: number[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const [step, change] = [steps[at] as Float64Array, changes[at] as Float64Array];
    shares[at] = dot(step, direction) / dot(change, step);
    direction = minus(direction, change, shares[at] ?? 0);
  }
  const [step, change] = [steps.at(-1), changes.at(-1)];
  const scale =
    step && change
      ? dot(step, change) / dot(change, change)
      : 0.01 / Math.sqrt(dot(gradient, gradient));
  direction = direction.map((value) => value * scale);
  steps.forEach((past, at) => {
    const change = changes[at] as Float64Array;
    const share = (shares[at] ?? 0) - dot(change, direction) / dot(change, past);
    direction = minus(direction, past, -share);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function minus(a: Float64Array, b: Float64Array, factor: number): Float64Array {
  return a.map((value, at) => value - factor * (b[at] ?? 0));
}
