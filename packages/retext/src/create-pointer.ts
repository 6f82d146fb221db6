import { type SourceRun, type Span, toSourceSpan } from '@diglot/text';
import type { Point, Position } from 'unist';

/**
 * Make a function that turns offsets into places: line and column from 1, offset from 0.
 *
 * A line ends with `\n`, `\r\n` or `\r`, as in `vfile-location`.
 *
 * @remarks **Cost:** linear over all calls when the offsets rise; else one step a line.
 */
export function createPointer(text: string): (offset: number) => Point {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r?\n|\r/g)) starts.push(index + end.length);
  let line = 0;
  return (offset) => {
    while (line > 0 && offset < (starts[line] ?? 0)) line--;
    while (offset >= (starts[line + 1] ?? Number.POSITIVE_INFINITY)) line++;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
}

/** Make a function that gives the place in the file of a span of the text that was read from it. */
export function placesInFile(
  document: { readonly origin?: readonly SourceRun[] },
  file: string,
): (span: Span) => Position {
  const point = createPointer(file);
  return (span) => {
    const { start, end } = toSourceSpan(document, span);
    return { start: point(start), end: point(end) };
  };
}
