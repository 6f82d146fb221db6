import { ScriptClass, scriptClass, type Token, toSimplified } from '@diglot/text';
import type { ChineseEngine } from '../engine/engine.ts';
import { isExtender, runEnd } from './alphabetic.ts';

/** Append the words of a Han stretch `text[start, end)` to `tokens`. */
export type CutHan = (text: string, start: number, end: number, tokens: Token[]) => void;

/** Where a stretch of Han characters, with the variation selectors among them, ends. */
export function hanEnd(text: string, start: number, end: number): number {
  return runEnd(text, start, end, (kind) => kind === ScriptClass.han || isExtender(kind));
}

/** Longest piece handed to an engine, in UTF-16 units: `Intl.Segmenter` is quadratic. */
const WINDOW = 256;

/**
 * Make a cutter of Han stretches from an engine.
 *
 * The engine sees Simplified characters, which is what the dictionaries know. A long stretch goes
 * through a window; the last words of a full window are cut again with what follows, so that the
 * window's edge is not seen in the result.
 */
export function createHanCutter(engine: ChineseEngine): CutHan {
  return (text, start, end, tokens) => {
    const bare = withoutExtenders(text, start, end);
    const simplified = toSimplified(bare?.text ?? text.slice(start, end));
    let from = 0;
    while (from < simplified.length) {
      let to = Math.min(from + WINDOW, simplified.length);
      const isLast = to === simplified.length;
      if (!isLast && isLowSurrogate(simplified.charCodeAt(to))) to--;
      const words = engine.cut(simplified.slice(from, to));
      const kept = isLast ? words.length : Math.max(1, words.length - 2);
      for (let i = 0; i < kept; i++) {
        const next = from + (words[i] as string).length;
        tokens.push({
          start: bare === undefined ? start + from : (bare.offsets[from] as number),
          end: bare === undefined ? start + next : (bare.offsets[next] as number),
          kind: 'word',
        });
        from = next;
      }
    }
  };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

interface Bare {
  readonly text: string;
  /** Where each unit of `text` stands in the source; one more for the end. */
  readonly offsets: readonly number[];
}

/** The stretch without marks and zero-width characters; `undefined` when it has none. */
function withoutExtenders(text: string, start: number, end: number): Bare | undefined {
  let bare = '';
  const offsets: number[] = [];
  for (let i = start; i < end; i++) {
    const codePoint = text.codePointAt(i) as number;
    const width = codePoint > 0xffff ? 2 : 1;
    if (i > start && isExtender(scriptClass(codePoint))) {
      i += width - 1;
      continue;
    }
    for (let k = 0; k < width; k++) offsets.push(i + k);
    bare += text.slice(i, i + width);
    i += width - 1;
  }
  if (bare.length === end - start) return undefined;
  offsets.push(end);
  return { text: bare, offsets };
}
