import Papa from 'papaparse';

/** What a cell of a table may hold; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** How cells of a table are written. */
export interface CsvOptions {
  /**
   * Begin cells of text that a spreadsheet would compute with an apostrophe. Default `false`: cells are what
   * they are.
   */
  readonly safe?: boolean;
}

/** What begins a formula, by OWASP's page on CSV injection; also full-width, as an Asian Excel takes it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Write one row of a table: cells are quoted where they must be, the line ends in CRLF (RFC 4180).
 *
 * @example
 * import { csvLine } from '@diglot/exchange';
 *
 * csvLine(['同伴支持', 'support, by peers', 2024]); // => '同伴支持,"support, by peers",2024\r\n'
 * csvLine(['=SUM(A1)'], { safe: true }); // => `"'=SUM(A1)"\r\n`
 */
export function csvLine(cells: readonly Cell[], { safe = false }: CsvOptions = {}): string {
  const options = safe ? { escapeFormulae: FORMULA } : {};
  return `${Papa.unparse([cells as Cell[]], options)}\r\n`;
}
