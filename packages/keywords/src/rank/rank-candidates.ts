import type { LanguageStatistics } from '@diglot/words/statistics';
import type { Candidate } from '../candidates/candidates.ts';
import { createDescriber } from '../features/features.ts';
import type { Reading } from '../read/reading.ts';
import { plainRanker } from './plain-ranker.ts';
import { byScore, type Ranked } from './select-candidates.ts';
import { trainedRanker } from './trained-ranker.ts';

export type RankerKind = 'trained' | 'plain';

/** Rank the candidates of a reading, best first; of those past the best `wanted` some are left out. */
export type CandidateRanker = (reading: Reading, wanted: number) => Ranked[];

/** Make a ranker of the candidates of one language. */
export function createCandidateRanker(
  language: 'en' | 'zh',
  kind: RankerKind,
  statistics: LanguageStatistics,
): CandidateRanker {
  const score = kind === 'plain' ? plainRanker(language) : trainedRanker(language);
  const describe = createDescriber(statistics);
  return ({ list, candidates }, wanted) => {
    const scores = score(describe(list, candidates), wanted);
    const ranked: Ranked[] = [];
    for (let index = 0; index < candidates.length; index++) {
      const score = scores[index] as number;
      if (score > 0) ranked.push({ candidate: candidates[index] as Candidate, score });
    }
    return ranked.sort(byScore);
  };
}
