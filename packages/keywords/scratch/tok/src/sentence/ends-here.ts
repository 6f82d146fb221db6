import { englishOpeners } from '../abbreviations/en.ts';
import { type Place, wordAfter, wordBefore } from './context.ts';
import { isWideStop } from './stops.ts';

const HAN = /^\p{Script=Han}/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

/** Whether a sentence ends at a stop mark. */
export function endsHere(place: Place): boolean {
  const { text, stop, stopEnd, end, next, limit } = place;
  if (next >= limit) return true;
  const marks = text.slice(stop, stopEnd);
  const last = text.charCodeAt(stopEnd - 1);
  const closed = end > stopEnd;
  const following = text.slice(next, next + 2);
  if (isWideStop(last)) return !continuesInChinese(place, closed);
  const after = wordAfter(place);
  if (next === end) return endsWithoutSpace(place, after);
  if (/^[,;:)\]}.!?%，、；：。！？]/u.test(following)) return false;
  if (/^(?:\.{2,}|…+)$/u.test(marks)) return UPPER.test(after) || HAN.test(following);
  if (LOWER.test(after))
    return isLowerCaseName(after) && marks === '.' && !isAbbreviated(place, after);
  if (marks !== '.') return true;
  return !isAbbreviated(place, after);
}

/** `p53`, `mRNA`, `α-actin` may open a sentence; `and` may not. */
function isLowerCaseName(word: string): boolean {
  return /^\p{Ll}+(?:\p{Lu}|\p{N}|-\p{Lu}|-\p{N})|^\p{Script=Greek}/u.test(word);
}

function continuesInChinese({ text, next, end, limit }: Place, closed: boolean): boolean {
  const following = text.slice(next, Math.min(limit, next + 12));
  if (/^[，、；：,;:。！？）)》」』”…—]/u.test(following)) return true;
  if (!closed || next > end) return false;
  return (
    /^(?:然后|接着|随后|于是|便|就|才|隨後|接著|然後)/u.test(following) ||
    /^[^，。！？；：“”「」\s]{0,6}(?:说|道|问|喊|叫|答|說|問)(?:道)?[。！？，：]/u.test(following)
  );
}

function endsWithoutSpace(place: Place, after: string): boolean {
  const { text, next, stop, stopEnd } = place;
  const before = wordBefore(place);
  const following = text.slice(next, next + 2);
  const mark = text.charAt(stopEnd - 1);
  if (HAN.test(following)) {
    if (mark !== '.') return true;
    if (/^[\d.]+$/u.test(before)) return place.start + before.length < stop;
    return /\p{Script=Han}|[)\]%）]/u.test(text.charAt(stop - 1)) || before.length > 3;
  }
  if (!/^\p{Lu}\p{Ll}/u.test(after) && !/^[AI]\s/u.test(following)) return false;
  if (mark !== '.') return true;
  return /^\p{L}\p{Ll}+$/u.test(before) && !isKnown(place, before);
}

function isKnown(
  { abbreviations: { inside, either, beforeNumber } }: Place,
  word: string,
): boolean {
  const lower = word.toLowerCase();
  return inside.has(lower) || either.has(lower) || beforeNumber.has(lower);
}

/** Whether the dot belongs to an abbreviation, an initial or a number, and ends nothing. */
function isAbbreviated(place: Place, after: string): boolean {
  const { text, start, stop, next, language, abbreviations } = place;
  const before = wordBefore(place);
  if (before === '') return false;
  const lower = before.toLowerCase();
  const lastPart = lower.slice(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf('-')) + 1);
  const opens = UPPER.test(after) && englishOpeners.has(after.toLowerCase());
  if (abbreviations.inside.has(lower) || abbreviations.inside.has(lastPart)) return true;
  if (
    abbreviations.beforeNumber.has(lower) &&
    /^[\p{N}(§]|^[IVXLC]+\b|^\p{Lu}\p{N}/u.test(text.slice(next, next + 6))
  ) {
    return true;
  }
  if (/^[ap]\.m$/u.test(lower)) return !UPPER.test(after) || wordsBetween(text, start, stop) < 4;
  if (abbreviations.either.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return !opens;
  if (/^\p{Lu}$/u.test(before)) return !opens && isNameBefore(text, start, stop);
  if (/^(?:\p{N}{1,3}|[ivxlc]{1,5}|\p{L})$/iu.test(before) && start + before.length === stop)
    return true;
  if (language === 'de' && /^\p{N}{1,2}$/u.test(before)) return true;
  return /^n[°º]$/iu.test(before);
}

function wordsBetween(text: string, start: number, end: number): number {
  return text.slice(start, Math.min(end, start + 200)).split(/\s+/u).length;
}

/** Whether a single capital letter is an initial: not `vitamin C.`, not `and I.` */
function isNameBefore(text: string, start: number, stop: number): boolean {
  const before = /(\p{L}+|[.,;(&])\s*\p{Lu}$/u.exec(
    text.slice(Math.max(start, stop - 40), stop),
  )?.[1];
  if (before === undefined) return true;
  return (
    !/^\p{Ll}{2,}$/u.test(before) ||
    /^(?:by|and|of|with|from|to|as|the|see|in|de|van|von|y|et)$/u.test(before)
  );
}
