import { contentWords, foldTerm, singular } from '@diglot/words';
import type { KeywordLists } from './corpus.ts';

/**
 * Clean bilingual author keywords: folded, without repeats, without those a scan has damaged.
 *
 * @param known - Whether an English word (singular) is known from elsewhere.
 * @returns Lines `english⇥chinese|chinese`, in alphabetical order.
 */
export function keywordPairs(lists: readonly KeywordLists[], known: (word: string) => boolean) {
  const pairs = new Map<string, Set<string>>();
  for (const { zh, en } of lists) {
    zh.forEach((term, i) => {
      const words = contentWords(foldTerm(en[i] ?? '')).map(singular);
      const chinese = foldTerm(term).replace(/\s+/gu, '');
      if (words.length === 0 || words.length > 6 || !words.every(known)) return;
      if (!/^[\p{Script=Han}a-z0-9-]{2,16}$/u.test(chinese) || !/\p{Script=Han}/u.test(chinese))
        return;
      const key = words.join(' ');
      pairs.set(key, (pairs.get(key) ?? new Set()).add(chinese));
    });
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([english, chinese]) => `${english}\t${[...chinese].sort().join('|')}`);
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
