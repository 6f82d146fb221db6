import type { PlaceInWords } from '../place.ts';
import { isAbbreviation } from './abbreviation.ts';

/**
 * Whether a dot just inside a bracket stays within a Chinese sentence that goes on behind it:
 * `水稻（Oryza sativa L.）的产量`; but not where the bracket holds the whole sentence,
 * `(See the appendix.)结果如下`.
 */
export function closesWithinChinese(place: PlaceInWords): boolean {
  const { text, start, stopEnd, end } = place;
  if (end === stopEnd || !/[)\]）］】]/u.test(text.charAt(stopEnd))) return false;
  if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(place.rest)) return false;
  return !/[([（［【]/u.test(text.charAt(start)) || isAbbreviation(place);
}
