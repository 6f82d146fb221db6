/** An answer with what was known of it. The first evidence is 1. */
export interface Sample {
  readonly evidence: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** Ridge on the weights, and rounds of Newton's method. */
const PENALTY = 0.01;
const ROUNDS = 40;

/** Fit a logistic regression by Newton's method (IRLS). @returns A weight for each piece of evidence. */
export function fitLogistic(samples: readonly Sample[]): readonly number[] {
  const size = samples[0]?.evidence.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    const hessian = weights.map((_, at) => weights.map((_w, to) => (at === to ? PENALTY : 0)));
    for (const { evidence, right, weight } of samples) {
      const p = logisticOf(evidence, weights);
      evidence.forEach((x, at) => {
        gradient[at] = (gradient[at] ?? 0) + weight * x * (Number(right) - p);
        const row = hessian[at] as number[];
        evidence.forEach((z, to) => {
          row[to] = (row[to] ?? 0) + weight * x * z * p * (1 - p);
        });
      });
    }
    const step = solve(hessian, gradient);
    weights = weights.map((value, at) => value + (step[at] ?? 0));
  }
  return weights;
}

export function logisticOf(evidence: readonly number[], weights: readonly number[]): number {
  const sum = evidence.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Solve a system whose matrix is symmetric and positive definite, by Gauss's elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const [other, row] of rows.entries()) {
      if (other === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => {
        row[column] = (row[column] ?? 0) - factor * value;
      });
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
