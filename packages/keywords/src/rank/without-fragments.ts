import type { Span } from '@diglot/text';
import {
  englishClass,
  isEnglishStop,
  isFunctionWord,
  isGeneric,
  isOfEveryStudy,
  isOfEveryStudyInChinese,
  isRelational,
  once,
  Role,
  singular,
} from '@diglot/words';
import type { MergedCandidate, PairHalf } from '../bilingual/merged-candidate.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { occurrences, type Reading } from '../read/reading.ts';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import { findHeadlines } from '../write/surface.ts';

type Readings = Readonly<Record<'en' | 'zh', Reading>>;

/** Best phrases that are looked at: so many, or twice as many as will be listed if these are more. */
const MIN_COMPARED = 40;

/** Least share of the score of a part that a longer phrase has, from which the part gives way to it. */
const MIN_SCORE_SHARE = 0.5;

/**
 * Share of its places from which a plain word inside better phrases gives way to them, 0..1; of other phrases it is all
 * of them. On the development sets half the places costs Chinese F1 nothing, a tenth costs .5.
 */
const MIN_PLAIN_SHARE = 0.5;

/** Longest Chinese word, in characters, that says little beside a longer phrase with it: 纤维, 标签. */
const MAX_PLAIN_CHARACTERS = 2;

/**
 * Leave out what is no phrase of its own: what stands nowhere but inside longer phrases of the list (“graphics processing”
 * and “processing unit” beside “graphics processing unit”), plain words that mostly stand there, modifiers without
 * their noun, and nouns that every study has. What the authors call a keyword stays.
 *
 * F1 of ten phrases gains 1.5 on inspec, 1.5 on semeval2017 and .5 on chinaxiv-zh, and loses 1 on nus and 3 on kdd and
 * www, whose authors choose few and general words (development sets, 2026-11-30); so the lists of a ranker alone keep them.
 *
 * @param ranked - Best first.
 * @param limit - Phrases that will be listed; those far behind it are left out, too.
 * @param keyOf - The key that the forms of a term share; as of candidates.
 * @remarks **Cost:** O(k²) comparisons of the first k, each in time of their occurrences.
 */
export function withoutFragments(
  ranked: readonly MergedCandidate[],
  readings: Readings,
  limit: number,
  keyOf: (half: PairHalf) => string,
): readonly MergedCandidate[] {
  const headlines = once(() => findHeadlines(readings.en.list.units));
  const most = Math.max(MIN_COMPARED, 2 * limit);
  const first: Placed[] = [];
  for (const one of ranked) {
    if (first.length === most) break;
    if (!one.byAuthor && !saysSomething(one, readings, headlines, keyOf)) continue;
    first.push({ one, places: placesOf(one, readings, keyOf) });
  }
  const dropped = new Set<MergedCandidate>();
  for (const placed of first) {
    if (placed.one.byAuthor) continue;
    const holders = first.filter(({ one }) => !dropped.has(one) && mayHold(one, placed.one));
    if (isHeld(placed, holders, readings)) dropped.add(placed.one);
  }
  return first.map(({ one }) => one).filter((one) => !dropped.has(one));
}

interface Placed {
  readonly one: MergedCandidate;
  readonly places: readonly Span[];
}

/** Whether a phrase is good enough to stand for a part of it. */
const mayHold = (whole: MergedCandidate, part: MergedCandidate): boolean =>
  whole !== part &&
  whole.candidate.language === part.candidate.language &&
  whole.score >= MIN_SCORE_SHARE * part.score;

/** Whether a phrase stands inside others: always, or mostly where it is a plain word of a better one. */
function isHeld({ one, places }: Placed, holders: readonly Placed[], readings: Readings): boolean {
  if (places.length === 0) return false;
  const isInside = (place: Span) =>
    holders.some((holder) => holder.places.some((span) => isAround(span, place)));
  if (places.every(isInside)) return true;
  if (!isPlainWord(one.candidate, readings[one.candidate.language])) return false;
  if (!holders.some((holder) => holder.one.score >= one.score && holdsWord(holder.one, one))) {
    return false;
  }
  return places.filter(isInside).length >= MIN_PLAIN_SHARE * places.length;
}

/**
 * Where a phrase stands in the language it is listed under: everywhere in the document, not only in the texts that
 * its term pair was found in.
 */
