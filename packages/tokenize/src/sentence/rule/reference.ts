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
  const rest = following(place);
  return (
    /^(?:19|20)\d\d(?:\s+\p{Lu}\p{Ll}{2}(?![\p{L}])|\s*[;:])/u.test(rest) ||
    /^\[\d[\d,–\s-]*\]\s*[.,;]/u.test(rest) ||
    TYPE_MARK_BEFORE.test(text.slice(Math.max(start, stop - 8), stop)) ||
    TYPE_MARK_AFTER.test(text.slice(next, Math.min(limit, next + TITLE)))
  );
}

/** `[J]`, `[M/OL]`: the kinds of publication of the Chinese standard GB/T 7714. */
const TYPE_MARK_BEFORE = /\[[JMDCPNRSZGA](?:\/OL)?\]$/u;
const TYPE_MARK_AFTER = /^[^.。[\]]+\[[JMDCPNRSZGA](?:\/OL)?\]/u;
