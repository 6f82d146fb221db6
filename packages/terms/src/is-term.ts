import type { TermCandidate } from './collect-terms.ts';
import { isModifier } from './termhood.ts';

/** Log-odds below which a word is never let begin or end a term of several words. */
const LEAST_BEGIN = Number(process.env.LB ?? -3.5);
const LEAST_END = Number(process.env.LE ?? -1.9);

/** No single edge counts more against a term. */
const WORST = -2;

/** The same for the end of a term of one word: adjectives and participles stand below. */
const LEAST_END_ONE = Number(process.env.LE1 ?? -0.6);

/** Least sum of the log-odds of both edges in both languages: of one word, and of more. */
const LEAST_ONE = Number(process.env.T1 ?? -5);
const LEAST_MORE = Number(process.env.T2 ?? -6);

/** A phrase with a linking word inside must be covered this well. */
const LEAST_LINKED = Number(process.env.LL ?? 0.85);

/** Tell whether a pair reads like a term, in whatever way its two sides translate each other. */
export function isTerm(candidate: TermCandidate): boolean {
  const { english, englishEdge, chineseEdge, words, linked, score } = candidate;
  const sum = [englishEdge.begin, englishEdge.end, chineseEdge.begin, chineseEdge.end].reduce(
    (total, odds) => total + Math.max(WORST, odds),
    0,
  );
  if (words === 1) {
    const least = isModifier(english) ? LEAST_END_ONE : LEAST_END - 2;
    return englishEdge.end >= least && sum >= LEAST_ONE;
  }
  if (englishEdge.end < LEAST_END || englishEdge.begin < LEAST_BEGIN) return false;
  if (linked && score < LEAST_LINKED) return false;
  return sum >= LEAST_MORE;
}
