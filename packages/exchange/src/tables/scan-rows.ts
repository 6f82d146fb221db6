import type { Diagnostic, Span } from '@diglot/text';
import Papa from 'papaparse';

/** One row of a table, with its place. Cells are as they are written, without quotes. */
export interface Row extends Span {
  readonly cells: readonly string[];
  /** Whether cells that begin with a quote are enclosed in quotes; else it is one of their characters. */
  readonly isQuoted?: boolean;
}

/** Options of {@link scanRows}. */
export interface ScanRowsOptions {
  /** Lines to leave out, whatever they hold. Default: none. */
  readonly isComment?: (line: string) => boolean;
  /** Most lines that a quoted cell may go over; more of them are taken for a quote that is never closed. Default 20. */
  readonly maxCellLines?: number;
  /** Cells of a row. Over several lines go only rows that have as many; default: any. */
  readonly width?: number;
  /** More text follows: a row that it may go on with is not given. Default `false`. */
  readonly isOpen?: boolean;
}

/** Most lines with stray quotes that are told; after them a quote is a character wherever it stands. */
const MAX_STRAY_QUOTES = 1_000;

/** Most text that is looked at for the quotes of rows that turn out to have none, in code units. */
const MAX_VAIN_SEARCH = 1 << 24;

/** Longest row with quotes, in code units. */
const MAX_QUOTED_ROW = 1 << 20;

/**
 * Cut separated values into rows, one after the other. A quote that does not close, or closes inside a cell, is a
 * character of its line, which is told; it never takes the lines after it along.
 *
 * @remarks
 * **Cost:** linear.
 * **Source:** RFC 4180, by papaparse.
 *
 * @example
 * import { scanRows } from '@diglot/exchange';
 *
 * const diagnostics = [];
 * const rows = [...scanRows('标题,年份\n"同伴支持, 护士",2024', ',', diagnostics)];
 * rows.map(({ cells }) => cells); // => [['标题', '年份'], ['同伴支持, 护士', '2024']]
 */
export function* scanRows(
  text: string,
  delimiter: string,
  diagnostics: Diagnostic[],
  { isComment = () => false, maxCellLines = 20, width, isOpen = false }: ScanRowsOptions = {},
): Generator<Row> {
  let stray = 0;
  let vain = 0;
  for (const lines = new Lines(text, text.startsWith('\ufeff') ? 1 : 0); ; ) {
    const line = lines.next();
    if (!line || (isOpen && line.end === text.length)) return;
    const own = text.slice(line.start, line.end);
    if (isComment(own)) continue;
    if (!hasQuotedCell(own, delimiter) || stray === MAX_STRAY_QUOTES || vain > MAX_VAIN_SEARCH) {
      yield { ...line, cells: own.split(delimiter) };
      continue;
    }
    const quoted = quotedRow(lines.from(line.start), delimiter, { maxCellLines, width });
    if (quoted.row) {
      if (isOpen && quoted.row.end === text.length) return;
      yield quoted.row;
      lines.passTo(quoted.row.end);
      continue;
    }
    if (isOpen && quoted.end === text.length) return;
    yield { ...line, cells: own.split(delimiter) };
    stray++;
    vain += quoted.end - line.start;
    if (delimiter !== '\t') {
      diagnostics.push({
        code: 'stray-quote',
        message: 'a quote in this line does not enclose a cell; it was read as a character',
        span: line,
      });
    }
  }
}

/**
 * Where the cells of a row stand in the text: each stretch without its outer quotes; inside, a quote is still written
 * twice.
 *
 * @param delimiter - That by which the row was cut.
 *
 * @example
 * import { cellSpans, scanRows } from '@diglot/exchange';
 *
 * const text = '10.5555/abc,"同伴支持, 护士"';
 * const [row] = scanRows(text, ',', []);
 * cellSpans(text, row, ',').map(({ start, end }) => text.slice(start, end));
 * // => ['10.5555/abc', '同伴支持, 护士']
 */
export function cellSpans(
  text: string,
  { start, cells, isQuoted = false }: Row,
  delimiter: string,
): Span[] {
  let at = start;
  return cells.map((cell, index) => {
    const quote = isQuoted && text[at] === '"' ? 1 : 0;
    const from = at + quote;
    const end = from + cell.length + (quote && countQuotes(cell));
    // Blanks may stand between the closing quote and the separator.
    if (index < cells.length - 1) at = text.indexOf(delimiter, end + quote) + delimiter.length;
    return { start: from, end };
  });
}

/** Whether a cell begins with a quote: elsewhere in a cell it is a character like any other. */
function hasQuotedCell(line: string, delimiter: string): boolean {
  return line.startsWith('"') || line.includes(`${delimiter}"`);
}

/** The row that begins where some lines do; nothing if its quotes do not match, and how far that was looked for. */
function quotedRow(
  lines: Lines,
  delimiter: string,
  { maxCellLines, width }: { readonly maxCellLines: number; readonly width: number | undefined },
): { readonly row?: Row; readonly end: number } {
  const { text, at: start } = lines;
  let quotes = 0;
  let end = start;
  for (let count = 0; count < maxCellLines; count++) {
    const line = lines.next();
    if (!line || line.end - start > MAX_QUOTED_ROW) return { end: line ? end : text.length };
    end = line.end;
    quotes += countQuotes(text.slice(line.start, end));
    if (quotes % 2 === 1) continue;
    // With a line end papaparse need not look for one through all of the row, again and again.
    const written = `${text.slice(start, end)}\n`;
    const { data, errors } = Papa.parse<string[]>(written, { delimiter, newline: '\n' });
    data.pop();
    const [cells] = data;
    if (!cells || data.length > 1) return { end };
    const isRow = errors.length === 0 && (count === 0 || width === undefined || fits(cells, width));
    if (isRow) return { row: { cells, start, end, isQuoted: true }, end };
    if (errors.some(({ code }) => code !== 'MissingQuotes')) return { end };
  }
  return { end };
}

/** Spreadsheets leave out, or add, empty cells at the end. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length === width || cells.slice(width).every((cell) => cell === '');
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** The lines of a text from an offset on without their ends (`\n`, `\r\n`, `\r`), blank ones too. */
class Lines {
  readonly text: string;
  /** Where the next line begins. */
  at: number;
  /** The next mark of either kind; looked for once, as a text may have none of it up to its end. */
  private feed = -1;
  private carriage = -1;

  constructor(text: string, start = 0) {
    this.text = text;
    this.at = start;
  }

  next(): Span | undefined {
    const { text, at: start } = this;
    if (start > text.length) return undefined;
    if (this.feed < start) this.feed = indexOrEnd(text, '\n', start);
    if (this.carriage < start) this.carriage = indexOrEnd(text, '\r', start);
    const end = Math.min(this.feed, this.carriage);
    this.passTo(end);
    return { start, end };
  }

  /** The lines from an offset on that is no farther than these are. */
  from(start: number): Lines {
    const lines = new Lines(this.text, start);
    lines.feed = this.feed;
    lines.carriage = this.carriage;
    return lines;
  }

  /** Go on behind the line end that stands at an offset. */
  passTo(end: number): void {
    this.at = this.text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}
