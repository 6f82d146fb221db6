import { contentWords, foldTerm, singular } from '@diglot/words';
import type { KeywordLists } from './corpus.ts';
import type { Row } from './doubtful-pairs.ts';

/** What is asked of the pairs; see `doubtful-pairs.ts`. */
export interface PairTests {
  /** Whether an English word (singular) is known from elsewhere. */
  readonly isWord: (word: string) => boolean;
  /** The places of a list whose keywords are no translations of each other. */
  readonly misplaced: (list: KeywordLists) => ReadonlySet<number>;
  /** Leave out what is said in full elsewhere. */
  readonly withoutPartial: (rows: readonly Row[]) => readonly Row[];
}

/**
 * Clean bilingual author keywords: folded, without repeats, without those a scan has damaged, and without those that
 * only their order made a pair.
 *
 * @returns Lines `english⇥chinese|chinese`, in alphabetical order.
 */
export function keywordPairs(
  lists: readonly KeywordLists[],
  { isWord, misplaced, withoutPartial }: PairTests,
): string[] {
  const rows = new Map<string, Row>();
  for (const list of lists) {
    const wrong = misplaced(list);
    list.zh.forEach((term, i) => {
      const words = contentWords(foldTerm(list.en[i] ?? '')).map(singular);
      const chinese = foldTerm(term).replace(/\s+/gu, '');
      if (wrong.has(i) || words.length === 0 || words.length > 6 || !words.every(isWord)) return;
      if (!/^[\p{Script=Han}a-z0-9-]{2,16}$/u.test(chinese) || !/\p{Script=Han}/u.test(chinese))
        return;
      const english = words.join(' ');
      const key = `${english}\n${chinese}`;
      rows.set(key, { english, chinese, lists: 1 + (rows.get(key)?.lists ?? 0) });
    });
  }
  const pairs = new Map<string, string[]>();
  for (const { english, chinese } of withoutPartial([...rows.values()])) {
    pairs.set(english, [...(pairs.get(english) ?? []), chinese]);
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([english, chinese]) => `${english}\t${chinese.sort().join('|')}`);
}

/** Count English words over keywords and abstracts. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of contentWords(foldTerm(text)).map(singular)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
