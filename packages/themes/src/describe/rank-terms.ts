import type { DocumentTerms } from './term-table.ts';

/** A term of n documents keeps n / (n + this) of its score: what only one says, names no theme. */
const DOUBT = 3;

export interface RankedTerm {
  readonly id: number;
  readonly score: number;
  /** Documents of the theme with the term. */
  readonly documents: number;
}

interface TermSum {
  weight: number;
  documents: number;
}

/**
 * Rank the terms of each theme by what sets them apart from other themes, best first; ties go to the
 * term that was mentioned first.
 *
 * @param themes - The theme of each document, from 0; `-1` for none.
 * @remarks
 * **Source:** c-TF-IDF of Grootendorst (2022), arXiv:2203.05794, equation 2.
 * **Differs:** terms of few documents count less.
 */
export function rankTerms(
  documents: readonly DocumentTerms[],
  themes: readonly number[],
  count: number,
): RankedTerm[][] {
  const sums = sumTerms(documents, themes, count);
  const totals = new Map<number, number>();
  let all = 0;
  for (const sum of sums) {
    for (const [id, { weight }] of sum) {
      totals.set(id, (totals.get(id) ?? 0) + weight);
      all += weight;
    }
  }
  const average = all / Math.max(1, sums.length);
  return sums.map((sum) => {
    let length = 0;
    for (const { weight } of sum.values()) length += weight;
    return [...sum]
      .map(([id, { weight, documents: borne }]) => {
        const rarity = Math.log(1 + average / (totals.get(id) ?? weight));
        const score = (weight / length) * rarity * (borne / (borne + DOUBT));
        return { id, score, documents: borne };
      })
      .sort((a, b) => b.score - a.score || a.id - b.id);
  });
}

function sumTerms(documents: readonly DocumentTerms[], themes: readonly number[], count: number) {
  const sums = Array.from({ length: count }, () => new Map<number, TermSum>());
  documents.forEach(({ ids, weights }, at) => {
    const sum = sums[themes[at] as number];
    ids.forEach((id, i) => {
      const term = sum?.get(id);
      const weight = weights[i] as number;
      if (term === undefined) sum?.set(id, { weight, documents: 1 });
      else {
        term.weight += weight;
        term.documents++;
      }
    });
  });
  return sums;
}