function placesOf(
  { candidate, pair }: MergedCandidate,
  readings: Readings,
  keyOf: (half: PairHalf) => string,
): readonly Span[] {
  const reading = readings[candidate.language];
  const half = pair?.[candidate.language];
  if (half === undefined) return occurrences(candidate, reading);
  const same = reading.candidateOf.get(keyOf(half));
  const places = [...half.mentions, ...(same === undefined ? [] : occurrences(same, reading))];
  return [...new Map(places.map((place) => [place.start, place])).values()];
}

const isAround = (whole: Span, part: Span): boolean =>
  whole.start <= part.start &&
  part.end <= whole.end &&
  whole.end - whole.start > part.end - part.start;

/** Whether a phrase is one word of general dictionaries, with no capitals of its own. */
function isPlainWord({ at, language, size, key }: Candidate, { list }: Reading): boolean {
  const unit = list.units[at[0] as number];
  if (unit === undefined || size > 1) return false;
  if (language === 'zh') return key.length <= MAX_PLAIN_CHARACTERS;
  return unit.shape !== Shape.capitals && !key.includes(' ') && englishClass(unit.form).noun > 0;
}

/** Whether a longer phrase has a word among its own. */
function holdsWord({ candidate: whole }: MergedCandidate, { candidate: part }: MergedCandidate) {
  if (whole.key.length <= part.key.length) return false;
  return part.language === 'zh'
    ? whole.key.includes(part.key)
    : ` ${whole.key} `.includes(` ${part.key} `);
}

/** The English candidate of a phrase, or of its translation. */
function englishOf(
  { candidate, translation, pair }: MergedCandidate,
  { en }: Readings,
  keyOf: (half: PairHalf) => string,
): Candidate | undefined {
  if (candidate.language === 'en') return candidate;
  return pair?.en === undefined ? translation?.candidate : en.candidateOf.get(keyOf(pair.en));
}

/** Whether a phrase is one of this text, in either language. */
function saysSomething(
  one: MergedCandidate,
  readings: Readings,
  headlines: () => ReadonlySet<number>,
  keyOf: (half: PairHalf) => string,
): boolean {
  const chinese = one.pair?.zh === undefined ? one.candidate.key : keyOf(one.pair.zh);
  if (isOfEveryStudyInChinese(chinese)) return false;
  const english = englishOf(one, readings, keyOf);
  const { units, text } = readings.en.list;
  if (english === undefined || english.at.length === 0) return true;
  if (isPartOfName(english, units, headlines) || isWithoutGenus(english, units, text)) return false;
  return isNounPhrase(english, units);
}

/** Whether an English phrase may be the head of a noun phrase, and says something by itself. */
function isNounPhrase(candidate: Candidate, units: readonly Unit[]): boolean {
  const last = units[(candidate.ends[0] as number) - 1] as Unit;
  if (last.shape === Shape.capitals) return true;
  // Nothing but a noun stands behind it anywhere: “long-tail”, “time-varying”.
  if (candidate.rightEdge === 0) return false;
  if (candidate.size > 1) return !isOfEveryStudy(wordsOf(candidate, units));
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

/** Whether a word is capitalised, though it does not begin a sentence. */
const isCapital = (unit: Unit | undefined): boolean =>
  unit !== undefined && !unit.opens && unit.shape === Shape.capitalized;

/** What names of species end in; and what stands before one: its genus, or the first letter of that. */
const EPITHET = /^[a-z]{3,}(?:a|ae|ans|ata|ens|ense|ensis|ica|icum|icus|ii|is|um|us)$/u;
const GENUS = /(?<![\p{L}-])\p{Lu}(?:\p{Ll}{2,}|\.)\s?$/u;
/** Longest genus with the blank behind it, in UTF-16 units. */
const MAX_GENUS = 24;

/** Whether a phrase begins with the second half of the name of a species everywhere: “glauca population” of Quercus glauca. */
function isWithoutGenus({ at }: Candidate, units: readonly Unit[], text: string): boolean {
  return at.every((from) => {
    const { start, form, shape } = units[from] as Unit;
    if (shape !== Shape.lower || !EPITHET.test(form)) return false;
    const before = units[from - 1];
    if (before?.opens && before.end + 1 === start && isFunctionWord(before.form)) return false;
    return GENUS.test(text.slice(Math.max(0, start - MAX_GENUS), start));
  });
}
