import { chineseClass, isGeneric } from '@diglot/words';
import { TERMHOOD_BASE, TERMHOOD_WEIGHTS } from '../generated/termhood.ts';
import type { ChosenTerm } from './chosen-term.ts';
import { type OwnArticle, type ReferenceCounts, referenceCounts } from './reference-counts.ts';

/** What tells a term of a field from a word of any text; each about 0..1 in size. */
export interface TermhoodFeatures extends ReferenceCounts {
  /** English words past the first, up to three. */
  readonly words: number;
  /** Chinese characters past the second, up to four. */
  readonly characters: number;
  /** Log-odds that a single English word is a term; that the words of a phrase begin one, and end one. */
  readonly englishAlone: number;
  readonly englishBegin: number;
  readonly englishEnd: number;
  /** The same for the Chinese side. */
  readonly chineseAlone: number;
  readonly chineseBegin: number;
  readonly chineseEnd: number;
  /** The Chinese word is one of every text: power of two of its frequency. */
  readonly common: number;
  /** The rarest of the Chinese words that a longer string is made of is one of every text: 主要来源. */
  readonly rarest: number;
  /** The last English word names no thing by itself. */
  readonly generic: number;
  /** It occurs nowhere but inside longer terms. */
  readonly part: number;
  /** Occurrences in units, as a logarithm. */
  readonly units: number;
}

/** Log-odds of edges are counted from −4 to 4. */
const EDGE_RANGE = 4;

/** The largest power of two of a frequency that a word has. */
const COMMON_RANGE = 20;

/** Words beyond the first, characters beyond the first two, and doublings of the units, from which a feature is 1. */
const WORDS_RANGE = 3;
const CHARACTERS_RANGE = 4;
const UNITS_RANGE = 3;

/** A term of one word has mostly two characters. UTF-16 units. */
const USUAL_CHARACTERS = 2;

/**
 * Describe a chosen term.
 *
 * @param isPart - Whether it occurs only inside longer terms.
 * @param own - What the article says of it, where the article is one of those that were counted.
 */
export function termhoodFeatures(
  { english, chinese, edges, units }: ChosenTerm,
  isPart: boolean,
  own?: OwnArticle,
): TermhoodFeatures {
  const words = english.split(' ');
  const isOne = words.length === 1;
  const one = edges.english;
  const other = edges.chinese;
  return {
    words: Math.min(WORDS_RANGE, words.length - 1) / WORDS_RANGE,
    characters:
      Math.max(0, Math.min(CHARACTERS_RANGE, chinese.length - USUAL_CHARACTERS)) / CHARACTERS_RANGE,
    englishAlone: isOne ? one.alone / EDGE_RANGE : 0,
    englishBegin: isOne ? 0 : one.begin / EDGE_RANGE,
    englishEnd: isOne ? 0 : one.end / EDGE_RANGE,
    chineseAlone: isOne ? other.alone / EDGE_RANGE : 0,
    chineseBegin: other.begin / EDGE_RANGE,
    chineseEnd: other.end / EDGE_RANGE,
    common: chineseClass(chinese).common / COMMON_RANGE,
    rarest: rarestWord(chinese) / COMMON_RANGE,
    generic: isGeneric(words.at(-1) ?? '') ? 1 : 0,
    part: isPart ? 1 : 0,
    units: Math.log2(Math.max(1, units.length)) / UNITS_RANGE,
    ...referenceCounts(english, chinese, own),
  };
}

/** UTF-16 units of the longest Chinese word that is looked for inside a string. */
const MAX_WORD = 4;

/** The least frequency, as a power of two, of the words that a Chinese string is cut into, the longest first. */
function rarestWord(chinese: string): number {
  let rarest = COMMON_RANGE;
  for (let at = 0; at < chinese.length; ) {
    let size = Math.min(MAX_WORD, chinese.length - at);
    while (size > 1 && chineseClass(chinese.slice(at, at + size)).common === 0) size--;
    // A character by itself is common whatever word it is a part of.
    if (size > 1) rarest = Math.min(rarest, chineseClass(chinese.slice(at, at + size)).common);
    else rarest = Math.min(rarest, UNLISTED_COMMON);
    at += size;
  }
  return rarest;
}

/** What a character counts that is in no listed word, as a power of two. */
const UNLISTED_COMMON = 4;

/**
 * Say how much a pair is a term of a field rather than words of any text, 0..1: the probability that authors
 * would choose a term like it as a keyword, as `scripts/fit-termhood.ts` learned it.
 */
export function termhood(term: ChosenTerm, isPart: boolean): number {
  const features = termhoodFeatures(term, isPart);
  let odds = TERMHOOD_BASE;
  for (const name in features) {
    const feature = name as keyof TermhoodFeatures;
    odds += features[feature] * (TERMHOOD_WEIGHTS[feature] ?? 0);
  }
  return 1 / (1 + Math.exp(-odds));
}
