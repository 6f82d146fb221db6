import type { Glosses } from '@diglot/lexicon';
import { chineseClass, createSoundComparison, reading, surnameSpellings } from '@diglot/words';
import type { Unit } from '../read/units.ts';
import { LIGHT } from './char-costs.ts';
import type { Link } from './compose.ts';
import { isLoose } from './loose-characters.ts';
import { type Run, soundPlaces } from './sounds.ts';

/** A link of this weight explains a word, and the characters it covers. */
const SURE = 0.5;

/** Weights of the fainter kinds of evidence, below every gloss. */
const ONE_CHARACTER = 0.4;
/** By the length of what is left, in UTF-16 units; the longer it is, the more words it may hold. */
const NEIGHBOUR: readonly (number | undefined)[] = [undefined, 0.45, 0.45, 0.45, 0.3, 0.3];

/** A name that is not spelt by its sound is at least this like what is left for it. */
const MIN_LEFT_LIKENESS = 0.45;

/**
 * Look for words without a sure link among the Chinese tokens without one: by sound, by one character
 * of a gloss, and by what is left beside the partner of a neighbouring word.
 */
export function furtherLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const words = new Uint8Array(unit.english.length);
  const characters = new Uint8Array(unit.text.length);
  for (const { from, to, start, end, weight } of links) {
    if (weight < SURE) continue;
    words.fill(1, from, to);
    if (end - start > 1) characters.fill(1, start, end);
  }
  // A name may have any character: 能斯特, 萨帕罗夫.
  const longCovered = characters.slice();
  // A character alone explains only the token it is.
  const single = new Set(links.filter(({ start, end }) => end - start === 1).map((l) => l.start));
  for (const { start, end, facts } of unit.chinese) {
    if (facts.isStop || (end - start === 1 && single.has(start))) {
      characters.fill(1, start, end);
    }
  }
  const nameRuns = freeRuns(unit, longCovered);
  const free = freeRuns(unit, characters);
  if (free.length === 0 && nameRuns.length === 0) return [];
  const places = freeCharacters(unit.text, free);
  const further: Link[] = [];
  unit.english.forEach(({ lower, text, isGlue, isStop }, from) => {
    if (isGlue || isStop || lower.length < 2) return;
    const before = further.length;
    if (!words[from] && isHardlyKnown(lower, glosses) && /^\p{Lu}/u.test(text)) {
      for (const place of soundPlaces(lower, unit.text, nameRuns)) {
        further.push({ from, to: from + 1, ...place, kind: 'sound' });
      }
    }
    if (further.length === before) characterLinks(lower, from, places, glosses, further);
  });
  further.push(...surnameLinks(unit, further));
  for (const { from, to, kind } of further) if (kind === 'sound') words.fill(1, from, to);
  return [...further, ...neighbourLinks(unit, links, words, free, glosses)];
}

/** Whether no table is sure of a translation of a word: a name, perhaps. */
const isHardlyKnown = (word: string, glosses: Glosses): boolean =>
  glosses.word(word).every(({ weight }) => weight < SURE);

/** Runs of Chinese tokens that no sure link touches. */
function freeRuns(unit: Unit, characters: Uint8Array): Run[] {
  const runs: Run[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end, facts } of unit.chinese) {
    const isFree = facts.isHan && !facts.isNumeral && !characters.subarray(start, end).includes(1);
    if (isFree && open !== undefined && open.end === start) open.end = end;
    else if (isFree) {
      open = { start, end };
      runs.push(open);
    } else open = undefined;
  }
  return runs;
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

/** Whether what is left may stand for a word: for a name only what has some of its sound. */
function mayBeNamed(word: Unit['english'][number] | undefined, left: string): boolean {
  if (word === undefined || !/^\p{Lu}\p{Ll}{3}/u.test(word.text)) return true;
  const soundsLike = createSoundComparison(word.lower);
  return soundsLike === undefined || left.length < 3 || soundsLike(left) >= MIN_LEFT_LIKENESS;
}

const isCapitalized = ({ text }: Unit['english'][number]) => /^\p{Lu}\p{Ll}/u.test(text);

