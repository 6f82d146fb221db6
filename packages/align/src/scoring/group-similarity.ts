/** Sum over the sentences of a bead of the similarity to the likest one of the other side. */
export function groupSimilarity(
  i: number,
  n: number,
  j: number,
  m: number,
  similarity: (translated: number, keyed: number) => number,
): number {
  let sum = 0;
  for (let a = 0; a < n; a++) {
    let best = -Infinity;
    for (let b = 0; b < m; b++) best = Math.max(best, similarity(i + a, j + b));
    sum += best;
  }
  for (let b = 0; b < m; b++) {
    let best = -Infinity;
    for (let a = 0; a < n; a++) best = Math.max(best, similarity(i + a, j + b));
    sum += best;
  }
  return sum;
}
