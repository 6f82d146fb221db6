import { opensSentence, type PlaceInWords, REACH } from '../place.ts';
import { isCaptionLabel } from './caption.ts';
import { isItemNumber } from './enumeration.ts';
import { goesOnBehindLatin } from './latin-before-han.ts';

/**
 * Whether a sentence ends at an ASCII stop that no space follows: `Is it real?Yes.The end.`,
 * `(see Box 1).The others`, `in 2019.Nobody`, `图见正文.方法如下`; but not `J.Exp.Med`, `Node.js`, `3.5倍`,
 * `Yahoo!奇摩`, `Ltd.版`.
 */
export function endsWithoutSpace(place: PlaceInWords): boolean {
  const { text, start, stop, stopEnd, end, before, abbreviations } = place;
  const mark = text.charAt(stopEnd - 1);
  const isDot = mark === '.' || mark === '．';
  const rest = place.rest;
  if (isItemNumber(place) || isCaptionLabel(place)) return false;
  if (/^\p{Script=Han}/u.test(rest)) {
    if (isListed(place) || AUTHORITY.test(text.slice(Math.max(start, stop - REACH), stop)))
      return false;
    // `U.S.A.是`
    if (isDot && (DOTTED.test(before) || DOTTED_SMALL.test(before) || goesOnBehindLatin(place)))
      return false;
    return isDot || !/\p{Script=Latin}/u.test(text.charAt(stop - 1));
  }
  const last = text.charAt(text.charAt(stop - 1) === ' ' ? stop - 2 : stop - 1);
  // `运行在.NET上`
  if (/^NET(?!\p{Script=Latin})/u.test(rest) && !/\p{Script=Latin}/u.test(last)) return false;
  // `结果如下.P值为0.03`
  if (/\p{Script=Han}/u.test(last)) return /^[\p{Lu}\p{Ps}\p{Pi}]/u.test(rest);
  // `Jane.Doe@example.com`
  if (/^[\w.+-]*@/u.test(rest)) return false;
  // `improved.[Method] We asked`
  if (/^[[【［]\p{Lu}\p{Ll}{3}/u.test(rest)) return /\p{Ll}{3}$/u.test(before);
  if (!BEGINNING.test(rest) && !(/\p{Ll}{3}$/u.test(before) && LETTER.test(rest))) return false;
  if (!isDot || end > stopEnd || /[)\]）］"”'’%]/u.test(last)) return true;
  // `in 2019.Nobody`, `Fig.3.The`
  if (/(?:^|\.)\p{N}+$/u.test(before) || isMeasure(place)) return true;
  // `the U.S.A.She`
  if (DOTTED.test(before)) return place.after.length > 1 && opensSentence(place);
  // `at 8 a.m.Results`, `Example Co.The`
  if (abbreviations.either.has(before.toLowerCase())) return opensSentence(place);
  // `example.org.Then`
  if (before.includes('.') && opensSentence(place)) return DOMAIN.test(before);
  // `washed in PBS.Then`
  if (/^\p{Lu}{2,8}$/u.test(before)) return opensSentence(place) && !isListed(place);
  return (
    /^\p{L}[\p{L}\p{N}-]*[\p{Ll}\p{N}]$/u.test(before) &&
    (before.length > 2 || opensSentence(place)) &&
    !isListed(place)
  );
}

/** A capitalised word, `A` or `I`. */
const BEGINNING = /^“?(?:\p{Lu}\p{Ll}+|[AI])(?![\p{L}\p{N}-])/u;
/** `P values` */
const LETTER = /^\p{Lu} \p{Ll}{3}/u;

/** `5 mg.Patients`, `39.5°C.Fever`: a unit behind its number. */
function isMeasure({ text, stop, before }: PlaceInWords): boolean {
  if (/\p{N}°[CF]$/u.test(before)) return true;
  const at = stop - before.length;
  return /^\p{Ll}\p{L}?$/u.test(before) && /\p{N}\s?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** `Populus tomentosa Carr`, `Glycine max L`: a name of biology, with a Latin ending, and who gave it. */
const AUTHORITY =
  /(?:^|[^\p{Script=Latin}])\p{Lu}\p{Ll}{2,30} \p{Ll}{1,30}(?:a|us|um|is|i|ae|ens|ans|ax) \(?(?:\p{Lu}|\p{Lu}\p{Ll}{1,5})$/u;
/** `U.S.A` */
const DOTTED = /^(?:\p{Lu}\.){1,6}\p{Lu}$/u;
/** `b.i.d`, `p.o` */
const DOTTED_SMALL = /^(?:\p{Ll}\.){1,4}\p{Ll}$/u;
const DOMAIN = /^(?:[\p{Ll}\p{N}-]{2,}\.)+\p{Ll}{2,}$/u;

function isListed({ before, abbreviations }: PlaceInWords): boolean {
  const lower = before.toLowerCase();
  return (
    abbreviations.inside.has(lower) ||
    abbreviations.either.has(lower) ||
    abbreviations.beforeNumber.has(lower)
  );
}
