import { frontCode, frontDecode } from '../memory/front-coding.ts';

/** Counts of a line: of the head and of phrases, and of words. */
const FEW = 2;
const MANY = 4;
/** Before a count of two and of three digits in base 36; one of a single digit stands alone. */
const TWO = '!';
const THREE = '~';

/**
 * Write a table of statistics in the form it is sent in.
 *
 * A table is sorted lines, each a key and, from the first tab on, its counts. Here the keys stand first, front-coded;
 * then an empty line; then all counts without anything between: 0 for an absent one, a mark before one of more digits.
 *
 * @throws {RangeError} For a count of more than three digits in base 36.
 */
export function codeTable(table: string): string {
  const lines = table.split('\n').map((line) => line.split('\t'));
  const keys = lines.map(([key = '']) => key);
  const widths = widthsOf(keys);
  const counts = lines.map(([, ...own], at) =>
    Array.from({ length: widths[at] as number }, (_, column) => codeCount(own[column] ?? '')),
  );
  return `${frontCode(keys).join('\n')}\n\n${counts.flat().join('')}`;
}

/** Read what {@link codeTable} wrote. Linear in the table. */
export function decodeTable(coded: string): string {
  const border = coded.indexOf('\n\n');
  const keys = frontDecode(coded.slice(0, border).split('\n'));
  const widths = widthsOf(keys);
  let at = border + 2;
  return keys
    .map((key, line) => {
      let read = '';
      let full = '';
      for (let column = 0; column < (widths[line] as number); column++) {
        const mark = coded.charAt(at);
        const start = mark === TWO || mark === THREE ? at + 1 : at;
        at = start + (mark === TWO ? 2 : mark === THREE ? 3 : 1);
        read += '\t';
        if (mark === '0') continue;
        read += coded.slice(start, at);
        // Absent counts at the end of a line have no tabs.
        full = read;
      }
      return key + full;
    })
    .join('\n');
}

/** How many counts each line has: the head two, words four, the empty line none, phrases two. */
function widthsOf(keys: readonly string[]): readonly number[] {
  const border = keys.indexOf('', 1);
  return keys.map((_, line) =>
    line === border ? 0 : line === 0 || (border >= 0 && line > border) ? FEW : MANY,
  );
}

function codeCount(count: string): string {
  if (count === '' || count.length === 1) return count || '0';
  if (count.length > 3)
    throw new RangeError(`words/codeTable: ${count} has more than three digits`);
  return (count.length === 2 ? TWO : THREE) + count;
}
