import { opensSentence, type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot closes a number or letter that counts: a list marker (`1. The first`,
 * `A). Cells`, `a. Cells`), a heading (`2.1. Participants`), or a German ordinal (`am 3. Oktober`); but not `for 12 h. Cells`,
 * `(panel b). Cells`.
 */
export function isCounting(place: PlaceInWords): boolean {
  const { text, start, stop, before, language } = place;
  if (start + before.length === stop && NUMBER.test(before)) return true;
  if (/^\p{N}{1,2}$/u.test(before) && (language === 'de' || MONTH.test(place.rest))) return true;
  const last = text.charCodeAt(stop - 1);
  if (last !== CLOSE && !(last >= SMALL_A && last <= SMALL_H)) return false;
  const context = text.slice(Math.max(start, stop - REACH), stop);
  if (/(?:^|[^\p{N}\s])\s+[a-h]$/u.test(context)) return !opensSentence(place);
  return /(?:^|\s)\p{Lu}\)$/u.test(context) && !/\([^()]*\)$/u.test(context);
}

const NUMBER = /^(?:\p{N}{1,3}(?:\.\p{N}{1,2}){0,3}|[ivxlc]{1,5}|\p{L})$/iu;
/** A month as only German writes it, or one with its year. */
const MONTH =
  /^(?:(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?!\p{L})|(?:April|August|September|November) (?:19|20)\d\d)/u;
const CLOSE = 0x29;
const SMALL_A = 0x61;
const SMALL_H = 0x68;
