import { type ConceptVector, UNIT } from '../space/vectors.ts';
import { countRuns, type Grouping, type GroupingOptions, measureStability } from './communities.ts';
import { createRandom } from './random.ts';

/** A factor begins as the mean of so many documents. */
const BEGIN = 5;
/** Rounds of a run at most, and the gain in a round, as a share of the error, below which it ends. */
const ROUNDS = 100;
const LEAST_GAIN = 1e-4;
/** Runs from other beginnings, of which that with the least error is taken. */
const MOST_RUNS = 5;

interface Run {
  readonly parts: readonly number[];
  readonly error: number;
}

/**
 * Part documents by the greatest of their factors: non-negative matrix factorisation.
 *
 * @remarks
 * **Cost:** a round is linear in the concepts of the documents, times the factors.
 * **Source:** Cichocki & Phan (2009), IEICE Transactions E92-A(3), 708–721: HALS. Beginnings after
 * Langville et al. (2006), “random Acol”.
 */
export function findFactors(
  vectors: readonly ConceptVector[],
  { wanted, seed, onRun }: GroupingOptions & { readonly wanted: number },
): Grouping {
  const known = vectors.flatMap((vector, at) => (vector.ids.length > 0 ? [at] : []));
  const rows = known.map((at) => vectors[at] as ConceptVector);
  const size = Math.min(wanted, rows.length);
  const random = createRandom(seed);
  const total = rows.length === 0 ? 0 : Math.min(MOST_RUNS, countRuns(rows.length));
  const runs = Array.from({ length: total }, (_, done): Run => {
    const run = factorise(rows, size, random);
    onRun(done + 1, total);
    return run;
  }).sort((a, b) => a.error - b.error);
  const all = runs.map((run) => {
    const parts = vectors.map(() => -1);
    known.forEach((at, row) => {
      parts[at] = run.parts[row] as number;
    });
    return parts;
  });
  const [best = vectors.map(() => -1), ...others] = all;
  return {
    parts: best,
    modularity: 0,
    resolution: 1,
    stability: measureStability(best, others),
  };
}

function factorise(rows: readonly ConceptVector[], size: number, random: () => number): Run {
  const concepts = rows.reduce((most, { ids }) => Math.max(most, (ids.at(-1) ?? -1) + 1), 0);
  const left = new Float64Array(rows.length * size).fill(1 / size);
  const right = new Float64Array(concepts * size);
  for (let factor = 0; factor < size; factor++) {
    for (let i = 0; i < BEGIN; i++) {
      const { ids, weights } = rows[Math.floor(random() * rows.length)] as ConceptVector;
      ids.forEach((id, cell) => {
        (right[id * size + factor] as number) += (weights[cell] as number) / (BEGIN * UNIT);
      });
    }
  }
  let squares = 0;
  for (const { weights } of rows) for (const weight of weights) squares += (weight / UNIT) ** 2;
  let error = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    improve(left, multiply(rows, right, size), gram(right, size), size);
    const products = multiplyTransposed(rows, left, concepts, size);
    const grams = gram(left, size);
    improve(right, products, grams, size);
    const next = squares - 2 * dot(products, right) + dot(grams, gram(right, size));
    const gain = error - next;
    error = next;
    if (gain < LEAST_GAIN * next) break;
  }
  return { parts: choose(left, gram(right, size), size), error };
}

/** One pass over the columns of a factor matrix: each becomes the best there is, the others given. */
function improve(matrix: Float64Array, products: Float64Array, grams: Float64Array, size: number) {
  for (let at = 0; at < matrix.length; at += size) {
    for (let factor = 0; factor < size; factor++) {
      const scale = grams[factor * size + factor] as number;
      if (scale < 1e-12) continue;
      let rest = products[at + factor] as number;
      for (let i = 0; i < size; i++) {
        rest -= (matrix[at + i] as number) * (grams[i * size + factor] as number);
      }
      matrix[at + factor] = Math.max(0, (matrix[at + factor] as number) + rest / scale);
    }
  }
}

function multiply(rows: readonly ConceptVector[], right: Float64Array, size: number): Float64Array {
  const product = new Float64Array(rows.length * size);
  rows.forEach(({ ids, weights }, row) => {
    const to = row * size;
    for (let cell = 0; cell < ids.length; cell++) {
      const from = (ids[cell] as number) * size;
      const weight = (weights[cell] as number) / UNIT;
      for (let i = 0; i < size; i++)
        (product[to + i] as number) += weight * (right[from + i] as number);
    }
  });
  return product;
}

function multiplyTransposed(
  rows: readonly ConceptVector[],
  left: Float64Array,
  concepts: number,
  size: number,
): Float64Array {
  const product = new Float64Array(concepts * size);
  rows.forEach(({ ids, weights }, row) => {
    const from = row * size;
    for (let cell = 0; cell < ids.length; cell++) {
      const to = (ids[cell] as number) * size;
      const weight = (weights[cell] as number) / UNIT;
      for (let i = 0; i < size; i++)
        (product[to + i] as number) += weight * (left[from + i] as number);
    }
  });
  return product;
}

/** Products of all columns with each other. */
function gram(matrix: Float64Array, size: number): Float64Array {
  const grams = new Float64Array(size * size);
  for (let at = 0; at < matrix.length; at += size) {
    for (let i = 0; i < size; i++) {
      const value = matrix[at + i] as number;
      if (value === 0) continue;
      for (let j = 0; j < size; j++)
        (grams[i * size + j] as number) += value * (matrix[at + j] as number);
    }
  }
  return grams;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** The greatest factor of each row, all factors brought to one length; ties go to the first. */
function choose(left: Float64Array, grams: Float64Array, size: number): number[] {
  const lengths = Float64Array.from({ length: size }, (_, i) =>
    Math.sqrt(grams[i * size + i] as number),
  );
  return Array.from({ length: left.length / size }, (_, row) => {
    let best = 0;
    let most = -1;
    for (let i = 0; i < size; i++) {
      const value = (left[row * size + i] as number) * (lengths[i] as number);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    return best;
  });
}
