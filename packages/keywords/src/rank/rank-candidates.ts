import type { LanguageStatistics } from '@diglot/words/statistics';
import { createDescriber } from '../features/features.ts';
import type { Reading } from '../read/reading.ts';
import { plainRanker } from './plain-ranker.ts';
import { byScore, type Ranked } from './select-candidates.ts';
import { trainedRanker } from './trained-ranker.ts';

/** How candidates are ranked: by trees learned from author keywords, or by a formula. */
export type RankerKind = 'trained' | 'plain';

/** Rank the candidates of a reading, best first. */
export type CandidateRanker = (reading: Reading) => Ranked[];

/** Make a ranker of the candidates of one language. */
export function createCandidateRanker(
  language: 'en' | 'zh',
  kind: RankerKind,
  statistics: LanguageStatistics,
): CandidateRanker {
  const score = kind === 'plain' ? plainRanker(language) : trainedRanker(language);
  const describe = createDescriber(statistics);
  return ({ list, candidates }) => {
    const scores = score(describe(list, candidates));
    return candidates
      .map((candidate, index): Ranked => ({ candidate, score: scores[index] as number }))
      .sort(byScore);
  };
}
