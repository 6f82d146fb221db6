import type { TermExtractor } from '@diglot/terms';
import type { RankedTerm } from './rank-terms.ts';
import type { TermTable } from './term-table.ts';

/** Terms of a theme and language that are compared with those of the other language. */
const COMPARED = 60;
/** Fainter likenesses are not taken for translations. */
const LEAST = 0.6;
/** A pair some document has itself is as good as one of this score, for each such document. */
const ATTESTED = 0.8;

/** English term, Chinese term. */
export type TermIds = readonly [number, number];

interface Support {
  readonly pair: TermIds;
  score: number;
}

/**
 * Find which English term is which Chinese one: by the pairs that are settled, then by those of single
 * documents, and by comparing the best terms of each theme. Every term gets one partner at most; the
 * best-supported pairs win, ties go to the term mentioned first.
 *
 * @returns Chinese terms by English terms.
 */
export function pairTerms(
  { keys, texts, pairs: attested }: TermTable,
  ranked: readonly (readonly RankedTerm[])[],
  settled: readonly TermIds[],
  match: TermExtractor['matchKeywords'],
): Map<number, number> {
  const support = new Map<number, Support>();
  const add = (pair: TermIds, score: number) => {
    const name = pair[0] * keys.length + pair[1];
    const known = support.get(name);
    if (known === undefined) support.set(name, { pair, score });
    else known.score += score;
  };
  for (const pair of settled) add(pair, Number.POSITIVE_INFINITY);
  for (const pair of attested) add(pair, ATTESTED);
  for (const terms of ranked) {
    const best = (side: string) =>
      terms.flatMap(({ id }) => (keys[id]?.startsWith(side) ? [id] : [])).slice(0, COMPARED);
    const english = best('en');
    const chinese = best('zh');
    const textOf = (id: number) => texts[id] ?? '';
    for (const [i, j, score] of match(english.map(textOf), chinese.map(textOf)).pairs) {
      if (score >= LEAST) add([english[i] as number, chinese[j] as number], score);
    }
  }
  const found = [...support.values()].sort(
    (a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { pair } of found) {
    const [english, chinese] = pair;
    if (pairs.has(english) || taken.has(chinese)) continue;
    pairs.set(english, chinese);
    taken.add(chinese);
  }
  return pairs;
}
