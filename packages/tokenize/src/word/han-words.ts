import { isLowSurrogate, ScriptClass, scriptClassTable, toSimplified } from '@diglot/text';
import type { ChineseEngine } from '../engine/engine.ts';
import { refineWords } from './refine-words.ts';
import { ANY_BUT_HAN, EXTENDERS, HAN, runEnd } from './runs.ts';

/** The words of all Han stretches in `text[start, end)`, in order, Simplified, without extenders. */
export type HanWords = (text: string, start: number, end: number) => readonly string[];

/** Where a stretch of Han characters, with the variation selectors among them, ends. */
export function hanEnd(text: string, start: number, end: number): number {
  return runEnd(text, start, end, HAN | EXTENDERS);
}

/** Longest piece handed to an engine, in UTF-16 units: `Intl.Segmenter` is quadratic. */
export const WINDOW = 512;

/** What stands between stretches: a character that every engine makes a word of its own. */
const BETWEEN = '\n';

/** What stands before a stretch, for an engine that heeds it, where a digit or a letter touches it. */
const AFTER_DIGIT = '0';
const AFTER_LETTER = 'a';

/**
 * Make a cutter of Han stretches from an engine.
 *
 * The engine sees Simplified characters, which is what the dictionaries know, and all stretches at
 * once, since a call costs as much as a few words. Long text goes through a window; the last words
 * of a full window are cut again with what follows, so that its edge is not seen in the result.
 */
export function createHanWords(engine: ChineseEngine): HanWords {
  const refine = engine.isFinal === true ? withoutMarks : refineWords;
  return (text, start, end) => {
    const stretches = toSimplified(gatherHan(text, start, end, engine.isFinal === true));
    if (stretches === '') return [];
    if (stretches.length <= WINDOW) return refine(engine.cut(stretches), BETWEEN);
    const words: string[] = [];
    let from = 0;
    while (from < stretches.length) {
      let to = Math.min(from + WINDOW, stretches.length);
      const isLast = to === stretches.length;
      if (!isLast && isLowSurrogate(stretches.charCodeAt(to))) to--;
      const cut = engine.cut(stretches.slice(from, to));
      const kept = isLast ? cut.length : Math.max(1, cut.length - 2);
      for (let i = 0; i < kept; i++) {
        const word = cut[i] as string;
        words.push(word);
        from += word.length;
      }
    }
    return refine(words, BETWEEN);
  };
}

function withoutMarks(words: readonly string[]): string[] {
  return words.filter((word) => word > AFTER_LETTER);
}

/** The Han stretches with a mark between, variation selectors and zero-width characters left out. */
function gatherHan(text: string, start: number, end: number, isMarked: boolean): string {
  let gathered = '';
  let position = runEnd(text, start, end, ANY_BUT_HAN);
  while (position < end) {
    const mark = isMarked ? markBefore(text, position) : BETWEEN;
    if (gathered !== '' || mark !== BETWEEN) gathered += mark;
    const stop = hanEnd(text, position, end);
    while (position < stop) {
      const next = runEnd(text, position, stop, HAN);
      gathered += text.slice(position, next);
      position = runEnd(text, next, stop, EXTENDERS);
    }
    position = runEnd(text, stop, end, ANY_BUT_HAN);
  }
  return gathered;
}

function markBefore(text: string, position: number): string {
  const kind = scriptClassTable()[text.charCodeAt(position - 1)];
  if (kind === ScriptClass.digit) return AFTER_DIGIT;
  return kind === ScriptClass.latin ? AFTER_LETTER : BETWEEN;
}

/** Where a word of `length` Han units that begins at `start` ends, with its extenders. */
export function wordEnd(text: string, start: number, length: number, end: number): number {
  let position = start;
  for (let read = 0; read < length; read++) {
    position = runEnd(text, position + 1, end, EXTENDERS);
  }
  return position;
}
