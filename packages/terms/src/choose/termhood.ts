import { chineseClass, isGeneric } from '@diglot/words';
import { TERMHOOD_BASE, TERMHOOD_WEIGHTS } from '../generated/termhood.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** What tells a term of a field from a word of any text; each about 0..1 in size. */
export interface TermhoodFeatures {
  /** English words past the first, up to three. */
  readonly words: number;
  /** Chinese characters past the second, up to four. */
  readonly characters: number;
  /** Log-odds that a single English word is a term; that the words of a phrase begin and end one. */
  readonly englishAlone: number;
  readonly englishEdges: number;
  /** The same for the Chinese side. */
  readonly chineseAlone: number;
  readonly chineseEdges: number;
  /** The Chinese word is one of every text: power of two of its frequency. */
  readonly common: number;
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

/** Describe a chosen term. @param isPart - Whether it occurs only inside longer terms. */
export function termhoodFeatures(
  { english, chinese, edges, units }: ChosenTerm,
  isPart: boolean,
): TermhoodFeatures {
  const words = english.split(' ');
  const isOne = words.length === 1;
  const one = edges.english;
  const other = edges.chinese;
  return {
    words: Math.min(3, words.length - 1) / 3,
    characters: Math.max(0, Math.min(4, chinese.length - 2)) / 4,
    englishAlone: isOne ? one.alone / EDGE_RANGE : 0,
    englishEdges: isOne ? 0 : (one.begin + one.end) / (2 * EDGE_RANGE),
    chineseAlone: isOne ? other.alone / EDGE_RANGE : 0,
    chineseEdges: (other.begin + other.end) / (2 * EDGE_RANGE),
    common: chineseClass(chinese).common / COMMON_RANGE,
    generic: isGeneric(words.at(-1) ?? '') ? 1 : 0,
    part: isPart ? 1 : 0,
    units: Math.log2(Math.max(1, units.length)) / 3,
  };
}

/**
 * Say how much a pair is a term of a field rather than words of any text, 0..1: the probability that authors
 * would choose a term like it as a keyword, as `scripts/fit-termhood.ts` learned it.
 */
export function termhood(term: ChosenTerm, isPart: boolean): number {
  const features = termhoodFeatures(term, isPart);
  const odds = Object.entries(features).reduce(
    (sum, [name, value]) => sum + value * (TERMHOOD_WEIGHTS[name as keyof TermhoodFeatures] ?? 0),
    TERMHOOD_BASE,
  );
  return 1 / (1 + Math.exp(-odds));
}
