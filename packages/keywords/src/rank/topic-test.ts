import {
  ELEMENT_SYMBOLS,
  englishClass,
  isEnglishStop,
  isGeneric,
  isOfEveryStudy,
  isOfEveryStudyInChinese,
  isRelational,
  once,
  Role,
  singular,
} from '@diglot/words';
import type { MergedCandidate, PairHalf, Side } from '../bilingual/merged-candidate.ts';
import type { Candidate } from '../candidates/candidates.ts';
import type { Reading } from '../read/reading.ts';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import { findHeadlines } from '../write/surface.ts';
import { isWithoutBeginning } from './chinese-beginnings.ts';
import { isCut } from './cut-phrases.ts';
import { isGeneral } from './is-general.ts';
import { misreadWords } from './misread-words.ts';
import { isWithoutGenus } from './species-names.ts';
import type { TermRate } from './term-rate.ts';
import { createVerbPhraseTest } from './verb-phrases.ts';

/** What is known of a document, and of words. */
export interface PhraseSources {
  readonly readings: Readonly<Record<Side, Reading>>;
  /** The key that the forms of a term share; as of candidates. */
  readonly keyOf: (half: Pick<PairHalf, 'text' | 'language'>) => string;
  readonly rateOf: TermRate;
  /** How often reference documents have a word, by its key. */
  readonly countOf: (key: string, language: Side) => number;
}

/** Score, 0..1, from which a phrase in -ing is a term, as is one with a translation: “cutting tools”, not “tracking turtles”. */
const MIN_TERM_SCORE = 0.5;

const translationOf = ({ pair, translation }: MergedCandidate) =>
  pair === undefined ? translation : pair.en && pair.zh;

/** Make a test whether a phrase is one of its text, in either language: a thing, whole, and not of every study. */
export function createTopicTest(sources: PhraseSources): (one: MergedCandidate) => boolean {
  const { readings, keyOf, rateOf, countOf } = sources;
  const { units, text } = readings.en.list;
  const headlines = once(() => findHeadlines(units));
  const misread = once(() =>
    misreadWords(
      units,
      text,
      (key) => countOf(key, 'en'),
      (word) => keyOf({ text: word, language: 'en' }),
    ),
  );
  const isVerbPhrase = createVerbPhraseTest(units);
  const startsIn = {
    en: once(() => startsOf(units)),
    zh: once(() => startsOf(readings.zh.list.units)),
  };
  return (one) => {
    if (!WORDED.test(one.candidate.key)) return false;
    if (isElement(one.candidate, readings[one.candidate.language])) return false;
    const chinese = one.pair?.zh === undefined ? one.candidate.key : keyOf(one.pair.zh);
    if (isOfEveryStudyInChinese(chinese)) return false;
    const english = candidateIn('en', one, sources, startsIn.en());
    const han = candidateIn('zh', one, sources, startsIn.zh());
    if (isWithoutBeginning(han, readings.zh)) return false;
    const isEnglish = english !== undefined && english.at.length > 0;
    if (isGeneral(one, [english, han], readings, rateOf, headlines)) return false;
    if (!isEnglish) return true;
    if (isPartOfName(english, units, headlines) || isWithoutGenus(english, units, text))
      return false;
    if (isWithoutLetter(english, units) || isGlued(english, units, text)) return false;
    if (isCut(english, units, text) || hasMisread(english, units, misread())) return false;
    const isKnownTerm = one.score >= MIN_TERM_SCORE || translationOf(one) !== undefined;
    return isNounPhrase(english, units) && !isVerbPhrase(english, isKnownTerm);
  };
}

/** The candidate of one language that a phrase is, or its translation. */
function candidateIn(
  side: Side,
  { candidate, translation, pair }: MergedCandidate,
  { readings, keyOf }: PhraseSources,
  starts: ReadonlyMap<number, number>,
): Candidate | undefined {
  const half = pair?.[side];
  // Of a pair the candidate may be a part of its term.
  const whole =
    half &&
    (readings[side].candidateOf.get(keyOf(half)) ?? placedCandidate(half, readings[side], starts));
  if (whole !== undefined) return whole;
  return [candidate, translation?.candidate].find((found) => found?.language === side);
}

/** Which unit begins at each offset. */
const startsOf = (units: readonly Unit[]): ReadonlyMap<number, number> =>
  new Map(units.map(({ start }, at) => [start, at]));

