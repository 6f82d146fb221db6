import type { Span } from '@diglot/text';
import { following, type Place } from '../place.ts';

/** Longest title looked over, in UTF-16 units. */
const TITLE = 120;

/**
 * Whether what follows continues a reference: the year after a journal's name
 * (`Made-up Med. 2024 May 15;14(5)`), a citation with a stop of its own (`… minutes. [13]. To`), the
 * title before or the journal after the type mark of a Chinese reference (`王芳. 题目[J]. 期刊`).
 */
export function isWithinReference(place: Place): boolean {
  const { text, start, stop, next, limit } = place;
  const first = text.charAt(next);
  if ('12['.includes(first) && CONTINUING.test(following(place))) return true;
  if (
    text.charAt(stop - 1) === ']' &&
    TYPE_MARK_BEFORE.test(text.slice(Math.max(start, stop - 8), stop))
  )
    return true;
  return isTitle(text, next, Math.min(limit, next + TITLE));
}

/** A year with its month or a colon; a citation with a stop of its own. */
const CONTINUING =
  /^(?:(?:19|20)\d\d(?:\s+\p{Lu}\p{Ll}{2}(?![\p{L}])|\s*[;:])|\[\d[\d,–\s-]*\]\s*[.,;])/u;

/** Whether a type mark is the first bracket, and no stop stands before it. */
function isTitle(text: string, start: number, limit: number): boolean {
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2e || code === 0x3002 || code === 0x5d) return false;
    if (code === 0x5b) return i > start && TYPE_MARK.test(text.slice(i, Math.min(limit, i + 6)));
  }
  return false;
}

/** `[J]`, `[M/OL]`: the kinds of publication of the Chinese standard GB/T 7714. */
const TYPE_MARK_BEFORE = /\[[JMDCPNRSZGA](?:\/OL)?\]$/u;
const TYPE_MARK = /^\[[JMDCPNRSZGA](?:\/OL)?\]/u;

/** Longest reference, in UTF-16 units. */
const MAX_REFERENCE = 500;
/** How much of a reference shows its first author, and how much its year, volume and pages, in UTF-16 units. */
const MAX_HEAD = 60;
const MAX_TAIL = 110;

/**
 * Whether a unit is an entry of a list of references, which is no text of sentences: authors first; volume
 * and pages last.
 *
 * ```
 * [3] Muster K, Beispiel R. Sleep of nurses. Made Up Med 2018;12(3):33-40.
 * Doe, A. (2019). Sleep of nurses. Made Up Nursing, 3(2), 7–9.
 * 王芳，李明（2021）. 护士的睡眠. 虚构期刊，36（2），1–5.
 * ```
 */
export function isReference(text: string, { start, end }: Span): boolean {
  if (end - start > MAX_REFERENCE || !endsReference(text, start, end)) return false;
  return AUTHORS.test(text.slice(start, Math.min(end, start + MAX_HEAD)));
}

/** Whether `text[start, end)` ends in volume and pages as references do. */
export function endsReference(text: string, start: number, end: number): boolean {
  const tail = text.slice(Math.max(start, end - MAX_TAIL), end);
  return /\d/u.test(tail) && VOLUME_PAGES.test(tail);
}

const AUTHORS =
  /^(?:\[\d{1,3}\]\s?|\d{1,3}[.、]?\s)?(?:\p{Lu}[\p{L}'’-]{1,24} \p{Lu}{1,3}[,.;] |\p{Lu}[\p{L}'’-]{1,24}, \p{Lu}\.|\p{Script=Han}{2,4}(?:[,，、] ?\p{Script=Han}{2,4}){0,5}(?:[,，] ?等)?(?:[.．] ?|（\d{4}）|\(\d{4}\)))/u;

/** `2018;12(3):33-40`, `2021, 36(2): 1-5`, `, 3(2), 7–9`, with a stop, a DOI or an address behind. */
const VOLUME_PAGES =
  /(?:(?:19|20)\d\d[;,；，] ?\d{1,4} ?(?:[(（]\d{1,3}(?:[-–]\d{1,3})?[)）])? ?[:：] ?|[,，] ?\d{1,4} ?[(（]\d{1,3}[)）][,，] ?)[A-Za-z]?\d{1,7}(?:[-–]\d{1,7})?[.。]?(?: (?:doi: ?|https?:\/\/)[^\s]{1,60})?$/iu;
