import type { Glosses, Lexicon } from '@diglot/lexicon';
import { foldTerm } from '@diglot/words';
import { assign } from './assign.ts';
import { likelyPairs } from './likely-pairs.ts';
import { type PreparedTerm, prepareTerm, scorePair } from './score-pair.ts';

/** Which keywords of two lists translate each other; positions, never offsets. */
export interface KeywordMatch {
  /** `[source position, target position, score]` in source order; scores are above 0, up to 1. */
  readonly pairs: [number, number, number][];
  /** Positions without a partner, in order. */
  readonly unpaired: { readonly source: number[]; readonly target: number[] };
}

/** Fainter likenesses than this are chance: one common character, a shared suffix. */
const FAINTEST = 0.1;

/** A pair of the glossary outweighs any others for the same keywords. */
const SETTLED = 3;

/** Lists with more pairs than this are no keyword lists; only likely pairs are looked at, greedily. */
const EXACT_PAIRS = 10_000;

/**
 * Pair the keywords of two lists of the same article, in whatever order they stand.
 *
 * Every keyword has one partner at most; of all ways to pair them, the one with the greatest sum of
 * scores is taken, and of equal ones that with the earlier target. In lists with more than 10,000 pairs
 * to compare, the best pair is taken first, then the best of the rest, among those that share a word.
 *
 * @remarks
 * **Cost:** each pair of keywords is scored once, then O(n²·m); of long lists, linear.
 */
export function matchKeywords(
  source: readonly string[],
  target: readonly string[],
  glosses: Glosses,
  glossary?: Lexicon,
): KeywordMatch {
  const ones = source.map((term) => prepareTerm(term, glosses));
  const others = target.map((term) => prepareTerm(term, glosses));
  const score = (i: number, j: number): number => {
    const [one, other] = [ones[i] as PreparedTerm, others[j] as PreparedTerm];
    if (glossary !== undefined && isSettled(one, other, glossary)) return SETTLED;
    const found = scorePair(one, other, glosses);
    return found > FAINTEST ? found : 0;
  };
  const pairs =
    source.length * target.length <= EXACT_PAIRS
      ? pairExactly(ones.map((_, i) => others.map((_, j) => score(i, j))))
      : pairGreedily(
          likelyPairs(ones, others, glosses).map(([i, j]): [number, number, number] => [
            i,
            j,
            score(i, j),
          ]),
        );
  const left = new Set(pairs.map(([i]) => i));
  const right = new Set(pairs.map(([, j]) => j));
  return {
    pairs: pairs.map(([i, j, found]): [number, number, number] => [i, j, Math.min(1, found)]),
    unpaired: {
      source: [...source.keys()].filter((i) => !left.has(i)),
      target: [...target.keys()].filter((j) => !right.has(j)),
    },
  };
}

function pairExactly(scores: readonly (readonly number[])[]): [number, number, number][] {
  return assign(scores).map(([i, j]): [number, number, number] => [i, j, scores[i]?.[j] ?? 0]);
}

/** Take the best pairs first; ties in the order of the lists. */
function pairGreedily(pairs: readonly [number, number, number][]): [number, number, number][] {
  const ordered = pairs
    .filter(([, , score]) => score > 0)
    .sort((a, b) => b[2] - a[2] || a[0] - b[0] || a[1] - b[1]);
  const left = new Set<number>();
  const right = new Set<number>();
  const taken = ordered.filter(([i, j]) => {
    if (left.has(i) || right.has(j)) return false;
    left.add(i);
    right.add(j);
    return true;
  });
  return taken.sort((a, b) => a[0] - b[0]);
}

function isSettled(one: PreparedTerm, other: PreparedTerm, glossary: Lexicon): boolean {
  if (one.chinese === other.chinese) return false;
  const [english, chinese] = one.chinese ? [other, one] : [one, other];
  const translations = glossary.translate(english.folded, { to: 'zh' });
  return translations.some(({ text }) => foldTerm(text) === chinese.folded);
}
