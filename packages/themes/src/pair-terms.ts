import type { TermExtractor } from '@diglot/terms';
import type { RankedTerm } from './rank-terms.ts';

/** Terms of a theme and language that are compared with those of the other language. */
const COMPARED = 60;
/** Fainter likenesses are not taken for translations. */
const LEAST = 0.6;
/** A pair some document has itself is as good as one of this score, for each such document. */
const ATTESTED = 0.8;

/**
 * Find which English term is which Chinese one: by the pairs of single documents, and by comparing the
 * best terms of each theme. Every term gets one partner at most; the best-supported pairs win, ties in
 * code-unit order.
 *
 * @returns Chinese keys by English keys.
 */
export function pairTerms(
  ranked: readonly (readonly RankedTerm[])[],
  attested: readonly (readonly [string, string])[],
  {
    textOf,
    match,
  }: {
    readonly textOf: (key: string) => string;
    readonly match: TermExtractor['matchKeywords'];
  },
): Map<string, string> {
  const support = new Map<string, { english: string; chinese: string; score: number }>();
  const add = (english: string, chinese: string, score: number) => {
    const name = `${english}\t${chinese}`;
    const score0 = support.get(name)?.score ?? 0;
    support.set(name, { english, chinese, score: score0 + score });
  };
  for (const [english, chinese] of attested) add(english, chinese, ATTESTED);
  for (const terms of ranked) {
    const keys = (side: string) =>
      terms.flatMap(({ key }) => (key.startsWith(side) ? [key] : [])).slice(0, COMPARED);
    const english = keys('en');
    const chinese = keys('zh');
    for (const [i, j, score] of match(english.map(textOf), chinese.map(textOf)).pairs) {
      if (score >= LEAST) add(english[i] as string, chinese[j] as string, score);
    }
  }
  const best = [...support].sort(
    ([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1),
  );
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  for (const [, { english, chinese }] of best) {
    if (pairs.has(english) || taken.has(chinese)) continue;
    pairs.set(english, chinese);
    taken.add(chinese);
  }
  return pairs;
}
