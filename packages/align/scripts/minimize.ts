/** A value to make small, and its gradient. */
export interface Loss {
  readonly loss: number;
  readonly gradient: Float64Array;
}

/** Corrections L-BFGS remembers. */
const MEMORY = 8;

/** Find weights that make a smooth loss small, by L-BFGS with backtracking. No randomness is involved. */
export function minimize(
  evaluate: (weights: Float64Array) => Loss,
  start: Float64Array,
  iterations: number,
): Float64Array {
  let weights: Float64Array = Float64Array.from(start);
  let { loss, gradient } = evaluate(weights);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < iterations; round++) {
    const direction = quasiNewton(gradient, steps, changes);
    const slope = dot(gradient, direction);
    let size = 1;
    let next = evaluate(minus(weights, direction, size));
    for (let tries = 0; tries < 12 && next.loss > loss - 1e-4 * size * slope; tries++) {
      size *= 0.4;
      next = evaluate(minus(weights, direction, size));
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
