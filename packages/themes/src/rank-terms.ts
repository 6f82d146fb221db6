/** What a theme's documents say, added up: weight of each term. */
export type TermWeights = ReadonlyMap<string, number>;

export interface RankedTerm {
  readonly key: string;
  readonly score: number;
}

/** Add up the weights of terms by theme. `-1` is no theme. */
export function sumTerms(
  documents: readonly TermWeights[],
  themes: readonly number[],
  count: number,
): Map<string, number>[] {
  const sums = Array.from({ length: count }, () => new Map<string, number>());
  documents.forEach((terms, at) => {
    const sum = sums[themes[at] as number];
    if (sum === undefined) return;
    for (const [key, weight] of terms) sum.set(key, (sum.get(key) ?? 0) + weight);
  });
  return sums;
}

/**
 * Rank the terms of each theme by what sets them apart from other themes, best first; ties in
 * code-unit order.
 *
 * @remarks **Source:** c-TF-IDF of Grootendorst (2022), arXiv:2203.05794, equation 2.
 */
export function rankTerms(sums: readonly TermWeights[]): RankedTerm[][] {
  const totals = new Map<string, number>();
  let all = 0;
  for (const [key, weight] of sums.flatMap((sum) => [...sum])) {
    totals.set(key, (totals.get(key) ?? 0) + weight);
    all += weight;
  }
  const average = all / Math.max(1, sums.length);
  return sums.map((sum) => {
    const length = [...sum.values()].reduce((total, weight) => total + weight, 0);
    return [...sum]
      .map(([key, weight]) => ({
        key,
        score: (weight / length) * Math.log(1 + average / (totals.get(key) ?? weight)),
      }))
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  });
}
