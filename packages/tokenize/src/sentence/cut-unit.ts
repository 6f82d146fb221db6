import {
  identifierAt,
  isWhiteSpace,
  type Language,
  type Span,
  scriptClassTable,
  trimSpan,
} from '@diglot/text';
import type { Abbreviations } from '../abbreviations/abbreviations.ts';
import { ALPHABETIC } from '../word/runs.ts';
import { pairBrackets } from './brackets.ts';
import { citationEnd, closersEnd } from './closing.ts';
import { endsHere } from './ends-here.ts';
import { nextItem, readListMarker } from './list-marker.ts';
import { isStop, stopsEnd } from './stops.ts';

/** Append the sentences of one unit to `sentences`. */
export function cutUnit(
  text: string,
  unit: Span,
  language: Language,
  abbreviations: Abbreviations,
  sentences: Span[],
): void {
  const limit = unit.end;
  let item = readListMarker(text, unit.start, limit);
  if (item === undefined && firstStop(text, unit.start, limit) >= limit - 1) {
    sentences.push(unit);
    return;
  }
  const classes = scriptClassTable();
  const pairs = pairBrackets(text, unit.start, limit);
  let start = unit.start;
  let pair = 0;
  let pairStart = pairs[0]?.start ?? limit;
  let guarded = unit.start;
  let straightQuotes = 0;
  let inWord = false;
  const cut = (end: number, next: number) => {
    sentences.push(trimSpan(text, { start, end }));
    start = next;
  };
  let i = item?.end ?? unit.start;
  while (i < limit) {
    const code = text.charCodeAt(i);
    // Han, kana and Hangul: the bulk of Chinese text, and never a mark.
    if (code > 0x303f && code < 0xfe00 && i < pairStart) {
      inWord = false;
      i++;
      continue;
    }
    if (isStop(code)) {
      const stop = i;
      const stopEnd = stopsEnd(text, stop, limit);
      const closed = closersEnd(text, stopEnd, limit, straightQuotes % 2 === 1);
      // In a list of references `[2]` opens the next one.
      const end = item?.style === '[1]' ? closed : citationEnd(text, closed, limit);
      const next = spaceEnd(text, end, limit);
      i = stopEnd;
      inWord = false;
      if (end <= guarded) continue;
      if (endsHere({ text, language, abbreviations, start, stop, stopEnd, end, next, limit })) {
        cut(end, next);
        i = next;
      }
      continue;
    }
    if (code === 0x22) straightQuotes++;
    else if (code === 0x20 && item !== undefined && i > guarded) {
      const following = nextItem(text, i, limit, item);
      if (following !== undefined) {
        cut(i, i + 1);
        item = following;
        i = item.end;
        continue;
      }
    }
    while (pairStart <= i) {
      guarded = Math.max(guarded, (pairs[pair++] as Span).end);
      pairStart = pairs[pair]?.start ?? limit;
    }
    const isWord = (ALPHABETIC & (1 << (classes[code] as number))) !== 0;
    if (isWord && !inWord) {
      const end = identifierAt(text, i)?.end;
      if (end !== undefined) {
        i = Math.min(end, limit);
        continue;
      }
    }
    inWord = isWord;
    i++;
  }
  if (start < limit) cut(limit, limit);
}

/** Where the first mark stands that may end a sentence; `limit` for none. */
function firstStop(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && !isStop(text.charCodeAt(i))) i++;
  return i;
}

function spaceEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}
