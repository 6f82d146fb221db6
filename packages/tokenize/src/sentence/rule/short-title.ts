import { type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot stands within a short title of several words: of one that Chinese goes on behind,
 * `引自Nat. Med.等期刊`, `按Tech. Rep.的规定`, `见Hum. Reprod. 2019年第3期`; of one that a small letter or a number
 * goes on behind, `The journal J. Am. Chem. Soc. is old`.
 */
export function isWithinShortTitle(place: PlaceInWords): boolean {
  const { text, start, stop, before, rest } = place;
  if (!CAPITALISED.test(before)) return false;
  if (BEFORE_HAN.test(rest)) return true;
  const at = stop - before.length;
  if (!SHORT_WORD.test(text.slice(Math.max(start, at - REACH), at))) return false;
  if (BEFORE_YEAR.test(rest)) return true;
  const next = BEFORE_SMALL.exec(rest)?.[1];
  return next !== undefined && !place.abbreviations.inside.has(next.toLowerCase());
}

const CAPITALISED = /^\p{Lu}\p{Ll}{0,8}$/u;
/** The rest of the title, and what goes on behind it. */
const BEFORE_HAN = /^(?:\p{Lu}\p{Ll}{0,8}\. ?){1,3}(?:[\p{Script=Han}，、]|(?:19|20)\d\d\s?年)/u;
const BEFORE_YEAR = /^(?:19|20)\d\d\s?年/u;
/** `Dr. de Vries` is no rest of a title: its first word is an abbreviation of its own. */
const BEFORE_SMALL = /^(\p{Lu}\p{Ll}{0,8})\. (?:\p{Lu}\p{Ll}{0,8}\. ){0,2}(?:\p{Ll}|\d)/u;
/** A shortened word before: `J. ` */
const SHORT_WORD = /(?:^|[^\p{Script=Latin}])\p{Lu}\p{Ll}{0,8}\. ?$/u;
