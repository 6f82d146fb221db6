import type { Span } from '@diglot/text';
import { OPEN_REFERENCE } from './entities.ts';
import { trimSpan } from './source.ts';

/**
 * Cut a stretch at a separator; pieces are without outer white space, empty ones are left out.
 *
 * @example
 * import { SEMICOLONS, splitSpan } from '@diglot/records/reader';
 *
 * const text = 'KW: 同伴支持；护士; ';
 * splitSpan(text, { start: 4, end: text.length }, SEMICOLONS);
 * // => [{ start: 4, end: 8 }, { start: 9, end: 11 }]
 */
export function splitSpan(text: string, { start, end }: Span, separator: RegExp): Span[] {
  const pieces: Span[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  const take = (to: number) => {
    const piece = trimSpan(text, start + from, start + to);
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (const match of stretch.matchAll(separator)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(stretch.length);
  return pieces;
}

/** A semicolon, half-width or full-width, between two items. One that closes a character reference is a part of its item. */
export const SEMICOLON = new RegExp(`(?<!${OPEN_REFERENCE});|；`, 'g');

/**
 * Lists whose items are kept apart by such semicolons or by line breaks.
 *
 * @example
 * import { SEMICOLONS, splitSpan } from '@diglot/records/reader';
 *
 * const list = '同伴支持；R&amp;D; 护士';
 * const pieces = splitSpan(list, { start: 0, end: list.length }, SEMICOLONS);
 * pieces.map(({ start, end }) => list.slice(start, end)); // => ['同伴支持', 'R&amp;D', '护士']
 */
export const SEMICOLONS = new RegExp(`${SEMICOLON.source}|[\r\n]`, 'g');

/** Whether a semicolon stands between two items of a list. */
export function hasSemicolon(list: string): boolean {
  return list.search(SEMICOLON) >= 0;
}

/** Chinese words between spaces: no keyword in Han holds one. */
export const SPACED =
  /^\s{0,9}\p{Script=Han}[\p{Script=Han}\w（）()·-]{1,30}(?:[ \u3000]{1,4}\p{Script=Han}[\p{Script=Han}\w（）()·-]{1,30}){1,30}\s{0,9}$/u;

/**
 * Cut a keyword list as Chinese databases write it: at semicolons; where there are none, at commas or
 * `、` unless they stand in brackets.
 */
export function splitList(text: string, span: Span): Span[] {
  const stretch = text.slice(span.start, span.end);
  if (hasSemicolon(stretch)) return splitSpan(text, span, SEMICOLON);
  if (SPACED.test(stretch)) return splitSpan(text, span, /[ \t\u3000]+/g);
  return splitSpan(text, span, /[,，、](?![^()（）]*[)）])/g);
}
