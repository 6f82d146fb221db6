import { InvalidInputError } from '@diglot/text';
import type { Steps } from './steps.ts';

/** Pairs looked at for the background, at most. */
const SAMPLE = 500;

/** Steps that walk through pairs without a pattern; coprime to all but their multiples. */
const STEP = 7919;

/** Similarity is counted in standard deviations above chance, to this limit. */
const MOST = 5;

/** What gives vectors for sentences, or promises them. */
export type Embed = (sentences: readonly string[]) => Vectors | Promise<Vectors>;

/** One vector for each sentence, all of one length. */
export type Vectors = readonly ArrayLike<number>[];

/**
 * Make a measure of how alike two sentences are, from the caller's vectors: their cosine, in standard
 * deviations above that of sentences paired by chance, −5 to 5.
 *
 * @throws {InvalidInputError} `embedding-count`: not one vector for each sentence; `embedding-length`:
 * vectors of different lengths.
 */
export function* createSimilarity(
  translated: readonly string[],
  keyed: readonly string[],
  embed: Embed,
): Steps<(translated: number, keyed: number) => number> {
  const ours = checked((yield embed(translated)) as Vectors, translated.length);
  const theirs = checked((yield embed(keyed)) as Vectors, keyed.length);
  const size = (ours[0] ?? theirs[0])?.length ?? 0;
  if ([...ours, ...theirs].some(({ length }) => length !== size)) {
    throw new InvalidInputError(
      'embedding-length',
      'align/createAligner: embed gave vectors of different lengths; give all the same',
    );
  }
  const unit = [ours.map(toUnit), theirs.map(toUnit)] as const;
  const cosine = (i: number, j: number) => dot(unit[0][i], unit[1][j]);
  const count = ours.length === 0 || theirs.length === 0 ? 0 : SAMPLE;
  const chance = Array.from({ length: count }, (_, at) =>
    cosine((at * STEP) % ours.length, (at * (STEP + 2) + at) % theirs.length),
  );
  const mean = chance.reduce((sum, value) => sum + value, 0) / (count || 1);
  const variance = chance.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count || 1);
  const deviation = Math.sqrt(variance) || 1;
  return (i, j) => Math.max(-MOST, Math.min(MOST, (cosine(i, j) - mean) / deviation));
}

function checked(vectors: Vectors, count: number): Vectors {
  if (vectors.length === count) return vectors;
  throw new InvalidInputError(
    'embedding-count',
    `align/createAligner: embed gave ${vectors.length} vectors for ${count} sentences; give one for each`,
  );
}

function toUnit(vector: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(vector);
  const norm = Math.sqrt(dot(values, values)) || 1;
  return values.map((value) => value / norm);
}

function dot(a: Float64Array | undefined, b: Float64Array | undefined): number {
  let sum = 0;
  for (let at = 0; at < (a?.length ?? 0); at++) sum += (a?.[at] ?? 0) * (b?.[at] ?? 0);
  return sum;
}