/** A term that is no candidate, for a mark or a word of grammar in it, by the units it stands on first. */
function placedCandidate(
  { language, text: key, mentions: [place] }: PairHalf,
  { list: { units } }: Reading,
  starts: ReadonlyMap<number, number>,
): Candidate | undefined {
  const from = starts.get(place?.start ?? -1);
  if (place === undefined || from === undefined) return undefined;
  let last = from;
  while ((units[last]?.end ?? Number.POSITIVE_INFINITY) < place.end) last++;
  if (units[last]?.end !== place.end) return undefined;
  const to = last + 1;
  const counts = { inTitle: 0, leftEdge: 1, rightEdge: 1, whole: 1, sentences: 1 };
  return {
    key,
    language,
    size: to - from,
    at: [from],
    ends: [to],
    ...counts,
    within: 0,
    holders: 0,
  };
}

/** What has a word in it: not “5a 9”, “P-E”. */
const WORDED = /\p{Script=Han}|\p{L}\p{M}*\p{L}/u;

/** Whether a phrase is the symbol of an element, alone. */
function isElement({ at, size }: Candidate, { list }: Reading): boolean {
  const unit = list.units[at[0] as number];
  return size === 1 && ELEMENT_SYMBOLS.has(list.text.slice(unit?.start, unit?.end));
}

/** Whether an English phrase may be the head of a noun phrase, and says something by itself. */
function isNounPhrase(candidate: Candidate, units: readonly Unit[]): boolean {
  const last = units[(candidate.ends[0] as number) - 1] as Unit;
  if (last.shape === Shape.capitals) return true;
  // Nothing but a noun stands behind it anywhere: “long-tail”, “time-varying”.
  if (candidate.rightEdge === 0) return false;
  if (isOfEveryStudy(wordsOf(candidate, units))) return false;
  if (candidate.size > 1) return true;
  if (last.role === Role.prose || englishClass(last.form).noun === 0) return false;
  if (isEnglishStop(last.form) || isRelational(last.form)) return false;
  return !isGeneric(singular(last.form));
}

/** The words of an English phrase in lower case, the last one in the singular. */
function wordsOf({ at, ends }: Candidate, units: readonly Unit[]): string {
  const forms = units.slice(at[0], ends[0]).map(({ form }) => form);
  return [...forms.slice(0, -1), singular(forms.at(-1) ?? '')].join(' ');
}

/**
 * Whether a phrase in capitals never stands without another capitalised word beside it, or before it and “of”: “China
 * Family Panel” of the China Family Panel Studies, “Heart Failure Index” of a Self-Care of Heart Failure Index.
 *
 * @param headlines - Sentences in which capitals say nothing.
 */
function isPartOfName(
  { at, ends }: Candidate,
  units: readonly Unit[],
  headlines: () => ReadonlySet<number>,
): boolean {
  return at.every((from, index) => {
    const first = units[from] as Unit;
    const to = ends[index] as number;
    if (!isCapital(units[to - 1]) || headlines().has(first.sentence)) return false;
    const next = units[to];
    if (isCapital(next) && next?.cut === false) return true;
    const [link, before] = [units[from - 1], units[from - 2]];
    const isOf = link?.form === 'of' && !link.cut && !first.cut;
    return isOf && isCapital(first) && isCapital(before);
  });
}

/** Whether a phrase has a word that lost a letter. */
const hasMisread = (
  { at, ends }: Candidate,
  units: readonly Unit[],
  misread: ReadonlySet<string>,
): boolean => units.slice(at[0], ends[0]).some(({ form }) => misread.has(form));

/** The last word of a sentence with the first of the next one, where no blank stands between: “cells.The”. */
const GLUED = /\p{L}\.\p{Lu}\p{Ll}/u;

/** Whether a phrase is written with two sentences in one word. */
function isGlued({ at, ends }: Candidate, units: readonly Unit[], text: string): boolean {
  const [first, last] = [units[at[0] as number], units[(ends[0] as number) - 1]];
  return GLUED.test(text.slice(first?.start, last?.end));
}

/** Whether a phrase stands behind a letter of its name everywhere: the “cell receptor” of T cell receptors. */
function isWithoutLetter({ at }: Candidate, units: readonly Unit[]): boolean {
  return at.every((from) => {
    const letter = units[from - 1];
    if (letter === undefined || units[from]?.cut || letter.form.length > 1) return false;
    return letter.shape === Shape.capitalized && !/^[ai]$/u.test(letter.form);
  });
}

/** Whether a word is capitalised, though it does not begin a sentence. */
const isCapital = (unit: Unit | undefined): boolean =>
  unit !== undefined && !unit.opens && unit.shape === Shape.capitalized;
