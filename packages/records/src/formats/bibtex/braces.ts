import type { Span } from '@diglot/text';
import { splitSpan } from '../../source/split.ts';

/** The stretch with everything in braces made unreadable, of the same length. */
export function braced(stretch: string): string {
  let masked = '';
  let depth = 0;
  let from = 0;
  const put = (to: number) => {
    masked += depth > 0 ? '\u0001'.repeat(to - from) : stretch.slice(from, to);
    from = to;
  };
  for (const { 0: brace, index } of stretch.matchAll(/\\[\s\S]|[{}]/g)) {
    if (brace.startsWith('\\')) continue;
    if (brace === '{') {
      put(index);
      depth++;
    } else if (depth > 0) {
      put(index + 1);
      depth--;
    }
  }
  put(stretch.length);
  return masked;
}

/** Cut a stretch at a separator that stands outside braces. */
export function outsideBraces(text: string, span: Span, separator: RegExp): Span[] {
  const stretch = text.slice(span.start, span.end);
  if (!stretch.includes('{')) return splitSpan(text, span, separator);
  const cuts = [...braced(stretch).matchAll(separator)];
  const bounds = [
    0,
    ...cuts.flatMap((cut) => [cut.index, cut.index + cut[0].length]),
    stretch.length,
  ];
  const pieces: Span[] = [];
  for (let at = 0; at + 1 < bounds.length; at += 2) {
    const piece = splitSpan(
      text,
      { start: span.start + (bounds[at] ?? 0), end: span.start + (bounds[at + 1] ?? 0) },
      /(?!)/g,
    );
    pieces.push(...piece);
  }
  return pieces;
}
