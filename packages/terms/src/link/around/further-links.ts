import type { Glosses } from '@diglot/lexicon';
import { once, reading, remember, surnameSpellings } from '@diglot/words';
import type { Unit } from '../../read/units.ts';
import { LIGHT } from '../char-costs.ts';
import type { Link } from '../compose.ts';
import {
  createOrdinaryTest,
  drugPlaces,
  type Run,
  type SoundPlace,
  soundPlaces,
} from '../sounds.ts';
import { EXPLAINING_WEIGHT } from '../sureness.ts';
import { withoutPartsOfDrug } from '../word-links.ts';
import { neighbourLinks } from './neighbour-links.ts';
import { relatedLinks } from './related-links.ts';

/** What a link by one character of a gloss keeps of the weight of the gloss: below every whole gloss. */
const CHARACTER_WEIGHT = 0.4;

/** Longest gloss of which a single character is looked for. UTF-16 units. */
const MAX_CHARACTER_GLOSS = 3;

/**
 * Look for words without a sure link among the Chinese tokens without one: by sound, by one character
 * of a gloss, and by what is left beside the partner of a neighbouring word.
 */
export function furtherLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const { words, free, nameRuns } = unexplained(unit, links);
  if (free.length === 0 && nameRuns.length === 0) return [];
  const places = freeCharacters(unit.text, free);
  const further: Link[] = [];
  const letters = once(() => singleCharacterRuns(unit, nameRuns));
  const hasNumeral = once(() => createNumeralTest(unit));
  const isOrdinary = once(() => createOrdinaryTest(unit.chinese, glosses));
  // Once for each word, however often it stands there.
  const heardPlaces = remember((written: string): readonly SoundPlace[] => {
    const lower = written.toLowerCase();
    if (ACRONYM.test(written)) return [];
    const drugs = drugPlaces(lower, unit.text, nameRuns);
    if (drugs.length > 0) return drugs;
    if (!/^\p{Lu}/u.test(written)) return substancePlaces(lower, unit.text, letters(), glosses);
    return soundPlaces(lower, unit.text, nameRuns).filter(
      (place) => place.weight >= 1 || !(isOrdinary()(place) || hasNumeral()(place)),
    );
  });
  unit.english.forEach(({ lower, text, isGlue, isStop }, from) => {
    if (isGlue || isStop || lower.length < 2) return;
    const before = further.length;
    if (!words[from] && isHardlyKnown(lower, glosses)) {
      for (const place of heardPlaces(text)) {
        further.push({ from, to: from + 1, ...place, kind: 'sound' });
      }
    }
    if (further.length === before) characterLinks(lower, from, places, glosses, further);
  });
  further.push(...surnameLinks(unit, further));
  for (const { from, to, kind } of further) if (kind === 'sound') words.fill(1, from, to);
  const left = { words, free };
  further.push(...relatedLinks(unit, left, glosses));
  return [...further, ...neighbourLinks(unit, links, left, glosses)];
}

/** Make a test whether a numeral touches a place: a name that is spelt just so may begin with one, 九条岭. */
function createNumeralTest({ chinese }: Unit): (place: Run) => boolean {
  const numerals = chinese.filter(({ facts }) => facts.isHan && facts.isNumeral);
  return ({ start, end }) => numerals.some((token) => token.end > start && token.start < end);
}

/** What no sure link explains. */
interface Unexplained {
  /** Words, marked 0. */
  readonly words: Uint8Array;
  /** Runs of Chinese tokens, but stop words. */
  readonly free: readonly Run[];
  /** Runs that may be a name, which may have any character, a numeral too: 能斯特, 萨帕罗夫, 九条岭. */
  readonly nameRuns: readonly Run[];
}

function unexplained(unit: Unit, links: readonly Link[]): Unexplained {
  const words = new Uint8Array(unit.english.length);
  const characters = new Uint8Array(unit.text.length);
  for (const { from, to, start, end, weight } of links) {
    if (weight < EXPLAINING_WEIGHT) continue;
    words.fill(1, from, to);
    if (end - start > 1) characters.fill(1, start, end);
  }
  const nameRuns = freeRuns(unit, characters, true);
  // A character alone explains only the token it is.
  const single = new Set(links.filter(({ start, end }) => end - start === 1).map((l) => l.start));
  for (const { start, end, facts } of unit.chinese) {
    if (facts.isStop || (end - start === 1 && single.has(start))) characters.fill(1, start, end);
  }
  return { words, free: freeRuns(unit, characters, false), nameRuns };
}

/** What is read by its letters: GNAT. */
const ACRONYM = /^[\p{Lu}\d]{2,}$/u;

