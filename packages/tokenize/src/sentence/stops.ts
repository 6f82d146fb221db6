/** ։ ؟ ۔ । ॥ ။ ። ፧ ។ */
const OTHER_STOPS: ReadonlySet<number> = new Set([
  0x589, 0x61f, 0x6d4, 0x964, 0x965, 0x104b, 0x1362, 0x1367, 0x17d4,
]);

const isAsciiStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f;

/** 。！？｡ and ‼⁇⁈⁉, the stops of Devanagari, Arabic and others: no abbreviation, no decimal point. */
export const isWideStop = (code: number): boolean =>
  (code < 0x2000 && OTHER_STOPS.has(code)) ||
  code === 0x3002 ||
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0xff61 ||
  code === 0x203c ||
  (code >= 0x2047 && code <= 0x2049);

/** … and ⋯ */
export const isEllipsis = (code: number): boolean => code === 0x2026 || code === 0x22ef;

/** Whether a code unit may end a sentence. ．, the full-width dot, may as an ASCII one may. */
export function isStop(code: number): boolean {
  if (code < 0x80) return isAsciiStop(code);
  return isWideStop(code) || isEllipsis(code) || code === 0xff0e;
}

/** `. . .` and `. . . .` */
const SPACED_DOTS = /\.(?: \.){2,3}(?=(\s+\p{Lu})?)/uy;

/**
 * After a run of stop marks.
 *
 * Dots with spaces between are one run, but `compounds. . . . The` has a full stop before its three
 * dots. A Chinese ellipsis has two characters; a second one, or one after a full stop, opens the
 * next sentence.
 */
export function stopsEnd(text: string, start: number, limit: number): number {
  if (text.startsWith('. .', start)) {
    SPACED_DOTS.lastIndex = start;
    const dots = SPACED_DOTS.exec(text);
    if (dots !== null && start + dots[0].length <= limit) {
      const isStopFirst = dots[0].length === 7 && dots[1] !== undefined;
      return isStopFirst && /\S/u.test(text.charAt(start - 1)) ? start + 1 : start + dots[0].length;
    }
  }
  let i = start;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (!isStop(code)) break;
    if (isEllipsis(code) && i > start && isWideStop(text.charCodeAt(i - 1))) break;
    if (i === start + 2 && isEllipsis(code) && isEllipsis(text.charCodeAt(i - 1))) break;
    i++;
  }
  return i;
}
