import type { Span } from '@diglot/text';
import { englishClass } from '@diglot/words';
import type { MergedCandidate, PairHalf } from '../bilingual/merged-candidate.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { occurrences, type Reading } from '../read/reading.ts';
import { Shape } from '../read/words.ts';
import { createTopicTest, type PhraseSources } from './topic-test.ts';

type Readings = Readonly<Record<'en' | 'zh', Reading>>;

/** Best phrases that are looked at: so many, or twice as many as will be listed if these are more. */
const MIN_COMPARED = 40;

/** Least share of the score of a part that a longer phrase has, from which the part gives way to it. */
const MIN_SCORE_SHARE = 0.5;

/**
 * Share of its places from which a plain word inside better phrases gives way to them, 0..1. On the development sets half the places costs Chinese F1 nothing, a tenth costs .5.
 */
const MIN_PLAIN_SHARE = 0.5;

/** The same share of any other part of a better phrase: nearly all its places. Read by eye in 38 records, 2026-11-30. */
const MIN_PART_SHARE = 0.7;

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
 * @remarks **Cost:** O(k²) comparisons of the first k, each in time of their occurrences.
 */
export function withoutFragments(
  ranked: readonly MergedCandidate[],
  limit: number,
  sources: PhraseSources,
): readonly MergedCandidate[] {
  const { readings, keyOf } = sources;
  const saysSomething = createTopicTest(sources);
  const most = Math.max(MIN_COMPARED, 2 * limit);
  const first: Placed[] = [];
  for (const one of ranked) {
    if (first.length === most) break;
    if (!one.byAuthor && !saysSomething(one)) continue;
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
  if (!holders.some((holder) => holder.one.score >= one.score && holdsWord(holder.one, one))) {
    return false;
  }
  const isPlain = isPlainWord(one.candidate, readings[one.candidate.language]);
  const least = isPlain ? MIN_PLAIN_SHARE : MIN_PART_SHARE;
  return places.filter(isInside).length >= least * places.length;
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
