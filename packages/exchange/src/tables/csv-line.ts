import Papa from 'papaparse';

/** What a cell of a table may hold; nothing is an empty cell. */
export type Cell = string | number | undefined;

/** Write one row of a table: cells are quoted where they must be, the line ends in CRLF (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  return `${Papa.unparse([cells as Cell[]])}\r\n`;
}
