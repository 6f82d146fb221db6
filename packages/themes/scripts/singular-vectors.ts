import { Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
import { createRandom } from '../src/communities/random.ts';

/** Cells `[column, value]` of a row. */
export type SparseRow = readonly (readonly [number, number])[];

/** Further directions than wanted, and rounds of power iteration: both for accuracy. */
const MORE = 16;
const ROUNDS = 4;
const SEED = 20221122;

/**
 * The first right singular vectors of a sparse matrix, a row for each of its columns.
 *
 * @remarks **Source:** Halko, Martinsson & Tropp (2011), SIAM Review 53(2), 217–288, algorithm 4.4.
 */
export function rightSingularVectors(
  rows: readonly SparseRow[],
  columns: number,
  size: number,
): number[][] {
  const random = createRandom(SEED);
  const gaussian = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const width = size + MORE;
  const orthogonal = (matrix: Matrix) => new QrDecomposition(matrix).orthogonalMatrix;
  const times = (right: Matrix) => {
    const product = Matrix.zeros(rows.length, width);
    rows.forEach((cells, row) => {
      for (const [column, value] of cells) {
        for (let i = 0; i < width; i++) {
          product.set(row, i, product.get(row, i) + value * right.get(column, i));
        }
      }
    });
    return product;
  };
  const transposedTimes = (right: Matrix) => {
    const product = Matrix.zeros(columns, width);
    rows.forEach((cells, row) => {
      for (const [column, value] of cells) {
        for (let i = 0; i < width; i++) {
          product.set(column, i, product.get(column, i) + value * right.get(row, i));
        }
      }
    });
    return product;
  };
  const start = Matrix.zeros(columns, width);
  for (let row = 0; row < columns; row++) {
    for (let i = 0; i < width; i++) start.set(row, i, gaussian());
  }
  let basis = orthogonal(times(start));
  for (let round = 0; round < ROUNDS; round++) {
    basis = orthogonal(times(orthogonal(transposedTimes(basis))));
  }
  const { leftSingularVectors } = new SingularValueDecomposition(transposedTimes(basis));
  return leftSingularVectors.subMatrix(0, columns - 1, 0, size - 1).to2DArray();
}
