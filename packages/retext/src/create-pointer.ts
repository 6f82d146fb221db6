import type { Point } from 'unist';

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
