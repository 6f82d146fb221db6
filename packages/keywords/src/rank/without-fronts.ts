import type { Candidate } from '../candidates/candidates.ts';
import { byScore, type Ranked } from './select-candidates.ts';

/** How many times the limit of a list is looked at for longer phrases. */
const LOOKED_AT = 2;

/** Least share of the score of a part that the longer phrase has. */
const MIN_SCORE_SHARE = 0.5;

/**
 * Leave out what never stands but in front inside one longer phrase with half its score or more: “graphics processing” beside
 * “graphics processing unit”. The end of a phrase names what the phrase names, and stays.
 *
 * F1 of ten phrases gains .6 on inspec, .4 on semeval2017, .3 on chinaxiv-zh and loses 1.0 on kdd and www, whose
 * authors choose few and general words (development sets, 2026-11-30); so the lists of a ranker alone keep them.
 *
 * @param limit - Phrases that will be listed.
 * @remarks **Cost:** O(k²) comparisons of the first k, each in time of their occurrences.
 */
export function withoutFronts<T extends Ranked & { readonly byAuthor?: boolean }>(
  ranked: readonly T[],
  limit: number,
): readonly T[] {
  const first = ranked.toSorted(byScore).slice(0, LOOKED_AT * limit);
  const isFront = ({ candidate, score }: T) =>
    first.some(
      (whole) =>
        whole.score >= MIN_SCORE_SHARE * score && standsOnlyInFrontOf(candidate, whole.candidate),
    );
  const fronts = new Set(first.filter((item) => !item.byAuthor && isFront(item)));
  return fronts.size === 0 ? ranked : ranked.filter((item) => !fronts.has(item));
}

/** Whether every occurrence of one candidate lies inside one of another, longer one, and ends before that ends. */
function standsOnlyInFrontOf(part: Candidate, whole: Candidate): boolean {
  if (part.language !== whole.language || part.size >= whole.size) return false;
  if (part.at.length === 0 || part.at.length > whole.at.length) return false;
  let at = 0;
  return part.at.every((start, i) => {
    const end = part.ends[i] as number;
    while (at < whole.at.length && (whole.ends[at] as number) <= end) at++;
    return at < whole.at.length && (whole.at[at] as number) <= start;
  });
}
