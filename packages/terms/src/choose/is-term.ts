import {
  englishClass,
  englishEdge,
  englishLemmas,
  isGeneric,
  isModifier,
  unitSymbols,
} from '@diglot/words';
import type { TermCandidate } from '../candidates/collect-terms.ts';
import { YEAR } from '../read/year.ts';
import { isDescription, isNoun, readsLikeName } from './reads-like-name.ts';

// The odds of this file are natural logarithms: how much likelier than other words a word begins, ends or is a keyword.
// Each was moved by hand, down and up (odds by .7, sums by 1), with the others as they were then, and the author pairs of
// the development set chinaxiv_abs (483), the listed terms of tico (153) and all pairs were counted, 2026-11-30. By that
// MIN_END_ODDS and MIN_MODIFIER_END_ODDS were chosen; of the others no more than one term was seen to depend.

/** Least odds of beginning a term of several words; with −2.8 eleven pairs of 5,700 are lost, and no term. */
const MIN_BEGIN_ODDS = -3.5;

/** Least odds of ending one. With −1.9 two author pairs are lost, with −1.2 two listed terms besides. */
const MIN_END_ODDS = -2.6;

/** The same for the last word of a phrase that is covered wholly: “team member”. */
const MIN_COVERED_END_ODDS = -2.9;

/** Score of a composition, 0..1, from which a phrase is covered wholly. */
const COVERED_SCORE = 0.95;

/** Least odds of ending a term for a term of one word. */
const MIN_SINGLE_END_ODDS = -3.9;

/** The same for one that may be an adjective or a participle: screening. With −.6 three listed terms are lost. */
const MIN_MODIFIER_END_ODDS = -1.3;

/** No single edge counts more against a term than this. */
const WORST_ODDS = -2;

/** Least sum of the odds of both edges in both languages: of one word, and of more. */
const MIN_SINGLE_SUM = -5;
const MIN_PHRASE_SUM = -6;

/** Least sum of the odds that the words of both languages are terms by themselves. */
const MIN_ALONE_SUM = -6;

/** Least score of a phrase with a linking word inside, 0..1, and most of its other words. */
const MIN_LINKED_SCORE = 0.85;
const MAX_LINKED_WORDS = 3;

/** Fewest letters of a term of one word. */
const MIN_LETTERS = 2;

/** What is meant not to be told: 某市, 某三甲醫院. */
const UNNAMED = /^某/u;

/** The edge of a stretch that 的 leaves: 博弈中的, 中的具体应用. */
const LOOSE_EDGE = /^[中上下内里]的|[中上下内里]的$/u;

/** Tell whether a pair reads like a term, in whatever way its two sides translate each other. */
export function isTerm(candidate: TermCandidate): boolean {
  if (UNNAMED.test(candidate.chinese) || LOOSE_EDGE.test(candidate.chinese)) return false;
  const parts = candidate.english.split(' ');
  const last = parts.at(-1) as string;
  if (parts.length === 1 && isTermAdjective(candidate)) return true;
  if (!candidate.isNamed && (!isNoun(last) || isVerb(last, candidate.englishEdge.end)))
    return false;
  return parts.length === 1 ? isSingleTerm(candidate) : isPhraseTerm(candidate, parts, last);
}

/** How Chinese writes an adjective that a field has for a term: 传染性, 无症状. */
const TERM_ADJECTIVE = /^(?:\p{Script=Han}{2,4}性|[无非抗]\p{Script=Han}{2,3})$/u;

/**
 * Least score of the composition of such a pair, 0..1. Between .64 and .7 the development records and abstracts have
 * four adjectives at eight places, all of them right (prospective, 前瞻性), one a listed term of tico (2026-12-01).
 */
const MIN_ADJECTIVE_SCORE = 0.64;

/** Whether a pair is an adjective that is a term of a field in Chinese: contagious, 传染性. It comes last. */
export const isTermAdjective = ({
  english,
  chinese,
  score,
}: Pick<TermCandidate, 'english' | 'chinese' | 'score'>): boolean =>
  TERM_ADJECTIVE.test(chinese) &&
  score >= MIN_ADJECTIVE_SCORE &&
  !english.includes(' ') &&
  !isNoun(english) &&
  !isGeneric(english) &&
  englishEdge(english).alone > MIN_ADJECTIVE_ALONE;

/** Odds of being a term by itself of an adjective of any text: important, different. */
const MIN_ADJECTIVE_ALONE = -2.5;

function isSingleTerm(candidate: TermCandidate): boolean {
  const { english, englishEdge, chineseEdge, isNamed } = candidate;
  if (english.length < MIN_LETTERS || isGeneric(english) || isUnit(candidate)) return false;
  if (isComparative(english, englishEdge.end)) return false;
  if (englishEdge.alone + chineseEdge.alone < MIN_ALONE_SUM) return false;
  const least = isModifier(english) && !isNamed ? MIN_MODIFIER_END_ODDS : MIN_SINGLE_END_ODDS;
  return englishEdge.end >= least && edgeSum(candidate) >= MIN_SINGLE_SUM;
}

function isPhraseTerm(candidate: TermCandidate, parts: readonly string[], last: string): boolean {
  const { englishEdge, links, linked, score, words } = candidate;
  if (links.length > 1 && (!readsLikeName(parts) || isDescription(candidate))) return false;
  // The 2003 epidemic has a name; 2015 data and a 2020 coronavirus outbreak's year alone have none.
  if (YEAR.test(parts[0] ?? '') && isGeneric(last)) return false;
  const isCovered = score >= COVERED_SCORE && !isModifier(last);
  if (englishEdge.end < (isCovered ? MIN_COVERED_END_ODDS : MIN_END_ODDS)) return false;
  if (englishEdge.begin < MIN_BEGIN_ODDS) return false;
  if (linked && (words > MAX_LINKED_WORDS || score < MIN_LINKED_SCORE)) return false;
  return edgeSum(candidate) >= MIN_PHRASE_SUM;
}

/** Sum of the odds of both edges in both languages, none of which counts too much. */
const edgeSum = ({ englishEdge, chineseEdge }: TermCandidate): number =>
  [englishEdge.begin, englishEdge.end, chineseEdge.begin, chineseEdge.end].reduce(
    (total, odds) => total + Math.max(WORST_ODDS, odds),
    0,
  );

/** Most odds of ending a term of a word in -ate, -ify or -ize that is a verb; `climate` has more. */
const MAX_VERB_END_ODDS = -0.9;

/** `-ate`, `-ify` and `-ize` make verbs, but of words that do end terms (`climate`). */
function isVerb(english: string, end: number): boolean {
  return end < MAX_VERB_END_ODDS && /(?:ate|ify|ise|ize|yze|yse)$/u.test(english);
}

/** Least log-odds of ending a term of a word in -er or -est that is rather a noun than a comparative. */
const MIN_NOUN_END_ODDS = -1;

/** Whether a word is a comparative: shorter, longest; not fever or number. */
function isComparative(word: string, end: number): boolean {
  if (end > MIN_NOUN_END_ODDS || !/(?:er|est)$/u.test(word)) return false;
  return englishLemmas(word).some((lemma) => {
    const { noun, verb } = englishClass(lemma);
    return noun + verb < MIN_NAMED_SHARE;
  });
}

/** Least share of its uses as a noun or verb of a word that is no adjective. */
const MIN_NAMED_SHARE = 0.6;

/** Whether both sides are the same symbol of a unit of measurement: mAh. */
const isUnit = ({ english, chinese }: TermCandidate): boolean =>
  english === chinese && (unitSymbols().has(english) || /^[a-z]{1,3}[23]$/u.test(english));
