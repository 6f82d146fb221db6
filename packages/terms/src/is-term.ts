import type { TermCandidate } from './collect-terms.ts';
import { isModifier } from './termhood.ts';

/** Log-odds below which a word is never let begin or end a term of several words. */
const LEAST_BEGIN = -3.5;
const LEAST_END = -1.9;

/** A composition that leaves nothing open makes up for an unusual last word: “team member”. */
const SURE = 0.95;

/** No single edge counts more against a term. */
const WORST = -2;

/** The same for the end of a term of one word: adjectives and participles stand below. */
const LEAST_END_ONE = -0.6;

/** Least sum of the log-odds of both edges in both languages: of one word, and of more. */
const LEAST_ONE = -5;
const LEAST_MORE = -6;

/** A phrase with a linking word inside must be covered this well. */
const LEAST_LINKED = 0.85;

/** Tell whether a pair reads like a term, in whatever way its two sides translate each other. */
export function isTerm(candidate: TermCandidate): boolean {
  const { english, englishEdge, chineseEdge, words, linked, score } = candidate;
  const sum = [englishEdge.begin, englishEdge.end, chineseEdge.begin, chineseEdge.end].reduce(
    (total, odds) => total + Math.max(WORST, odds),
    0,
  );
  if (isVerb(english, englishEdge.end)) return false;
  if (words === 1) {
    const least = isModifier(english) ? LEAST_END_ONE : LEAST_END - 2;
    return englishEdge.end >= least && sum >= LEAST_ONE;
  }
  const leastEnd = score >= SURE && !isModifier(english) ? LEAST_END - 1 : LEAST_END;
  if (englishEdge.end < leastEnd || englishEdge.begin < LEAST_BEGIN) return false;
  if (linked && score < LEAST_LINKED) return false;
  return sum >= LEAST_MORE;
}

/** `-ate`, `-ify` and `-ize` make verbs, but of words that do end terms (`climate`). */
function isVerb(english: string, end: number): boolean {
  return end < -0.9 && /(?:ate|ify|ise|ize|yze|yse)$/u.test(english);
}
