import type { Candidate } from '../candidates/candidates.ts';

/** A candidate with its score, 0..1. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * Take the best candidates in order of their scores.
 *
 * Even scores: the earlier first mention, then the longer phrase, then the key.
 *
 * @remarks With `diversity` d a candidate that lies within a chosen one, or holds it, has its score
 * multiplied by 1 − d, once. **Cost:** O(n log n) for n candidates, and O(n · limit) with diversity.
 */
export function selectCandidates<T extends Ranked>(
  ranked: readonly T[],
  { limit, diversity }: { readonly limit: number; readonly diversity: number },
): T[] {
  const sorted = ranked.toSorted(byScore);
  if (diversity === 0) return sorted.slice(0, limit);
  const chosen: T[] = [];
  let waiting = sorted;
  while (chosen.length < limit && waiting.length > 0) {
    const best = waiting[0] as T;
    chosen.push(best);
    waiting = waiting.slice(1);
    const nested = waiting.filter(({ candidate }) => overlap(candidate, best.candidate));
    if (nested.length === 0) continue;
    const lowered = new Set(nested);
    waiting = waiting
      .map((item) => (lowered.has(item) ? { ...item, score: item.score * (1 - diversity) } : item))
      .sort(byScore);
  }
  return chosen;
}

/** Best first; see {@link selectCandidates} for even scores. */
export function byScore(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    (a.candidate.at[0] as number) - (b.candidate.at[0] as number) ||
    b.candidate.size - a.candidate.size ||
    (a.candidate.key < b.candidate.key ? -1 : 1)
  );
}

function overlap(a: Candidate, b: Candidate): boolean {
  if (a.language !== b.language) return false;
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return a.language === 'en' ? ` ${long} `.includes(` ${short} `) : long.includes(short);
}
