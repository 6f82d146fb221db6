import type { Language, LanguageSegment } from '@diglot/text';
import { isWhiteSpace } from '@diglot/text';
import type { Atom } from './atoms/atoms.ts';

/** The language of an atom and how sure that is, 0..1. */
export interface Label {
  readonly language: Language;
  readonly confidence: number;
}

/**
 * Join labelled atoms to segments that leave out only white space.
 *
 * Of what stands between two segments, punctuation and symbols, the part up to the first white space
 * or opening bracket stays left and the rest goes right; a line break always parts.
 *
 * @param offset - Added to every offset of the segments: where `text` begins in the caller's.
 */
export function joinSegments(
  text: string,
  atoms: readonly Atom[],
  labels: readonly Label[],
  offset: number,
): LanguageSegment[] {
  const segments: LanguageSegment[] = [];
  const push = (start: number, end: number, language: Language, confidence: number) => {
    let from = start;
    let to = end;
    while (from < to && isWhiteSpace(text.charCodeAt(from))) from++;
    while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) {
      segments.push({ start: from + offset, end: to + offset, language, confidence });
    }
  };

  let start = 0;
  for (let i = 0; i < atoms.length; ) {
    const { language } = labels[i] as Label;
    let mass = 0;
    let letters = 0;
    let j = i;
    while (j < atoms.length && labels[j]?.language === language) {
      const { start: from, end: to } = atoms[j] as Atom;
      mass += (labels[j] as Label).confidence * (to - from);
      letters += to - from;
      j++;
    }
    const end = (atoms[j - 1] as Atom).end;
    const next = atoms[j];
    const cut = next === undefined ? text.length : cutGap(text, end, next.start);
    push(start, cut, language, letters === 0 ? 0 : mass / letters);
    start = cut;
    i = j;
  }
  if (atoms.length === 0) push(0, text.length, 'und', 1);
  return segments;
}

const OPENING = /[\p{Ps}\p{Pi}]/u;

/** Where in the gap `[from, to)` the left segment ends. */
function cutGap(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const char = text[i] ?? '';
    if (char === '\n' || char === '\r') return i;
  }
  for (let i = from; i < to; i++) {
    if (isWhiteSpace(text.charCodeAt(i))) return i;
    // German closes with the mark with which English opens.
    if (OPENING.test(text[i] ?? '') && !isWhiteSpace(text.charCodeAt(i + 1))) return i;
  }
  return to;
}
