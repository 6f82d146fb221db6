import { frontCode, frontDecode } from '../memory/front-coding.ts';

/**
 * Write a table of statistics in the form it is sent in.
 *
 * A table is sorted lines, each a key and, from the first tab on, its counts. Here the keys stand first, front-coded;
 * then an empty line; then the counts.
 */
export function codeTable(table: string): string {
  const lines = table.split('\n');
  const keys = lines.map((line) => line.split('\t', 1)[0] ?? '');
  const counts = lines.map((line, at) => line.slice(keys[at]?.length));
  return `${frontCode(keys).join('\n')}\n\n${counts.join('\n')}`;
}

/** Read what {@link codeTable} wrote. Linear in the table. */
export function decodeTable(coded: string): string {
  const border = coded.indexOf('\n\n');
  const counts = coded.slice(border + 2).split('\n');
  return frontDecode(coded.slice(0, border).split('\n'))
    .map((key, at) => key + counts[at])
    .join('\n');
}
