import { isWhiteSpace, type Language, type Span, scriptClass, trimSpan } from '@diglot/text';
import type { Abbreviations } from '../abbreviations/abbreviations.ts';
import { identifierEnd } from '../identifier.ts';
import { isAlphabetic } from '../word/alphabetic.ts';
import { pairBrackets } from './brackets.ts';
import { endsHere } from './ends-here.ts';
import { readListMarker } from './list-marker.ts';
import { isAsciiStop, isCloser, isDoubleStop, isEllipsis, isWideStop } from './stops.ts';

/** Append the sentences of one unit to `sentences`. */
export function cutUnit(
  text: string,
  unit: Span,
  language: Language,
  abbreviations: Abbreviations,
  sentences: Span[],
): void {
  const limit = unit.end;
  const pairs = pairBrackets(text, unit.start, limit);
  const list = readListMarker(text, unit.start, limit);
  let ordinal = list?.ordinal ?? 0;
  let start = unit.start;
  let guarded = unit.start;
  let inWord = false;
  const cut = (end: number, next: number) => {
    const sentence = trimSpan(text, { start, end });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = next;
  };
  let i = unit.start;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isAsciiStop(code) || isWideStop(code) || isEllipsis(code) || isDoubleStop(code)) {
      const stopEnd = stopsEnd(text, i, limit);
      const end = citationEnd(text, closersEnd(text, stopEnd, limit), limit);
      const next = spaceEnd(text, end, limit);
      if (
        end > guarded &&
        endsHere({ text, language, abbreviations, start, stop: i, stopEnd, end, next, limit })
      ) {
        cut(end, next);
        i = next;
      } else {
        i = stopEnd;
      }
      inWord = false;
      continue;
    }
    const close = pairs.get(i);
    if (close !== undefined && close > guarded) guarded = close;
    if (code === 0x20 && list !== undefined && i > guarded) {
      const item = readListMarker(text, i + 1, limit);
      if (
        item !== undefined &&
        item.style === list.style &&
        (item.ordinal === ordinal + 1 || item.ordinal === 0)
      ) {
        cut(i, i + 1);
        ordinal = item.ordinal;
        i = item.end;
        continue;
      }
    }
    const isWord = isAlphabetic(scriptClass(code));
    if (isWord && !inWord) {
      const end = Math.min(identifierEnd(text, i), limit);
      if (end > i) {
        i = end;
        continue;
      }
    }
    inWord = isWord;
    i++;
  }
  cut(limit, limit);
}

/** After a run of stop marks; dots with spaces between, `. . .`, are one run. */
function stopsEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (isAsciiStop(code) || isWideStop(code) || isEllipsis(code) || isDoubleStop(code)) i++;
    else break;
  }
  return i;
}

function closersEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && isCloser(text.charAt(i))) i++;
  // `Jr.'s`: an apostrophe, not a closing quote.
  if (i > start && /['’]/u.test(text.charAt(i - 1)) && /\p{L}/u.test(text.charAt(i))) i--;
  return i;
}

const CITATION = /\s?\[\d{1,3}(?:\s?[,，–-]\s?\d{1,3})*\](?=\s|$|\p{Script=Han})/uy;

/** After a numbered citation that follows the stop: `… practice. [8]`, `……结果。[1,2]`. */
function citationEnd(text: string, start: number, limit: number): number {
  CITATION.lastIndex = start;
  const end = start + (CITATION.exec(text)?.[0].length ?? 0);
  return end <= limit ? end : start;
}

function spaceEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}
