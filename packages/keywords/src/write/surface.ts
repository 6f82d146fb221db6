import type { IndexRange } from '@diglot/text';
import { isFunctionWord, Role } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Reading } from '../read/reading.ts';
import type { Unit, UnitList } from '../read/unit.ts';
import { Shape } from '../read/words.ts';

/** Words of so many letters are capitalised in a headline; it has at least so many of them, and this share. */
const LONG_WORD = 4;
const HEADLINE_WORDS = 3;
const HEADLINE_SHARE = 0.7;

/** How a document writes its words. */
export interface WordForms {
  /** How often each word (lower case) is written how, where the place does not ask for a capital. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The sentences, by number, that are headlines. */
  readonly headlines: ReadonlySet<number>;
}

/**
 * Write a candidate as a person would: its most frequent variant (the earliest when even), without a
 * capital that only a sentence's beginning or a headline asked for. A name of several words keeps its
 * capitals: “Magnetic Imager”.
 */
export function surfaceOf(candidate: Candidate, { list }: Reading, forms: () => WordForms): string {
  const { from, to } = commonest(candidate, list);
  const name = isName(list.units, from, to, forms);
  let phrase = '';
  for (let index = from; index < to; index++) {
    const unit = list.units[index] as Unit;
    const before = list.units[index - 1];
    if (index > from && before !== undefined) phrase += gap(list.text, before, unit);
    const written = list.text.slice(unit.start, unit.end);
    phrase += name ? written : wordForm(written, unit, forms);
  }
  return phrase.endsWith('s') ? phrase.replace(/(?<=.)['’]s$/iu, '') : phrase;
}

/** The units of the variant written most often. */
function commonest({ at, ends }: Candidate, list: UnitList): IndexRange {
  const first = { from: at[0] as number, to: ends[0] as number };
  if (at.length === 1) return first;
  const counts = new Map<string, { count: number; range: IndexRange }>();
  for (let index = 0; index < at.length; index++) {
    const range = { from: at[index] as number, to: ends[index] as number };
    const written = slice(list, range).toLowerCase();
    const known = counts.get(written);
    if (known === undefined) counts.set(written, { count: 1, range });
    else known.count++;
  }
  let best = { count: 0, range: first };
  for (const variant of counts.values()) if (variant.count > best.count) best = variant;
  return best.range;
}

/** Collect how words are written inside sentences; headlines (most words capitalised) do not count. */
export function collectForms({ list }: Reading): WordForms {
  const { text, units } = list;
  const words = new Map<string, Map<string, number>>();
  const headlines = findHeadlines(units);
  for (const [index, unit] of units.entries()) {
    if (!isLatin(unit)) continue;
    // “Strobbe Graphics”: what a capitalised word follows is capitalised for its own sake.
    const opens = unit.opens && !isCapitalized(units[index + 1]);
    const asked = opens || headlines.has(unit.sentence);
    if (asked && unit.shape === Shape.capitalized) continue;
    const written = text.slice(unit.start, unit.end);
    const lower = written.toLowerCase();
    let counts = words.get(lower);
    if (counts === undefined) {
      counts = new Map();
      words.set(lower, counts);
    }
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }
  return { counts: words, headlines };
}

/** Whether two or more words all have capitals of their own, not those of a headline. */
function isName(units: readonly Unit[], from: number, to: number, forms: () => WordForms): boolean {
  const first = units[from] as Unit;
  if (to - from < 2 || first.opens) return false;
  for (let index = from; index < to; index++) {
    const { shape, role } = units[index] as Unit;
    if (shape === Shape.lower && role !== Role.link) return false;
  }
  return !forms().headlines.has(first.sentence);
}

function isCapitalized(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.shape === Shape.capitalized && !unit.cut && !unit.opens;
}

/**
 * The sentences, by number, that have nearly all their longer words capitalised, and of the others only words of
 * grammar: a sentence full of names has a verb.
 */
export function findHeadlines(units: readonly Unit[]): ReadonlySet<number> {
  const headlines = new Set<number>();
  for (let from = 0; from < units.length; ) {
    const { sentence } = units[from] as Unit;
    let long = 0;
    let capitals = 0;
    let hasHan = !isLatin(units[from] as Unit);
    let hasSmall = false;
    let to = from + 1;
    for (; to < units.length && units[to]?.sentence === sentence; to++) {
      const unit = units[to] as Unit;
      if (!isLatin(unit)) hasHan = true;
      if (unit.form.length < LONG_WORD) continue;
      long++;
      if (unit.shape !== Shape.lower) capitals++;
      else if (!isFunctionWord(unit.form)) hasSmall = true;
    }
    if (!hasHan && !hasSmall && long >= HEADLINE_WORDS && capitals >= HEADLINE_SHARE * long) {
      headlines.add(sentence);
    }
    from = to;
  }
  return headlines;
}

function wordForm(written: string, unit: Unit, forms: () => WordForms): string {
  if (unit.shape !== Shape.capitalized || /['’]s$/u.test(written)) return written;
  const counts = forms().counts.get(written.toLowerCase());
  if (counts === undefined) return written.toLowerCase();
  let best = written;
  let most = 0;
  for (const [form, count] of counts) {
    // Of two that are even the small one: a title that is no headline may have the other.
    if (count > most || (count === most && form === form.toLowerCase())) {
      best = form;
      most = count;
    }
  }
  return best;
}

/** What is written between two units of a phrase: a blank between Latin words (C++ code), else nothing. */
function gap(source: string, left: Unit, right: Unit): string {
  if (right.start <= left.end) return '';
  const isHan = (at: number) => /\p{Script=Han}/u.test(source.charAt(at));
  return isHan(left.end - 1) || isHan(right.start) ? '' : ' ';
}

function slice({ text, units }: UnitList, { from, to }: IndexRange): string {
  return text.slice(units[from]?.start ?? 0, units[to - 1]?.end ?? 0);
}

function isLatin({ key }: Unit): boolean {
  return !/\p{Script=Han}/u.test(key);
}
