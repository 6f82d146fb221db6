import { EXTENDERS, runEnd } from './runs.ts';

const JOINER = 0x200d;

/**
 * Find where a symbol ends that may be an emoji of several characters: with a skin tone, joined by zero-width
 * joiners, or the two letters of a flag.
 *
 * @param position - After the first character and the extenders that follow it.
 * @param codePoint - The first character.
 * @remarks **Source:** Unicode Standard Annex #29, rules WB3c, WB4, WB15, WB16.
 */
export function emojiEnd(text: string, codePoint: number, position: number, end: number): number {
  const extendersEnd = (from: number) => runEnd(text, from, end, EXTENDERS);
  if (isRegional(codePoint)) {
    const next = text.codePointAt(position) ?? 0;
    return position < end && isRegional(next) ? extendersEnd(position + 2) : position;
  }
  let at = position;
  while (at < end) {
    const next = text.codePointAt(at) ?? 0;
    const isJoined = text.charCodeAt(at - 1) === JOINER && PICTURE.test(String.fromCodePoint(next));
    if (!isJoined && !isSkinTone(next)) break;
    at = extendersEnd(at + (next > 0xffff ? 2 : 1));
  }
  return Math.min(at, end);
}

const PICTURE = /^\p{Extended_Pictographic}/u;
const isRegional = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
const isSkinTone = (codePoint: number): boolean => codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
