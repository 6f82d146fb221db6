import type { Span } from '@diglot/text';
import { trimSpan } from './source.ts';

/** Cut a stretch at a separator; pieces are without outer white space, empty ones are left out. */
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

/** Lists whose items are kept apart by semicolons, half-width or full-width, or by line breaks. */
export const SEMICOLONS = /[;；\r\n]/g;

/**
 * Cut a keyword list as Chinese databases write it: at semicolons; where there are none, at commas or
 * `、` unless they stand in brackets.
 */
export function splitList(text: string, span: Span): Span[] {
  const stretch = text.slice(span.start, span.end);
  if (/[;；]/.test(stretch)) return splitSpan(text, span, /[;；]/g);
  return splitSpan(text, span, /[,，、](?![^()（）]*[)）])/g);
}
