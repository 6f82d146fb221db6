import { GENERAL_MODIFIERS, isFunctionWord } from '@diglot/words';
import type { MergedCandidate, Side } from '../bilingual/merged-candidate.ts';
import type { Candidate } from '../candidates/candidates.ts';
import type { Reading } from '../read/reading.ts';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import type { TermRate } from './term-rate.ts';

/**
 * Mean rate of its words in keywords (their geometric mean), below which a phrase may stand in any text: “key
 * technology” .27, “internal mechanism” .32, “heat transfer” .9. Chosen on 38 records read by eye, 2026-11-30.
 */
const MAX_GENERAL_RATE = 0.35;

/** The same of a phrase of one word: “intervention” .49, 整合 .31, “interferometer” .68. */
const MAX_GENERAL_RATE_ALONE = 0.62;

/** The same of a phrase of two words, over both languages: “comprehensive ability” = 综合能力. */
const MAX_GENERAL_RATE_OF_TWO = 0.42;

/** Score, 0..1, from which a phrase is one of its text, whatever its words. */
const MIN_SPECIFIC_SCORE = 0.35;

/** What a study stands in: “South African context”, 中国情境. */
const CIRCUMSTANCES = new Set('context contexts situation situations 情境 情景 语境'.split(' '));

/** Rate of a word of which nothing is known: it is a rare one. */
const RARE = 1;

/**
 * Whether a phrase of low score is made of words that texts of every field have, in both languages, or any phrase is but
 * what a study stands in.
 *
 * @param candidates - The phrase, and its translation.
 * @param rateOf - How often words are of keywords.
 * @param headlines - Sentences in which capitals say nothing.
 */
export function isGeneral(
  { score }: MergedCandidate,
  candidates: readonly (Candidate | undefined)[],
  readings: Readonly<Record<Side, Reading>>,
  rateOf: TermRate,
  headlines: () => ReadonlySet<number>,
): boolean {
  const known = candidates.flatMap((one) => {
    const words = one === undefined ? [] : contentWords(one, readings[one.language]);
    return words.length === 0 ? [] : [words];
  });
  if (known.length === 0) return false;
  if (known.some((words) => words.length > 1 && CIRCUMSTANCES.has(words.at(-1)?.form ?? '')))
    return true;
  if (score >= MIN_SPECIFIC_SCORE) return false;
  const isName = ({ shape, opens, sentence }: Unit) =>
    shape !== Shape.lower && !opens && !headlines().has(sentence);
  if (known.flat().some(isName)) return false;
  // In both languages: the new of “new energy” is a part of 新能源.
  if (known.every((words) => words.length > 1 && GENERAL_MODIFIERS.has(words[0]?.form ?? '')))
    return true;
  const rates = known.map((words) => meanRate(words, rateOf));
  const isShort = known.every((words) => words.length <= 2);
  if (isShort && meanOf(rates) < MAX_GENERAL_RATE_OF_TWO) return true;
  return known.every((words, at) => {
    const most = words.length === 1 ? MAX_GENERAL_RATE_ALONE : MAX_GENERAL_RATE;
    return (rates[at] as number) < most;
  });
}

/** The words of a phrase, where it stands first, but those of grammar. */
function contentWords({ at, ends }: Candidate, { list }: Reading): readonly Unit[] {
  return list.units.slice(at[0], ends[0]).filter(({ form }) => !isFunctionWord(form));
}

/** The geometric mean of the rates of words, of each part of a compound. */
function meanRate(words: readonly Unit[], rateOf: TermRate): number {
  const keys = words.flatMap(({ key }) => key.split(' '));
  const { language } = words[0] as Unit;
  return meanOf(keys.map((key) => Math.max(rateOf(key, language) ?? RARE, MIN_RATE)));
}

/** The geometric mean. */
const meanOf = (rates: readonly number[]): number =>
  Math.exp(rates.reduce((sum, rate) => sum + Math.log(rate), 0) / rates.length);

/** Least rate that is told apart from none. */
const MIN_RATE = 0.02;
