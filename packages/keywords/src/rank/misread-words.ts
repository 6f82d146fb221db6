import { singular } from '@diglot/words';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';

/** A word of grammar, and what may be another word behind it. */
const JOINED = /^(?:of|the|and)(?<rest>[a-z]{3,})$/u;

/** What may be another word, and a word of grammar behind it. */
const JOINED_BEHIND = /^(?<rest>[a-z]{4,})(?:of|the|and)$/u;

/** Least letters of what is left of “archiveof”, “functionalof”: shorter ones may end like that. */
const MIN_REST = 5;

/** How many times as often as the joined words reference documents must have the one left: they lose blanks too. */
const MIN_TIMES_REST = 10;

/** Least letters of a word that is looked at. */
const MIN_LETTERS = 4;

/**
 * The words of a text that lost a letter to the scanner or the typist: unknown ones that a word of the same text, at
 * least as frequent, has with one letter more (“atenna” beside “antenna”), or a known word written twice (“polution”).
 * The first letter is never the lost one: ethyl and methyl are two words. Unknown words with a known one beside “of”,
 * “the” or “and” lost a blank (“ofnew”, “assessthe”), known ones where that one is much commoner (“archiveof”), and so did two words of the text that capitals part
 * (“ResearchUnit”, “CarexL”), two acronyms of it (“MODISNDVI”), and two that it has apart at least as often
 * (“useconflict”).
 *
 * @param text - The one that units refer to.
 * @param countOf - How often reference documents have a word, by its key.
 * @param keyOf - The key of a word.
 * @remarks **Cost:** linear in the letters of the words.
 */
export function misreadWords(
  units: readonly Unit[],
  text: string,
  countOf: (key: string) => number,
  keyOf: (word: string) => string,
): ReadonlySet<string> {
  const isKnown = (key: string) => countOf(key) > 0;
  const counts = new Map<string, { readonly key: string; count: number }>();
  for (const { form, key } of units) {
    const known = counts.get(form);
    if (known === undefined) counts.set(form, { key, count: 1 });
    else known.count++;
  }
  const apart = joinedForms(units);
  const misread = new Set(
    units.flatMap((unit) => (isTwoWords(unit, text, counts) ? [unit.form] : [])),
  );
  for (const [form, { key, count }] of counts) {
    const joined = [JOINED, JOINED_BEHIND].map((pattern) => pattern.exec(form)?.groups?.rest);
    const isJoined = joined.some(
      (rest) => rest !== undefined && (isKnown(rest) || isKnown(singular(rest))),
    );
    if (!isKnown(key) && (apart.get(form) ?? 0) >= count) misread.add(form);
    const least = Math.max(MIN_COUNT, MIN_TIMES_REST * countOf(key));
    const isBare = (rest: string | undefined) =>
      rest !== undefined && rest.length >= MIN_REST && countOf(keyOf(rest)) >= least;
    if (/(?:of|the)$/u.test(form) && isBare(joined[1])) misread.add(form);
    if (isBare(joined[0])) misread.add(form);
    if ((isJoined && !isKnown(key)) || hasSingleLetter(key, countOf)) misread.add(form);
    if (form.length <= MIN_LETTERS || !/^[a-z]+$/u.test(form)) continue;
    for (let at = 1; at < form.length; at++) {
      const shorter = form.slice(0, at) + form.slice(at + 1);
      const other = counts.get(shorter);
      if (other === undefined || other.key === key || isKnown(other.key)) continue;
      if (count >= other.count) misread.add(shorter);
    }
  }
  return misread;
}

/** How often a text has two words in a row, or one with a hyphen, by their letters without what stands between. */
function joinedForms(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (form: string) => counts.set(form, (counts.get(form) ?? 0) + 1);
  for (const [at, { form }] of units.entries()) {
    const next = units[at + 1];
    if (form.includes('-')) add(form.replaceAll('-', ''));
    if (next !== undefined && !next.cut) add(`${form}${next.form}`);
  }
  return counts;
}

/** A word with another one behind it, which begins with a capital: “CarexL”, not YouTube, iPhone, microRNA. */
const PARTED = /^(?<first>\p{Lu}?\p{Ll}{4,})\p{Lu}\p{Ll}*$/u;
/** Letters alone, all of them capitals. */
const CAPITALS = /^\p{Lu}{6,}$/u;
/** Least letters of either of two acronyms in one. */
const MIN_ACRONYM = 3;

/** Whether a word is two of the text, of which the first, or of capitals both, stand elsewhere. */
function isTwoWords(
  { start, end, form, shape }: Unit,
  text: string,
  counts: ReadonlyMap<string, unknown>,
): boolean {
  if (shape !== Shape.capitals) return false;
  const written = text.slice(start, end);
  const first = PARTED.exec(written)?.groups?.first;
  if (first !== undefined) return counts.has(first.toLowerCase());
  if (!CAPITALS.test(written)) return false;
  for (let at = MIN_ACRONYM; at <= form.length - MIN_ACRONYM; at++) {
    if (counts.has(form.slice(0, at)) && counts.has(form.slice(at))) return true;
  }
  return false;
}

/** Least letters of a stem that is looked up with one of its letters doubled. */
const MIN_STEM = 5;

/** How many times as often as a word the one with the letter twice must be there: scanners lose it often. */
const MIN_RATIO = 2;
/** Least documents and keywords that have that one. */
const MIN_COUNT = 3;

/** Whether a much commoner word has a letter twice that this one has once: polution, regresion. */
function hasSingleLetter(key: string, countOf: (key: string) => number): boolean {
  if (key.length < MIN_STEM || !/^[a-z]+$/u.test(key)) return false;
  const least = Math.max(MIN_COUNT, MIN_RATIO * countOf(key));
  for (let at = 2; at <= key.length; at++) {
    if (countOf(key.slice(0, at) + key.slice(at - 1)) >= least) return true;
  }
  return false;
}
