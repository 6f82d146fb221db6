import type { Glosses } from '@diglot/lexicon';
import { assign } from './assign.ts';
import { saysMore } from './says-more.ts';
import { type PreparedTerm, prepareTerm, scorePair } from './score-pair.ts';

/** A pair of two keyword lists: positions, and how sure it is, 0..1. */
export interface ListedPair {
  readonly source: number;
  readonly target: number;
  readonly certainty: number;
}

/** Least likeness, 0..1, of two keywords that pair by themselves; a shared word of two gives about .5. */
const MIN_LIKENESS = 0.6;

/** What the same place in both lists adds to a likeness: enough to decide between even ones. */
const SAME_PLACE = 0.3;

/** How sure a pair is that its words bear out, and one of which only the order of the lists speaks. */
const SURE = 0.95;
const ORDERED = 0.85;

/** Most keywords of a list that are compared; authors give ten at most. Whoever hands in more is to be told. */
export const MAX_KEYWORDS = 30;

/**
 * Pair the keywords that an article gives in two languages.
 *
 * Authors give both lists in one order as a rule. Where the lists are equally long, some keyword pairs with the
 * one in its place by its words, and none with another one, the rest is taken to pair in order too; else only
 * what pairs by its words is. Of what pairs, those of which one keyword is narrower than the other are left out.
 *
 * @remarks **Cost:** each keyword is compared with each of the other list, at most 30.
 */
export function pairKeywordLists(
  source: readonly string[],
  target: readonly string[],
  glosses: Glosses,
): ListedPair[] {
  const ones = source.slice(0, MAX_KEYWORDS).map((keyword) => prepareTerm(keyword, glosses));
  const others = target.slice(0, MAX_KEYWORDS).map((keyword) => prepareTerm(keyword, glosses));
  const isEven = source.length === target.length;
  const likeness = ones.map((one) => others.map((other) => scorePair(one, other, glosses)));
  const placed = likeness.map((row, i) =>
    row.map((score, j) => score + (isEven && i === j ? SAME_PLACE : 0)),
  );
  const pairs = assign(placed).map(([i, j]) => ({ i, j, score: likeness[i]?.[j] ?? 0 }));
  const sure = pairs.filter(({ score }) => score >= MIN_LIKENESS);
  const inOrder = isEven && sure.length > 0 && sure.every(({ i, j }) => i === j);
  const kept = inOrder ? pairs.filter(({ i, j }) => i === j) : sure;
  const isEqual = (one: PreparedTerm, other: PreparedTerm): boolean =>
    !saysMore(...(one.chinese ? ([other, one] as const) : ([one, other] as const)), glosses);
  const equal = kept.filter(({ i, j }) =>
    isEqual(ones[i] as PreparedTerm, others[j] as PreparedTerm),
  );
  return equal.map(({ i, j, score }) => ({
    source: i,
    target: j,
    certainty: score >= MIN_LIKENESS ? SURE : ORDERED,
  }));
}
