import { ScriptClass, scriptClass } from './script-class.ts';

/** ⌚, the first character with `Emoji_Presentation`. */
const FIRST_EMOJI = 0x231a;
const EMOJI = /^\p{Emoji_Presentation}/u;

/**
 * Columns a line takes in a terminal: 2 for Chinese characters, kana, Hangul, full-width forms and
 * emoji, 0 for combining marks, format characters and controls, 1 otherwise.
 *
 * @remarks **Source:** Unicode Standard Annex #11, classes W and F. **Differs:** ambiguous width is
 * narrow, and an emoji sequence counts each of its emoji.
 *
 * @example
 * import { displayWidth } from '@diglot/text';
 *
 * displayWidth('peer support'); // => 12
 * displayWidth('同伴支持'); // => 8
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint >= 0x20 && codePoint < 0x7f) width++;
    else width += charWidth(codePoint);
    if (codePoint > 0xffff) at++;
  }
  return width;
}

function charWidth(codePoint: number): number {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (codePoint < 0x300) return codePoint === 0xad ? 0 : 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  const cls = scriptClass(codePoint);
  if (cls === ScriptClass.mark || cls === ScriptClass.format || codePoint === 0xfeff) return 0;
  return isWide(codePoint) || isEmoji(codePoint) ? 2 : 1;
}

function isEmoji(codePoint: number): boolean {
  return codePoint >= FIRST_EMOJI && EMOJI.test(String.fromCodePoint(codePoint));
}

function isWide(codePoint: number): boolean {
  if (codePoint < 0x1100) return false;
  return (
    codePoint <= 0x115f ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf && codePoint !== 0x303f) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97c) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe19) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1f320) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}
