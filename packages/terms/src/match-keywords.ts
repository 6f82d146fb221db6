import type { Lexicon } from '@diglot/lexicon';
import { assign } from './assign.ts';
import { foldTerm } from './fold.ts';
import type { Glosses } from './glosses.ts';
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

/** Lists with more cells than this are linked greedily; nobody's keyword list is that long. */
const EXACT_CELLS = 10_000;

/**
 * Pair the keywords of two lists of the same article, in whatever order they stand.
 *
 * Every keyword has one partner at most; of all ways to pair them, the one with the greatest sum of
 * scores is taken, and of equal ones that with the earlier target.
 *
 * @remarks **Cost:** each pair of keywords is scored once, then O(n²·m).
 */
export function matchKeywords(
  source: readonly string[],
  target: readonly string[],
  glosses: Glosses,
  glossary?: Lexicon,
): KeywordMatch {
  const prepared = target.map((term) => prepareTerm(term, glosses));
  const scores = source.map((term) => {
    const one = prepareTerm(term, glosses);
    return prepared.map((other) => {
      if (glossary !== undefined && isSettled(one, other, glossary)) return SETTLED;
      const score = scorePair(one, other, glosses);
      return score > FAINTEST ? score : 0;
    });
  });
  const exact = source.length * target.length <= EXACT_CELLS;
  const pairs = (exact ? assign(scores) : assignGreedily(scores)).map(
    ([i, j]): [number, number, number] => [i, j, Math.min(1, scores[i]?.[j] ?? 0)],
  );
  const left = new Set(pairs.map(([i]) => i));
  const right = new Set(pairs.map(([, j]) => j));
  return {
    pairs,
    unpaired: {
      source: [...source.keys()].filter((i) => !left.has(i)),
      target: [...target.keys()].filter((j) => !right.has(j)),
    },
  };
}

function isSettled(one: PreparedTerm, other: PreparedTerm, glossary: Lexicon): boolean {
  if (one.chinese === other.chinese) return false;
  const [english, chinese] = one.chinese ? [other, one] : [one, other];
  const translations = glossary.translate(english.folded, { to: 'zh' });
  return translations.some(({ text }) => foldTerm(text) === chinese.folded);
}

function assignGreedily(scores: readonly (readonly number[])[]): [number, number][] {
  const cells = scores.flatMap((row, i) =>
    row.flatMap((score, j) => (score > 0 ? [{ i, j, score }] : [])),
  );
  cells.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const left = new Set<number>();
  const right = new Set<number>();
  const pairs: [number, number][] = [];
  for (const { i, j } of cells) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    pairs.push([i, j]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}
