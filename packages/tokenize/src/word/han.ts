import type { Token } from '@diglot/text';
import { CharacterClass, characterClass } from '../character-class.ts';
import type { ChineseEngine } from '../engine/engine.ts';

/** Append the words of a Han stretch `text[start, end)` to `tokens`. */
export type CutHan = (text: string, start: number, end: number, tokens: Token[]) => void;

/** Where a stretch of Han characters, and joiners among them, ends. */
export function hanEnd(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const codePoint = text.codePointAt(position) as number;
    const kind = characterClass(codePoint);
    if (kind !== CharacterClass.han && kind !== CharacterClass.joiner) break;
    position += codePoint > 0xffff ? 2 : 1;
  }
  return position;
}

/** Longest piece handed to an engine, in UTF-16 units: `Intl.Segmenter` is quadratic. */
const WINDOW = 256;

/**
 * Make a cutter of Han stretches from an engine.
 *
 * A long stretch goes through a window; the last words of a full window are cut again with what
 * follows, so that the window's edge is not seen in the result.
 */
export function createHanCutter(engine: ChineseEngine): CutHan {
  return (text, start, end, tokens) => {
    let position = start;
    while (position < end) {
      const full = end - position > WINDOW;
      let stop = full ? position + WINDOW : end;
      if (full && isLowSurrogate(text.charCodeAt(stop))) stop--;
      const words = engine.cut(text.slice(position, stop));
      const kept = full ? Math.max(1, words.length - 2) : words.length;
      for (let i = 0; i < kept; i++) {
        const next = position + (words[i] as string).length;
        tokens.push({ start: position, end: next, kind: 'word' });
        position = next;
      }
    }
  };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}
