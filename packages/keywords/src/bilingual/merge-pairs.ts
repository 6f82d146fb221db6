import type { Ranked } from '../rank/select-candidates.ts';
import type { MergedCandidate } from './merged-candidate.ts';
import type { CandidatePair } from './pair-candidates.ts';

/**
 * Make one list of two: the halves of a pair become one entry, each strengthening the other.
 *
 * @param main - The language a pair is listed under.
 * @remarks A pair's score is max + likeness · min · (1 − max) of the scores of its halves.
 */
export function mergePairs(
  ranked: readonly Ranked[],
  pairs: readonly CandidatePair[],
  main: 'en' | 'zh',
): MergedCandidate[] {
  const paired = new Set(pairs.flatMap(({ zh, en }) => [zh.candidate, en.candidate]));
  const merged = pairs.map(({ zh, en, likeness }): MergedCandidate => {
    const [head, translation] = main === 'zh' ? [zh, en] : [en, zh];
    const most = Math.max(zh.score, en.score);
    const least = Math.min(zh.score, en.score);
    return {
      candidate: head.candidate,
      score: most + likeness * least * (1 - most),
      translation,
    };
  });
  return [...merged, ...ranked.filter(({ candidate }) => !paired.has(candidate))];
}
