import type { Diagnostic, Span } from '@diglot/text';
import Papa from 'papaparse';

/** One row of a table, with its place. Cells are as they are written, without quotes. */
export interface Row extends Span {
  readonly cells: readonly string[];
}

/** Most lines that a quoted cell may go over. More of them are taken for a quote that is never closed. */
const MAX_CELL_LINES = 20;

/** Most lines with stray quotes that are told; after them a quote is a character wherever it stands. */
const MAX_STRAY_QUOTES = 1_000;

/** Longest row with quotes, in code units: papaparse may take quadratic time within one row. */
const MAX_QUOTED_ROW = 20_000;

/**
 * Cut separated values into rows. A quote that does not close, or closes inside a cell, is a character of
 * its line, which is told; it never takes the lines after it along.
 *
 * @param isComment - Lines to leave out, whatever they hold; default none.
 *
 * @remarks
 * **Cost:** linear.
 * **Source:** RFC 4180, by papaparse.
 */
export function readRows(
  text: string,
  delimiter: string,
  isComment: (line: string) => boolean = () => false,
) {
  const rows: Row[] = [];
  const diagnostics: Diagnostic[] = [];
  const lines = linesOf(text);
  let stray = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Span;
    const own = text.slice(line.start, line.end);
    if (isComment(own)) continue;
    if (!hasQuotedCell(own, delimiter) || stray === MAX_STRAY_QUOTES) {
      rows.push({ ...line, cells: own.split(delimiter) });
      continue;
    }
    const quoted = quotedRow(text, lines, index, delimiter);
    if (quoted === undefined) {
      rows.push({ ...line, cells: own.split(delimiter) });
      stray++;
      if (delimiter !== '\t') {
        diagnostics.push({
          code: 'stray-quote',
          message: 'a quote in this line does not enclose a cell; it was read as a character',
          span: line,
        });
      }
      continue;
    }
    rows.push(quoted.row);
    index = quoted.last;
  }
  return { rows, diagnostics };
}

/** Whether a cell begins with a quote: elsewhere in a cell it is a character like any other. */
function hasQuotedCell(line: string, delimiter: string): boolean {
  return line.startsWith('"') || line.includes(`${delimiter}"`);
}

/** The row that begins in a line with quotes, and the number of its last line; nothing if they do not match. */
function quotedRow(text: string, lines: readonly Span[], first: number, delimiter: string) {
  const { start } = lines[first] as Span;
  let quotes = 0;
  for (let last = first; last < first + MAX_CELL_LINES; last++) {
    const end = lines[last]?.end;
    if (end === undefined || end - start > MAX_QUOTED_ROW) return undefined;
    quotes += countQuotes(text, lines[last] as Span);
    if (quotes % 2 === 1) continue;
    const { data, errors } = Papa.parse<string[]>(text.slice(start, end), { delimiter });
    if (data.length > 1) return undefined;
    if (errors.length === 0) return { row: { cells: data.flat(), start, end }, last };
    if (errors.some(({ code }) => code !== 'MissingQuotes')) return undefined;
  }
  return undefined;
}

function countQuotes(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    count++;
  }
  return count;
}

/** The lines of a text without their ends (`\n`, `\r\n`, `\r`), blank ones too. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Separators that are looked for. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;

/** How many lines a separator is judged by. */
const SAMPLE_LINES = 100;

/** Longest line looked at, in code units. */
const SAMPLE_LENGTH = 2_000;

/**
 * The separator of a table: the one that cuts most lines into the same number of cells, of which one is in
 * another script than another (`isPair`); a tab before a semicolon before a comma.
 */
export function delimiterOf(text: string, isPair: (cells: readonly string[]) => boolean): string {
  const sample = linesOf(text.slice(0, SAMPLE_LINES * SAMPLE_LENGTH))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + SAMPLE_LENGTH)))
    .filter((line) => line.trim() !== '' && !/^#|^sep=.$/iu.test(line))
    .slice(0, SAMPLE_LINES);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = readRows(sample.join('\n'), delimiter).rows.map(({ cells }) => cells);
    const counts = new Map<number, number>();
    for (const { length } of rows) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const score = Math.max(0, ...counts.values()) + rows.filter(isPair).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
