/**
 * Find the assignment of rows to columns with the greatest sum; each is used at most once, and no cell
 * of 0 or less is used.
 *
 * @returns `[row, column]` pairs in row order.
 *
 * @remarks
 * **Cost:** O(n²·m) for n ≤ m rows and columns.
 * **Source:** the Hungarian method with potentials (Kuhn 1955; Jonker & Volgenant 1987).
 */
export function assign(scores: readonly (readonly number[])[]): [number, number][] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, c) => scores.map((row) => row[c] ?? 0));
    return assign(turned)
      .map(([c, r]): [number, number] => [r, c])
      .sort((a, b) => a[0] - b[0]);
  }
  const state: State = {
    cost: (row, column) => -Math.max(0, scores[row - 1]?.[column - 1] ?? 0),
    columns,
    rowPotential: new Float64Array(rows + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= rows; row++) addRow(state, row);
  const pairs: [number, number][] = [];
  for (let c = 1; c <= columns; c++) {
    const row = state.rowOf[c] as number;
    if (row > 0 && state.cost(row, c) < 0) pairs.push([row - 1, c - 1]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** What is assigned so far. Rows and columns count from 1; column 0 holds the row that is being added. */
interface State {
  readonly cost: (row: number, column: number) => number;
  readonly columns: number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row of each column, 0 for none. */
  readonly rowOf: Int32Array;
}

/** The shortest paths from a row that is being added to each column, so far. */
interface Paths {
  /** Reduced cost of the path to a column. */
  readonly least: Float64Array;
  /** The column before it on the path. */
  readonly before: Int32Array;
  readonly used: Uint8Array;
}

/** Assign one more row, along the shortest path to a column without a row. */
function addRow(state: State, row: number): void {
  const { columns, rowOf } = state;
  const paths: Paths = {
    least: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
    before: new Int32Array(columns + 1),
    used: new Uint8Array(columns + 1),
  };
  let column = 0;
  rowOf[0] = row;
  do column = nextColumn(state, paths, column);
  while (rowOf[column] !== 0);
  while (column !== 0) {
    const previous = paths.before[column] as number;
    rowOf[column] = rowOf[previous] as number;
    column = previous;
  }
}

/** Extend the paths by the row of a column, and say which column is nearest then. */
function nextColumn(state: State, { least, before, used }: Paths, column: number): number {
  const { cost, columns, rowPotential, columnPotential, rowOf } = state;
  used[column] = 1;
  const row = rowOf[column] as number;
  let delta = Number.POSITIVE_INFINITY;
  let next = 0;
  for (let c = 1; c <= columns; c++) {
    if (used[c]) continue;
    const reduced = cost(row, c) - (rowPotential[row] as number) - (columnPotential[c] as number);
    if (reduced < (least[c] as number)) {
      least[c] = reduced;
      before[c] = column;
    }
    if ((least[c] as number) < delta) {
      delta = least[c] as number;
      next = c;
    }
  }
  for (let c = 0; c <= columns; c++) {
    if (used[c]) {
      rowPotential[rowOf[c] as number] = (rowPotential[rowOf[c] as number] as number) + delta;
      columnPotential[c] = (columnPotential[c] as number) - delta;
    } else least[c] = (least[c] as number) - delta;
  }
  return next;
}
