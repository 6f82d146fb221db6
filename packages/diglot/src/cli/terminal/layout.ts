/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import stringWidth from 'string-width';

const ASCII = /^[ -~]*$/u;

/** Widths of single characters, of which pages of Chinese have few different ones. */
const known = new Map<string, number>();

/** Columns a text takes in a terminal: a Han character takes two. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
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
