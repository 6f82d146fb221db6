import { type PlaceInWords, REACH } from '../place.ts';
import { namesThing } from './initial.ts';

/**
 * Whether the dot that Han characters follow at once closes a Latin name or short title in a Chinese sentence:
 * `由Li H.和Wang F.完成。`, `参照J. Clin. Nurs.的格式`; but not `加入5 mL.静置`, `见Group A.结果`.
 */
export function goesOnBehindLatin({ text, start, stop, before, rest }: PlaceInWords): boolean {
  if (!CAPITALISED.test(before)) return false;
  if (CONNECTIVE.test(rest)) return true;
  if (AND.test(rest) && isShortened(text, start, stop, before)) return true;
  const at = stop - before.length;
  if (RUN.test(text.slice(Math.max(start, at - REACH), at))) return true;
  if (before.length > 1) return false;
  const surname = SURNAME.exec(text.slice(Math.max(start, at - REACH), at))?.[1];
  return surname !== undefined && !namesThing(surname.toLowerCase());
}

const CAPITALISED = /^\p{Lu}\p{Ll}{0,8}$/u;
/** What ties a word to the one before it; `是否`, `等待`, `及时` begin a sentence as easily. */
const CONNECTIVE =
  /^(?:的(?![确確])|[和与與](?=[\p{Script=Latin}\p{N}《“「 ])|或(?![许許])|及(?![时時])|等(?![待我你您他她])|是(?![否我你您他她])|[为為](?![了何什此]))/u;
/** `和`, which opens a sentence as well: `引自J. Clin. Nurs.和期刊`, but not `我来自Japan.和我同来的有三人`. */
const AND = /^[和与與](?![我你您他她它这這那])/u;
/** Longest word that is rather a shortened one, in letters. */
const MAX_SHORTENED = 4;

/** Whether a word before a dot is shortened: it is short, or behind another one with a dot. */
function isShortened(text: string, start: number, stop: number, before: string): boolean {
  const at = stop - before.length;
  return before.length <= MAX_SHORTENED || /\.\s?$/u.test(text.slice(Math.max(start, at - 2), at));
}
/** Two more shortened words before one: `由Natl. Sci. Found.资助`. */
const RUN = /(?:^|[^\p{Script=Latin}])\p{Lu}\p{Ll}{0,8}\. ?\p{Lu}\p{Ll}{0,8}\. ?$/u;
/** A surname before its initial, behind what a sentence goes on from. */
const SURNAME = /(?:^|[\p{Script=Han}，、,;；(（&]\s?|and )(\p{Lu}\p{Ll}{1,15} )$/u;
