import { InvalidInputError } from '@diglot/text';

/** Questions a tree asks of a row, one after the other. */
export const DEPTH = 4;

/**
 * Boosted trees in parallel lists. A tree asks of a row whether each of {@link DEPTH} features is greater
 * than a threshold; the answers, as bits, choose one of its 2^DEPTH leaves, which is added to the log
 * odds.
 */
export interface Forest {
  /** Log odds before any tree. */
  readonly base: number;
  /** DEPTH columns of each tree. */
  readonly features: Uint8Array;
  /** DEPTH thresholds of each tree, whole numbers below 2^30 or it. */
  readonly thresholds: Int32Array;
  /** 2^DEPTH values of each tree. */
  readonly leaves: Float64Array;
  /** Number of trees. */
  readonly size: number;
}

/** A forest as it is kept: numbers with blanks between. */
export interface ForestTable {
  readonly base: number;
  /** Names of the features that are asked about. */
  readonly names: string;
  /** The feature of each question, as its place in `names`. */
  readonly features: string;
  readonly thresholds: string;
  readonly leaves: string;
}

/**
 * Read a forest.
 *
 * @param columnOf - In which column of a row each feature stands.
 * @throws {InvalidInputError} `unknown-feature`, where the table asks about one that rows do not have.
 */
export function readForest(
  { base, names, features, thresholds, leaves }: ForestTable,
  columnOf: Readonly<Record<string, number>>,
): Forest {
  const numbers = (list: string) => list.split(' ').map(Number);
  const places = names.split(' ').map((name) => columnIn(columnOf, name));
  const columns = Uint8Array.from(numbers(features), (place) => places[place] as number);
  return {
    base,
    features: columns,
    thresholds: Int32Array.from(numbers(thresholds)),
    leaves: Float64Array.from(numbers(leaves)),
    size: columns.length / DEPTH,
  };
}

function columnIn(columnOf: Readonly<Record<string, number>>, name: string): number {
  const column = columnOf[name];
  if (column !== undefined) return column;
  throw new InvalidInputError(
    'unknown-feature',
    `keywords/readForest: a tree asks about ${name}, which no row has; learn the trees anew`,
  );
}

/**
 * Sum what the trees `from` to `to` say of the row that begins at `at`.
 *
 * @remarks The difference of a threshold and a value is negative where the answer is yes: its sign bit
 * is taken, so that no branch has to be guessed, and the loop over the questions is written out.
 */
export function askTrees(
  { features, thresholds, leaves }: Forest,
  from: number,
  to: number,
  rows: Int32Array,
  at: number,
): number {
  let sum = 0;
  let n = from * DEPTH;
  for (let tree = from; tree < to; tree++, n += DEPTH) {
    const first = yes(thresholds[n] as number, rows[at + (features[n] as number)] as number);
    const second = yes(
      thresholds[n + 1] as number,
      rows[at + (features[n + 1] as number)] as number,
    );
    const third = yes(
      thresholds[n + 2] as number,
      rows[at + (features[n + 2] as number)] as number,
    );
    const last = yes(thresholds[n + 3] as number, rows[at + (features[n + 3] as number)] as number);
    sum += leaves[(tree << DEPTH) | (first << 3) | (second << 2) | (third << 1) | last] as number;
  }
  return sum;
}

/** 1 when the value is greater than the threshold, else 0. Both within ±2^30. */
function yes(threshold: number, value: number): number {
  return (threshold - value) >>> 31;
}