/** Whether no table is sure of a translation of a word: a name, perhaps. */
const isHardlyKnown = (word: string, glosses: Glosses): boolean =>
  withoutPartsOfDrug(word, glosses).every(({ weight }) => weight < EXPLAINING_WEIGHT);

/** Fewest letters of a word in small letters, and characters beside it, that may be the name of a substance. */
const MIN_SUBSTANCE_LETTERS = 7;
const MIN_SUBSTANCE_CHARACTERS = 3;

/** Least likeness of the sounds of such a name, 0..1. */
const MIN_SUBSTANCE_LIKENESS = 0.85;

/** Where the name of a substance that no table has is spelt by its sound: favipiravir, 法匹拉韦. */
function substancePlaces(word: string, text: string, runs: readonly Run[], glosses: Glosses) {
  if (word.length < MIN_SUBSTANCE_LETTERS || runs.length === 0 || glosses.knows(word)) return [];
  return soundPlaces(word, text, runs).filter(
    ({ start, end, weight }) =>
      end - start >= MIN_SUBSTANCE_CHARACTERS && weight >= MIN_SUBSTANCE_LIKENESS,
  );
}

/** The parts of some runs that are single characters, as a cutter leaves a name that it does not know. */
function singleCharacterRuns({ chinese }: Unit, runs: readonly Run[]): Run[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of chinese) {
    if (end - start > 1 || !runs.some((run) => run.start <= start && end <= run.end)) continue;
    const last = found.at(-1);
    if (last?.end === start) last.end = end;
    else found.push({ start, end });
  }
  return found.filter(({ start, end }) => end - start >= MIN_SUBSTANCE_CHARACTERS);
}

/** Runs of Chinese tokens that no sure link touches, with numerals or without. */
function freeRuns(unit: Unit, characters: Uint8Array, withNumerals: boolean): Run[] {
  const runs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end, facts } of unit.chinese) {
    const isCounted = facts.isNumeral && !withNumerals;
    const isFree = facts.isHan && !isCounted && !characters.subarray(start, end).includes(1);
    if (isFree && open !== undefined && open.end === start) open.end = end;
    else if (isFree) {
      open = { start, end };
      runs.push(open);
    } else open = undefined;
  }
  return runs.map((run) => withoutLocalizer(run, unit));
}

/** What says behind a noun where or when: 刑事诉讼中. */
const LOCALIZER = /^[中上下内外里间前后时]$/u;

/** A run without the word of place or time at its end; that of 集中 is none. */
function withoutLocalizer({ start, end }: Run, { chinese, text }: Unit): Run {
  if (end - start <= 2 || !LOCALIZER.test(text.charAt(end - 1))) return { start, end };
  const last = chinese.find((token) => token.end === end);
  return { start, end: last?.text.length === 2 ? end : end - 1 };
}

/** The surname before a given name that is heard: Ma Xiaodong, 马晓东. */
function surnameLinks({ english, text }: Unit, names: readonly Link[]): Link[] {
  return names.flatMap(({ from, start, kind }): Link[] => {
    const surname = english[from - 1];
    if (kind !== 'sound' || surname === undefined || !english[from]?.joins) return [];
    const character = text.charAt(start - 1);
    const spellings = [reading(character), ...surnameSpellings(character)];
    if (!/^\p{Lu}/u.test(surname.text) || !spellings.includes(surname.lower)) return [];
    return [{ from: from - 1, to: from, start: start - 1, end: start, weight: 1, kind: 'sound' }];
  });
}

/** Where each character of the free runs stands. */
function freeCharacters(text: string, free: readonly Run[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { start, end } of free) {
    for (let at = start; at < end; at++) {
      const character = text[at] as string;
      const found = places.get(character);
      if (found === undefined) places.set(character, [at]);
      else found.push(at);
    }
  }
  return places;
}

/** A character of a gloss that stands in a free token: 种 of 物种 in 新种. */
function characterLinks(
  word: string,
  from: number,
  places: ReadonlyMap<string, readonly number[]>,
  glosses: Glosses,
  links: Link[],
): void {
  let seen = '';
  for (const gloss of glosses.word(word)) {
    if (gloss.text.length > MAX_CHARACTER_GLOSS) continue;
    for (const character of gloss.text) {
      const found = places.get(character);
      if (found === undefined || seen.includes(character) || LIGHT.test(character)) continue;
      seen += character;
      for (const start of found) {
        const weight = CHARACTER_WEIGHT * gloss.weight;
        links.push({ from, to: from + 1, start, end: start + 1, weight, kind: 'part' });
      }
    }
  }
}
