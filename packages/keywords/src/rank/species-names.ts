import { isFunctionWord } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import { EPITHET, MIN_CUT_SHARE, RANKS } from './cut-phrases.ts';

/**
 * The first half of the name of a species, before the second one, in one letter too, as scanners leave it: “Q. glauca”,
 * “Q glauca”, “Q . glauca”. A and I alone are words.
 */
const GENUS = /(?<![\p{L}-])(?:\p{Lu}(?:\p{Ll}{2,}| ?[.:])|(?![AI])\p{Lu})\s?$/u;
/** What stands before the name of a variety. */
const RANK = new RegExp(`(?<![\\p{L}-])(?:${[...RANKS].join('|')})\\.\\s?$`, 'u');
/** Longest genus with the blank behind it, in UTF-16 units. */
const MAX_GENUS = 24;

/** Whether a phrase begins with the second half of the name of a species nearly everywhere: “glauca population” of Quercus glauca. */
export function isWithoutGenus({ at }: Candidate, units: readonly Unit[], text: string): boolean {
  const found = at.filter((from) => {
    const { start, form, shape } = units[from] as Unit;
    if (shape !== Shape.lower) return false;
    const before = text.slice(Math.max(0, start - MAX_GENUS), start);
    if (RANK.test(before)) return true;
    if (!EPITHET.test(form)) return false;
    const unit = units[from - 1];
    if (unit?.opens && unit.end + 1 === start && isFunctionWord(unit.form)) return false;
    return GENUS.test(before);
  });
  return found.length >= MIN_CUT_SHARE * at.length;
}
