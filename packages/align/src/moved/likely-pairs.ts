import { contentKeys } from '../analysis/content-keys.ts';
import type { ReadTexts } from '../analysis/read-texts.ts';
import type { KeyedSentence, TranslatedSentence } from '../analysis/sentence.ts';
import { sentencesByKey } from '../analysis/sentences-by-key.ts';
import { createCoverOf } from '../bead-cover.ts';
import { coverOdds } from '../mixed/parallel-runs.ts';
import { BEAD_TYPES, type BeadType } from '../scoring/bead-types.ts';
import type { Steps } from '../steps.ts';

/** Two sentences, wherever they stand, whose words speak for a translation. */
export interface LikelyPair {
  readonly i: number;
  readonly j: number;
  /** Log odds of a translation against strangers, above 0. Nats. */
  readonly odds: number;
}

/** Sentences of both texts, by place. */
export interface Places {
  readonly translated: readonly number[];
  readonly keyed: readonly number[];
}

/** Keys of more sentences than this say nothing about the place. */
const MOST_PLACES = 100;

/** Candidates looked at closely, for one sentence. */
const CANDIDATES = 5;

const ONE_TO_ONE = BEAD_TYPES.find(({ source, target }) => source * target === 1) as BeadType;

/**
 * Find the pairs among some sentences of two texts that share words, in any order.
 *
 * @returns At most `CANDIDATES` for each translated sentence, in its order.
 *
 * @remarks **Cost:** sentences × keys × `MOST_PLACES` at most.
 */
export function* likelyPairs(
  { translated, keyed, keyCount }: ReadTexts,
  places: Places,
): Steps<readonly LikelyPair[]> {
  const theirs = places.keyed.map((j) => keyed[j] as KeyedSentence);
  const index = sentencesByKey(theirs.map(contentKeys), keyCount);
  const coverOf = createCoverOf(translated, keyed, keyCount);
  const shared = new Int32Array(theirs.length);
  const pairs: LikelyPair[] = [];
  for (const i of places.translated) {
    yield;
    const touched: number[] = [];
    for (const key of (translated[i] as TranslatedSentence).strongKeys) {
      const [from = 0, to = 0] = [index.starts[key], index.starts[key + 1]];
      if (to - from > MOST_PLACES) continue;
      for (const at of index.sentences.subarray(from, to)) {
        if (shared[at] === 0) touched.push(at);
        shared[at] = (shared[at] ?? 0) + 1;
      }
    }
    touched.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    for (const at of touched.slice(0, CANDIDATES)) {
      const j = places.keyed[at] as number;
      const odds = coverOdds(coverOf({ i, j, type: ONE_TO_ONE }));
      if (odds > 0) pairs.push({ i, j, odds });
    }
    for (const at of touched) shared[at] = 0;
  }
  return pairs;
}
