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
import { closersEnd } from './closing.ts';
import { endsHere } from './ends-here.ts';
import { nextItem, readListMarker } from './list-marker.ts';
import { isStop, stopsEnd } from './stops.ts';
import { markupEnd, trailingEnd } from './trailing.ts';

/** What cutting heeds besides the text. */
export interface CutOptions {
  readonly language: Language;
  readonly abbreviations: Abbreviations;
  /** Longest quotation kept whole, in UTF-16 units. */
  readonly maxQuotation: number;
}

/** Append the sentences of one unit to `sentences`. */
export function cutUnit(text: string, unit: Span, options: CutOptions, sentences: Span[]): void {
  const limit = unit.end;
  let item = readListMarker(text, unit.start, limit);
  if (item === undefined && firstStop(text, unit.start, limit) >= limit - 1) {
    sentences.push(unit);
    return;
  }
  const { language, abbreviations } = options;
  const classes = scriptClassTable();
  const pairs = pairBrackets(text, unit.start, limit, options.maxQuotation);
  let start = unit.start;
  let pair = 0;
  let pairStart = pairs[0]?.start ?? limit;
  let guarded = unit.start;
  let isQuoteOpen = false;
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
      const closed = closersEnd(text, stopEnd, limit, isQuoteOpen);
      i = stopEnd;
      inWord = false;
      if (closed <= guarded) continue;
      // In a list of references `[2]` opens the next one.
      const cited = trailingEnd(text, closed, limit, stop, item?.style !== '[1]');
      const end = markupEnd(text, cited, limit);
      const next = spaceEnd(text, end, limit);
      const isSpaced = next > end || end > cited || cited > closed;
      const place = { text, language, abbreviations, start, stop, stopEnd, end, next, isSpaced };
      if (endsHere({ ...place, limit })) {
        for (let mark = stopEnd; mark < end; mark++) {
          if (text.charCodeAt(mark) === 0x22) isQuoteOpen = !isQuoteOpen;
        }
        cut(end, next);
        i = next;
      }
      continue;
    }
    // `5"` is five inches.
    if (code === 0x22) isQuoteOpen = !isQuoteOpen && !isDigit(text.charCodeAt(i - 1));
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

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

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
