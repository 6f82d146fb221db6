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
