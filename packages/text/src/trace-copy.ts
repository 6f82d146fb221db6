import { isWhiteSpace } from './span.ts';
import type { SourceRun, Span } from './types.ts';

/** Where copy and source differ, they must agree again for so many code units to be taken for the same. */
const AGREEMENT = 8;

/** How far ahead they may agree again, in the source and in the copy. Code units; an entity has some ten. */
const MAX_SOURCE_SKIP = 96;
const MAX_COPY_SKIP = 12;

/** Longest tag that is stepped over, in code units. */
const MAX_TAG = 1024;

/**
 * Find where the characters of a clean copy stand in what it was made from.
 *
 * The copy is the source with markup taken out, escapes decoded and lines joined, all in the order of
 * the source. Both are walked side by side: equal characters go together; tags and white space of the
 * source are stepped over; where anything else differs, the nearest place is looked for where the two
 * agree again.
 *
 * @param copy - The clean text.
 * @param source - The whole source; its offsets are those of the result.
 * @param span - Where in the source the copy was made from.
 * @returns Runs in order, in both texts, with offsets into `copy`; an empty one at either end stands for
 * the borders of the span. Their text is the same in both, by construction.
 *
 * @remarks **Cost:** linear; at each difference a bounded stretch is compared.
 *
 * @example
 * import { traceCopy } from '@diglot/text';
 *
 * const runs = traceCopy('Li & 王丽', 'Li &amp; 王丽', { start: 0, end: 11 });
 * runs.map(({ start, end, sourceStart }) => [start, end, sourceStart]);
 * // => [[0, 0, 0], [0, 3, 0], [4, 7, 8], [7, 7, 11]]
 */
export function traceCopy(copy: string, source: string, { start, end }: Span): SourceRun[] {
  const border = (at: number, sourceStart: number): SourceRun => ({
    start: at,
    end: at,
    sourceStart,
  });
  if (copy.length === end - start && source.startsWith(copy, start)) {
    return copy === '' ? [] : [{ start: 0, end: copy.length, sourceStart: start }];
  }
  const runs: SourceRun[] = [border(0, start)];
  let i = 0;
  let j = start;
  while (i < copy.length && j < end) {
    const form = writtenForm(source, j, end);
    if (form !== undefined && copy.startsWith(form.means, i)) {
      i += form.means.length;
      j += form.length;
      continue;
    }
    const length = commonLength(copy, i, source, j, end);
    if (length > 0) {
      runs.push({ start: i, end: i + length, sourceStart: j });
      i += length;
      j += length;
      continue;
    }
    const tag = tagEnd(source, j, end);
    if (tag > j) {
      j = tag;
      continue;
    }
    const isBlank = isWhiteSpace(copy.charCodeAt(i));
    const isSourceBlank = isWhiteSpace(source.charCodeAt(j));
    if (isSourceBlank) j++;
    if (isBlank) i++;
    if (isBlank || isSourceBlank) continue;
    const next = nextAgreement(copy, i, source, j, end);
    if (next === undefined) break;
    i = next.copy;
    j = next.source;
  }
  runs.push(border(copy.length, end));
  return runs;
}

/** How many code units are the same from here on; no half of a surrogate pair. */
function commonLength(copy: string, from: number, source: string, at: number, end: number): number {
  let length = 0;
  const most = Math.min(copy.length - from, end - at);
  while (length < most) {
    const unit = source.charCodeAt(at + length);
    if (copy.charCodeAt(from + length) !== unit) break;
    if (isMarkup(unit) && isWrittenOtherwise(copy, from + length, source, at + length, end)) break;
    length++;
  }
  const last = copy.charCodeAt(from + length - 1);
  return length > 0 && last >= 0xd800 && last <= 0xdbff && length < most ? length - 1 : length;
}

/** `<`, `&` and the backslash, with which markup and escapes begin. */
const isMarkup = (unit: number) => unit === LESS || unit === 0x26 || unit === 0x5c;

/** Whether a tag or an escape begins here that the copy does not have letter for letter. */
function isWrittenOtherwise(copy: string, i: number, source: string, j: number, end: number) {
  const formEnd = j + (writtenForm(source, j, end)?.length ?? 0);
  const stop = Math.max(formEnd, tagEnd(source, j, end));
  return stop > j && !copy.startsWith(source.slice(j, stop), i);
}

const ENTITY =
  /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>amp|lt|gt|quot|apos|nbsp));/y;
const ESCAPE = /\\(?:u(?<hex>[\da-fA-F]{4})|(?<mark>["\\/bfnrt]))/y;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);
const MARKS = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** A character reference of XML or an escape of JSON: what it stands for, and its length. */
function writtenForm(source: string, at: number, end: number) {
  const unit = source.charCodeAt(at);
  if (unit !== 0x26 && unit !== 0x5c) return undefined;
  const pattern = unit === 0x26 ? ENTITY : ESCAPE;
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  if (match === null || pattern.lastIndex > end) return undefined;
  const { decimal, hex, name, mark } = match.groups ?? {};
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const means =
    name !== undefined
      ? NAMED.get(name)
      : mark !== undefined
        ? (MARKS.get(mark) ?? mark)
        : code <= 0x10ffff
          ? String.fromCodePoint(code)
          : undefined;
  return means === undefined ? undefined : { means, length: match[0].length };
}

const LESS = 0x3c;
const TAG = /<[A-Za-z/!?][^<>]*>/y;

function tagEnd(source: string, at: number, end: number): number {
  if (source.charCodeAt(at) !== LESS) return at;
  const close = source.indexOf('>', at);
  if (close < 0 || close >= end || close - at > MAX_TAG) return at;
  TAG.lastIndex = at;
  return TAG.test(source) ? TAG.lastIndex : at;
}

/** The nearest places, fewest code units away in all, from which the two are the same for a while. */
function nextAgreement(copy: string, i: number, source: string, j: number, end: number) {
  for (let distance = 1; distance <= MAX_SOURCE_SKIP + MAX_COPY_SKIP; distance++) {
    const most = Math.min(distance, MAX_COPY_SKIP, copy.length - i);
    for (let skipped = 0; skipped <= most; skipped++) {
      const place = j + distance - skipped;
      if (place > end || distance - skipped > MAX_SOURCE_SKIP) continue;
      if (agree(copy, i + skipped, source, place, end)) return { copy: i + skipped, source: place };
    }
  }
  return undefined;
}

function agree(copy: string, i: number, source: string, j: number, end: number): boolean {
  const length = Math.min(AGREEMENT, copy.length - i);
  if (length === 0) return j === end;
  if (end - j < length) return false;
  for (let k = 0; k < length; k++) {
    const unit = copy.charCodeAt(i + k);
    const other = source.charCodeAt(j + k);
    // White space and marks of markup may be written otherwise; they settle nothing.
    if (unit !== other) return k > 0 && k >= AGREEMENT / 2 && isBreak(unit, other);
  }
  return true;
}

const isBreak = (unit: number, other: number) =>
  isWhiteSpace(unit) || isWhiteSpace(other) || other === LESS || other === 0x26 || other === 0x5c;
