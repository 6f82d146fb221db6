import {
  englishClass,
  englishLemmas,
  isEnglishLinking,
  isGeneric,
  isGlue,
  isModifier,
  singular,
  unitSymbols,
} from '@diglot/words';
import type { TermCandidate } from '../candidates/collect-terms.ts';
import { WITH } from '../candidates/phrase-candidates.ts';

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

/** Least sum of the log-odds that the words of both languages are terms by themselves. */
const LEAST_ALONE = -6;

/** A word that is less often a noun ends no term; one that is a verb as often begins none. */
const LEAST_NOUN = 0.1;
const MOST_VERB = 0.8;

/** A phrase with a linking word inside must be covered this well. */
const LEAST_LINKED = 0.85;

/** Tell whether a pair reads like a term, in whatever way its two sides translate each other. */
export function isTerm(candidate: TermCandidate): boolean {
  const { english, englishEdge, chineseEdge, words, linked, score } = candidate;
  const sum = [englishEdge.begin, englishEdge.end, chineseEdge.begin, chineseEdge.end].reduce(
    (total, odds) => total + Math.max(WORST, odds),
    0,
  );
  const parts = english.split(' ');
  const last = parts.at(-1) as string;
  if (!candidate.isNamed && (!isNoun(last) || isVerb(last, englishEdge.end))) return false;
  if (parts.length === 1) {
    const least = isModifier(english) && !candidate.isNamed ? LEAST_END_ONE : LEAST_END - 2;
    if (
      english.length < 2 ||
      isGeneric(english) ||
      isUnit(candidate) ||
      isComparative(english, englishEdge.end) ||
      englishEdge.alone + chineseEdge.alone < LEAST_ALONE
    )
      return false;
    return englishEdge.end >= least && sum >= LEAST_ONE;
  }
  if (candidate.links.length > 1 && !(readsLikeName(parts) && !isDescription(candidate)))
    return false;
  const leastEnd = score >= SURE && !isModifier(last) ? LEAST_END - 1 : LEAST_END;
  if (englishEdge.end < leastEnd || englishEdge.begin < LEAST_BEGIN) return false;
  if (linked && (words > 3 || score < LEAST_LINKED)) return false;
  return sum >= LEAST_MORE;
}

/** `-ate`, `-ify` and `-ize` make verbs, but of words that do end terms (`climate`). */
function isVerb(english: string, end: number): boolean {
  return end < -0.9 && /(?:ate|ify|ise|ize|yze|yse)$/u.test(english);
}

/** Least log-odds of ending a term of a word in -er or -est that is rather a noun than a comparative. */
const MIN_NOUN_END = -1;

/** Whether a word is a comparative: shorter, longest; not fever or number. */
function isComparative(word: string, end: number): boolean {
  if (end > MIN_NOUN_END || !/(?:er|est)$/u.test(word)) return false;
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

const isNoun = (word: string) => englishClass(word).noun >= LEAST_NOUN;

/**
 * Whether the words of a phrase name a thing: no verb in front, no plural before another noun, where it
 * is rather a subject (models answer), no general noun before “of”.
 */
function readsLikeName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const base = singular(first);
  const { noun, verb } = englishClass(base);
  if (noun < LEAST_NOUN && verb >= MOST_VERB && !/(?:ed|ing)$/u.test(first)) return false;
  const link = words.findIndex((word) => isGlue(word) || word === WITH);
  if (link > 0 && !isEnglishLinking(words[link] as string) && words[link] !== WITH) return false;
  if (link === 1 && isGeneric(base)) return false;
  return words.every((word, i) => {
    const isLast = i === words.length - 1 || i + 1 === link;
    return isLast || !isPlural(word);
  });
}

/** Fewest words of a phrase without “of” that is told to be a description: additional benefit, 额外的好处, is none. */
const MIN_DESCRIBED_WORDS = 3;

/**
 * Whether 的 only describes or owns, as it does behind one word, and where English has “of”: 灵敏的方法; not
 * 模型引导的药物研发.
 */
function isDescription({ chinese, links, linked, words }: TermCandidate): boolean {
  const at = chinese.indexOf('的');
  if (at < 0 || linked) return at >= 0;
  if (words < MIN_DESCRIBED_WORDS) return false;
  return links.some(({ start, end, from, to }) => start === 0 && end === at && to - from === 1);
}

const isPlural = (word: string) =>
  word.length > 3 && /[^s]s$/u.test(word) && singular(word) !== word;
