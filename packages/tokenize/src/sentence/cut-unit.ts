import { isWhiteSpace, type Language, type Span, trimSpan } from '@diglot/text';
import type { Abbreviations } from '../abbreviations/abbreviations.ts';
import { pairBrackets } from './brackets.ts';
import { closersEnd } from './closing.ts';
import { endsHere } from './ends-here.ts';
import { identifierOver } from './identifier-over.ts';
import { nextItem, readFirstMarker } from './list-marker.ts';
import { isReference } from './rule/reference.ts';
import { isStop, stopsEnd } from './stops.ts';
import { markupEnd, opensWithEmoji, trailingEnd } from './trailing.ts';

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
  let item = readFirstMarker(text, unit.start, limit);
  const isWhole =
    (item === undefined && firstStop(text, unit.start, limit) >= limit - 1) ||
    isReference(text, unit);
  if (isWhole) {
    sentences.push(unit);
    return;
  }
  const { language, abbreviations } = options;
  const pairs = pairBrackets(text, unit.start, limit, options.maxQuotation);
  let start = unit.start;
  let pair = 0;
  let pairStart = pairs[0]?.start ?? limit;
  let guarded = unit.start;
  let searched = unit.start;
  let isQuoteOpen = false;
  const isPictured = opensWithEmoji(text, unit.start);
  const cut = (end: number, next: number) => {
    sentences.push(trimSpan(text, { start, end }));
    start = next;
  };
  const marks = item === undefined ? MARKS : MARKS_IN_LIST;
  for (let i = item?.end ?? unit.start; ; ) {
    while (i < limit && marks[text.charCodeAt(i)] === Mark.none) i++;
    if (i >= limit) break;
    while (pairStart < i) {
      guarded = Math.max(guarded, (pairs[pair++] as Span).end);
      pairStart = pairs[pair]?.start ?? limit;
    }
    const mark = marks[text.charCodeAt(i)];
    if (mark === Mark.quote) {
      // `5"` is five inches.
      isQuoteOpen = !isQuoteOpen && !isDigit(text.charCodeAt(i - 1));
      i++;
      continue;
    }
    if (mark === Mark.space) {
      const following = item && i > guarded ? nextItem(text, i, limit, item) : undefined;
      if (following !== undefined) cut(i, i + 1);
      item = following ?? item;
      i = following?.end ?? i + 1;
      continue;
    }
    const stop = i;
    i = identifierOver(text, searched, stop);
    searched = i;
    if (i > stop) continue;
    const stopEnd = stopsEnd(text, stop, limit);
    const closed = closersEnd(text, stopEnd, limit, isQuoteOpen);
    i = stopEnd;
    if (closed <= guarded) continue;
    // In a list of references `[2]` opens the next one.
    const cited = trailingEnd(text, closed, limit, stop, item?.style !== '[1]', isPictured);
    const end = markupEnd(text, cited, limit);
    const next = spaceEnd(text, end, limit);
    const isSpaced = next > end || end > cited || cited > closed;
    const place = {
      text,
      language,
      abbreviations,
      start,
      stop,
      stopEnd,
      end,
      next,
      isSpaced,
      limit,
    };
    if (!endsHere(place)) continue;
    for (let at = stopEnd; at < end; at++) {
      if (text.charCodeAt(at) === 0x22) isQuoteOpen = !isQuoteOpen;
    }
    cut(end, next);
    i = next;
  }
  if (start < limit) cut(limit, limit);
}

/** What a character is to the loop over a unit. */
const Mark = { none: 0, stop: 1, quote: 2, space: 3 } as const;

/** The mark of each code unit; most are none and are passed over. */
const MARKS: Uint8Array = (() => {
  const marks = new Uint8Array(0x10000);
  for (let code = 0; code < marks.length; code++) if (isStop(code)) marks[code] = Mark.stop;
  marks[0x22] = Mark.quote;
  return marks;
})();

/** The same in a list, whose next item a space may stand before. */
const MARKS_IN_LIST: Uint8Array = MARKS.slice();
MARKS_IN_LIST[0x20] = Mark.space;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Where the first mark stands that may end a sentence; `limit` for none. */
function firstStop(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && MARKS[text.charCodeAt(i)] !== Mark.stop) i++;
  return i;
}

function spaceEnd(text: string, start: number, limit: number): number {
  let i = start;
  while (i < limit && isWhiteSpace(text.charCodeAt(i))) i++;
  return i;
}
