/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import stringWidth from 'string-width';

const ASCII = /^[ -~]*$/u;
/** Beside ASCII only characters of two columns: Chinese marks, Han characters, full-width forms. */
const ASCII_OR_WIDE = /^[ -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/u;
const WIDE = /[^ -~]/gu;

/** Widths of single characters, of which pages of Chinese have few different ones. */
const known = new Map<string, number>();

/** Columns a text takes in a terminal: a Han character takes two. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  if (ASCII_OR_WIDE.test(text)) return text.length + (text.match(WIDE)?.length ?? 0);
  if (text.length > 2) return stringWidth(text);
  const width = known.get(text) ?? stringWidth(text);
  known.set(text, width);
  return width;
}

/**
 * Break a text into lines of at most `width` columns, at the places Unicode allows (UAX #14); a piece
 * that is too long by itself is cut between characters.
 */
export function wrap(text: string, width: number): string[] {
  // Characters that break no line by themselves, and stand in one: most cells, and quickly told.
  if (ASCII_OR_WIDE.test(text) && widthOf(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  const close = () => {
    lines.push(line.trimEnd());
    line = '';
    columns = 0;
  };
  for (const piece of pieces(text, width)) {
    const word = piece.trimEnd();
    const wide = widthOf(word);
    if (line !== '' && columns + wide > width) close();
    line += piece;
    columns += wide + widthOf(piece.slice(word.length));
    if (/[\n\r]$/u.test(piece)) close();
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

function* pieces(text: string, width: number): Generator<string> {
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    yield* shorten(text.slice(start, next.position), width);
    start = next.position;
  }
}

/** Cut a piece that no line can hold. */
function* shorten(piece: string, width: number): Generator<string> {
  if (widthOf(piece.trimEnd()) <= width) {
    yield piece;
    return;
  }
  let part = '';
  for (const character of piece) {
    if (part !== '' && widthOf(part + character) > width) {
      yield part;
      part = '';
    }
    part += character;
  }
  yield part;
}

/** Pad a text on the right to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Set texts side by side in columns of the given widths, two spaces between. */
export function sideBySide(cells: readonly string[], widths: readonly number[]): string {
  const columns = cells.map((cell, column) => wrap(cell, widths[column] ?? 1));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, column) => pad(lines[row] ?? '', widths[column] ?? 1))
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

/** Columns are not made narrower than this to fit a line. */
const MIN_CELL = 6;

/** Between two columns. */
const GAP = 2;

/**
 * Set rows in columns, each as wide as its widest cell. Where a line gets longer than `columns`, the widest
 * columns are made narrower and their cells wrapped.
 */
export function table(rows: readonly (readonly string[])[], columns: number): string {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0),
  );
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - columns;
  while (over > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    const next = Math.max(MIN_CELL, ...widths.filter((_, column) => column !== widest));
    const width = widths[widest] ?? 0;
    // Down to the next widest, or as far as is needed; equal ones lose a column in turn.
    const less = Math.min(over, Math.max(1, width - next), width - MIN_CELL);
    if (less <= 0) break;
    widths[widest] = width - less;
    over -= less;
  }
  return rows.map((row) => `${sideBySide(row, widths)}\n`).join('');
}
