import type { Glosses } from '@diglot/lexicon';
import { createDrugComparison, createSoundComparison, SAME_CONSONANTS } from '@diglot/words';
import type { ChineseToken } from '../read/units.ts';

/** A stretch of a Chinese text. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where a name is spelt by its sound, and how sure that is, 0..1. */
export interface SoundPlace extends Run {
  readonly weight: number;
}

/** Fewest letters of a word that is looked for by its sound; shorter ones sound like many things. */
const MIN_LETTERS = 4;

/** Least likeness of sounds, 0..1; fainter ones are chance. */
const MIN_LIKENESS = 0.8;

/** Most syllables of a transliteration. */
const MAX_SYLLABLES = 7;

/** What a likeness of sounds weighs that is not full. */
const PARTIAL_WEIGHT = 0.6;

/**
 * Find where a word is spelt by its sound: the stretches of some runs of Han characters that are most like it.
 *
 * @remarks **Cost:** characters of the runs × 7.
 */
export function soundPlaces(word: string, text: string, runs: readonly Run[]): SoundPlace[] {
  if (word.length < MIN_LETTERS || /\d/u.test(word)) return [];
  const soundsLike = createSoundComparison(word);
  if (soundsLike === undefined) return [];
  const { likeness, places } = mostAlike(soundsLike, text, runs);
  const weight = likeness >= SAME_CONSONANTS ? likeness : PARTIAL_WEIGHT * likeness;
  return places.map((place) => ({ ...place, weight }));
}

/**
 * Find where the name of a drug stands, by its end and the sound of the rest: semaglutide, 司美格鲁肽. Nothing where two
 * names of the text are as like.
 *
 * @remarks **Cost:** as of `soundPlaces`; none for a word that does not end like a drug.
 */
export function drugPlaces(word: string, text: string, runs: readonly Run[]): SoundPlace[] {
  const soundsLike = createDrugComparison(word);
  if (soundsLike === undefined) return [];
  const { likeness, places: all } = mostAlike(soundsLike, text, runs);
  const places = all.filter((one) => !all.some((other) => isInside(one, other)));
  const names = new Set(places.map(({ start, end }) => text.slice(start, end)));
  return names.size === 1 ? places.map((place) => ({ ...place, weight: likeness })) : [];
}

const isInside = (one: Run, other: Run): boolean =>
  other !== one && other.start <= one.start && one.end <= other.end;

/** The stretches of some runs that are most like a name, and how like they are. */
function mostAlike(
  soundsLike: (chinese: string) => number,
  text: string,
  runs: readonly Run[],
): { readonly likeness: number; readonly places: readonly Run[] } {
  let best = MIN_LIKENESS;
  let places: Run[] = [];
  for (const run of runs) {
    for (let start = run.start; start < run.end; start++) {
      const last = Math.min(run.end, start + MAX_SYLLABLES);
      for (let end = start + 2; end <= last; end++) {
        const likeness = soundsLike(text.slice(start, end));
        if (likeness < best) continue;
        if (likeness > best) places = [];
        best = likeness;
        places.push({ start, end });
      }
    }
  }
  return { likeness: best, places };
}

/** The word of grammar that no name has a character of: 间的. */
const NO_SYLLABLE = '的';

/**
 * Make a test whether a place that is only like a name is made of ordinary words, and so no name: 土壤, Trin; 特征及其,
 * Dashankou. What is spelt just so is one, whatever it means: 东方医院, Dongfang Hospital.
 *
 * @remarks **Cost:** the tokens of the text, for each place.
 */
export function createOrdinaryTest(
  tokens: readonly ChineseToken[],
  glosses: Glosses,
): (place: SoundPlace) => boolean {
  const isSmall = (word: string): boolean =>
    [...glosses.partners(word).keys()].some((partner) => glosses.isWrittenSmall(partner, word));
  const isOrdinary = ({ text, facts }: ChineseToken): boolean =>
    text.length > 1 && (facts.isStop || isSmall(text));
  return ({ start, end, weight }) => {
    if (weight >= 1) return false;
    const own = tokens.filter((token) => token.end > start && token.start < end);
    return own.some(({ text }) => text === NO_SYLLABLE) || own.every(isOrdinary);
  };
}