/** Whether a capitalised word stands before another one, with which it is one name. */
function isInName(english: Unit['english'], at: number): boolean {
  const [word, next] = [english[at], english[at + 1]];
  return Boolean(word && next?.joins && isCapitalized(word) && isCapitalized(next));
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
  const seen = new Set<string>();
  for (const gloss of glosses.word(word)) {
    if (gloss.text.length > 3) continue;
    for (const character of gloss.text) {
      const found = places.get(character);
      if (found === undefined || seen.has(character) || LIGHT.test(character)) continue;
      seen.add(character);
      for (const start of found) {
        const weight = ONE_CHARACTER * gloss.weight;
        links.push({ from, to: from + 1, start, end: start + 1, weight, kind: 'part' });
      }
    }
  }
}

/** Least frequency, as a power of two, from which the class of a Chinese word is taken for granted. */
const MIN_COMMON = 8;

/** English words that Chinese has verbs for: randomized, 随机. */
const PARTICIPLE = /(?:ed|able|ible|ing)$/u;

/**
 * Make a test whether a run is a word, or several: on the side away from its neighbour no cut-off character, no
 * verb in front and no adverb at the end: 农 of 农杆菌, 加入氟代碳酸, 衰减很快.
 */
function createRunTest({ chinese }: Unit, links: readonly Link[]) {
  const tokenAt = new Map(chinese.map((token) => [token.start, token]));
  const tokenUpTo = new Map(chinese.map((token) => [token.end, token]));
  const isLinked = ({ start, end }: Run) =>
    links.some((link) => link.weight >= SURE && link.start < end && start < link.end);
  return (run: Run, side: 'before' | 'after', english: string): boolean => {
    const outer = side === 'before' ? tokenUpTo.get(run.start) : tokenAt.get(run.end);
    const isCut = outer?.facts.isHan && outer.end - outer.start === 1 && !isLoose(outer);
    if (isCut && outer !== undefined && !isLinked(outer)) return false;
    const first = chineseClass(tokenAt.get(run.start)?.text ?? '');
    const last = chineseClass(tokenUpTo.get(run.end)?.text ?? '');
    const mayBeVerb = side === 'after' || PARTICIPLE.test(english);
    const opensWithVerb = !mayBeVerb && first.common >= MIN_COMMON && first.verb > first.noun;
    const isAdverb = side === 'after' && last.common >= MIN_COMMON && last.noun + last.verb === 0;
    return !(opensWithVerb || isAdverb);
  };
}

/** What is left beside the partner of the next word goes to an unexplained one. */
function neighbourLinks(
  unit: Unit,
  links: readonly Link[],
  words: Uint8Array,
  free: readonly Run[],
  glosses: Glosses,
): Link[] {
  const startingAt = new Map(free.map((run) => [run.start, run]));
  const endingAt = new Map(free.map((run) => [run.end, run]));
  const isWhole = createRunTest(unit, links);
  const found: Link[] = [];
  for (const { from, to, start, end, weight } of links) {
    if (weight < 0.7 || end - start < 2) continue;
    const next = unit.english[to];
    const right = startingAt.get(end);
    if (next?.joins && right && isOpen(to) && isWhole(right, 'after', next.lower)) add(to, right);
    // A species stands before its genus in Chinese: Bacillus subtilis, 枯草芽孢杆菌.
    const epithet = endingAt.get(start);
    if (next?.joins && epithet && isOpen(to) && glosses.word(next.lower).length === 0) {
      if (isWhole(epithet, 'before', next.lower)) add(to, epithet);
    }
    const previous = unit.english[from - 1];
    const left = endingAt.get(start);
    if (previous && unit.english[from]?.joins && left && isOpen(from - 1)) {
      if (isWhole(left, 'before', previous.lower)) add(from - 1, left);
    }
  }
  return found;

  function isOpen(word: number): boolean {
    const open = unit.english[word];
    if (open === undefined || words[word] || open.isGlue || open.isStop) return false;
    return /\p{L}{3}/u.test(open.lower);
  }

  function add(from: number, { start, end }: Run): void {
    const weight = NEIGHBOUR[end - start];
    if (weight === undefined) return;
    if (!mayBeNamed(unit.english[from], unit.text.slice(start, end))) return;
    // A word that is known is rather translated in another way than not at all.
    const isKnown = glosses.word(unit.english[from]?.lower ?? '').length > 0;
    if (!isKnown && isInName(unit.english, from)) return;
    const kind = isKnown ? 'guess' : 'rest';
    found.push({ from, to: from + 1, start, end, weight, kind });
  }
}
