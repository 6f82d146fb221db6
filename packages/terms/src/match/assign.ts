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
  const cost = (row: number, column: number) => -Math.max(0, scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    const before = new Int32Array(columns + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = 1;
      const current = rowOf[column] as number;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let c = 1; c <= columns; c++) {
        if (used[c]) continue;
        const reduced =
          cost(current, c) - (rowPotential[current] as number) - (columnPotential[c] as number);
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
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  const pairs: [number, number][] = [];
  for (let c = 1; c <= columns; c++) {
    const row = rowOf[c] as number;
    if (row > 0 && cost(row, c) < 0) pairs.push([row - 1, c - 1]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}
