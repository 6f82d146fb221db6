import { following, opensSentence, type PlaceInWords } from '../place.ts';

/**
 * Whether a sentence ends at an ASCII stop that no space follows: `Is it real?Yes.The end.`,
 * `图见正文.方法如下`; but not `J.Exp.Med`, `Node.js`, `3.5倍`, `Yahoo!奇摩`.
 */
export function endsWithoutSpace(place: PlaceInWords): boolean {
  const { text, start, stop, stopEnd, before, abbreviations } = place;
  const mark = text.charAt(stopEnd - 1);
  const rest = following(place);
  if (/^\p{Script=Han}/u.test(rest)) {
    if (/^\p{N}[\p{N}.]*$/u.test(before)) return start + before.length < stop;
    return /[.．]/u.test(mark) || !/\p{Script=Latin}/u.test(text.charAt(stop - 1));
  }
  // `Jane.Doe@example.com`
  if (/^[\w.+-]*@/u.test(rest)) return false;
  const isWord = /^(?:\p{Lu}\p{Ll}+|[AI])(?![\p{L}\p{N}-])/u.test(rest);
  if (!isWord) return false;
  if (!/[.．]/u.test(mark)) return true;
  const lower = before.toLowerCase();
  return (
    /^\p{L}[\p{L}\p{N}]*[\p{Ll}\p{N}]$/u.test(before) &&
    (before.length > 2 || opensSentence(place)) &&
    !abbreviations.inside.has(lower) &&
    !abbreviations.either.has(lower) &&
    !abbreviations.beforeNumber.has(lower)
  );
}
