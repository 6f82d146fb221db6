import type { Ranked } from './select-candidates.ts';

/** So many phrases are listed whatever their scores. */
const FEWEST = 5;

/**
 * Behind them the list ends at a phrase that is less probably a keyword of the authors' than this, 0..1. On the
 * development sets of 2026-11-30 the F1 of fifteen phrases gains .4 in English and 2.5 in Chinese, and that of five loses
 * nothing; below stand phrases such as `think of peer support`.
 */
const LEAST_SCORE: Readonly<Record<'en' | 'zh', number>> = { en: 0.04, zh: 0.08 };

/** In a sentence or two all scores are low: down to this share of the best one phrases are listed. */
const SHARE_OF_BEST = 0.05;

/**
 * Tell where a list of phrases, best first, should end.
 *
 * @param minScore - Ends the list before a lower score, 0..1, in place of the usual rule.
 */
export function listEnd(chosen: readonly Ranked[], minScore: number | undefined): number {
  const best = chosen[0]?.score ?? 0;
  const end = chosen.findIndex(({ candidate, score }, at) => {
    if (minScore !== undefined) return score < minScore;
    return at >= FEWEST && score < Math.min(LEAST_SCORE[candidate.language], SHARE_OF_BEST * best);
  });
  return end === -1 ? chosen.length : end;
}
