/** Weight of each term of a document. */
export type TermWeights = ReadonlyMap<string, number>;

/** What the documents of a theme say of a term. */
export interface TermSum {
  readonly weight: number;
  readonly documents: number;
}

/** A term of n documents keeps n / (n + this) of its score: what only one says, names no theme. */
const DOUBT = 3;

export interface RankedTerm {
  readonly key: string;
  readonly score: number;
}

/** Add up the weights of terms by theme. `-1` is no theme. */
export function sumTerms(
  documents: readonly TermWeights[],
  themes: readonly number[],
  count: number,
): Map<string, TermSum>[] {
  const sums = Array.from({ length: count }, () => new Map<string, TermSum>());
  documents.forEach((terms, at) => {
    const sum = sums[themes[at] as number];
    if (sum === undefined) return;
    for (const [key, weight] of terms) {
      const before = sum.get(key) ?? { weight: 0, documents: 0 };
      sum.set(key, { weight: before.weight + weight, documents: before.documents + 1 });
    }
  });
  return sums;
}

/**
 * Rank the terms of each theme by what sets them apart from other themes, best first; ties in
 * code-unit order.
 *
 * @remarks
 * **Source:** c-TF-IDF of Grootendorst (2022), arXiv:2203.05794, equation 2.
 * **Differs:** terms of few documents count less.
 */
export function rankTerms(sums: readonly ReadonlyMap<string, TermSum>[]): RankedTerm[][] {
  const totals = new Map<string, number>();
  let all = 0;
  for (const [key, { weight }] of sums.flatMap((sum) => [...sum])) {
    totals.set(key, (totals.get(key) ?? 0) + weight);
    all += weight;
  }
  const average = all / Math.max(1, sums.length);
  return sums.map((sum) => {
    const length = [...sum.values()].reduce((total, { weight }) => total + weight, 0);
    return [...sum]
      .map(([key, { weight, documents }]) => {
        const rarity = Math.log(1 + average / (totals.get(key) ?? weight));
        const borne = documents / (documents + DOUBT);
        return { key, score: (weight / length) * rarity * borne };
      })
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  });
}
