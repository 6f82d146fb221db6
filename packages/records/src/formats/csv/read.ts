import { cellSpans, type ScanRowsOptions, scanRows } from '@diglot/exchange';
import type { Diagnostic } from '@diglot/text';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { findHeading, noHeading, readTable, type TableRow } from '../../tables/read-table.ts';
import { cleanCnki } from '../cnki-values.ts';

/** Separators that are looked for: the one by which the heading says most. Each is one code unit. */
const DELIMITERS = ['\t', ',', ';', '|'] as const;

/** Most lines of a cell: an abstract in paragraphs. */
const MAX_CELL_LINES = 200;

/** How much of a text the heading is looked for in, in UTF-16 code units. */
const HEAD = 65_536;

/**
 * Separated values with a row of names: Scopus, Dimensions, Lens, PubMed, Zotero, Web of Science, CNKI and other
 * spreadsheets saved as CSV, and what `toCsv` writes. Comma, tab, semicolon and bar are told by the heading.
 */
export const csv: Reader = {
  format: 'csv',
  boundaries: {
    by: 'rows',
    headingEnd: (text) => nextLine(text, layoutOf(text)?.row.end ?? 0),
    lastEnd: (text) => {
      const layout = layoutOf(text);
      if (!layout) return 0;
      let end = 0;
      for (const row of rowsOf(text, layout.delimiter, [], { ...layout, isOpen: true }))
        end = row.end;
      return nextLine(text, end);
    },
  },
  readableEnd: toTheEnd,
  detect: (head) => layoutOf(head)?.heading.confidence ?? 0,
  read: (source) => {
    const { text } = source;
    const layout = layoutOf(text);
    if (!layout) return noHeading(text);
    const diagnostics: Diagnostic[] = [];
    const rows = rowsOf(text, layout.delimiter, diagnostics, layout);
    const read = readTable(source, layout, rows, cleanCell);
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  },
};

/** Inside quotes a quote is written twice. */
function cleanCell(raw: string): string {
  return cleanCnki(raw.includes('""') ? raw.replaceAll('""', '"') : raw);
}

function* rowsOf(
  text: string,
  delimiter: string,
  diagnostics: Diagnostic[],
  { width, isOpen }: Pick<ScanRowsOptions, 'width' | 'isOpen'> = {},
): Generator<TableRow> {
  const options: ScanRowsOptions = {
    maxCellLines: MAX_CELL_LINES,
    ...(width !== undefined && { width }),
    ...(isOpen !== undefined && { isOpen }),
  };
  for (const row of scanRows(text, delimiter, diagnostics, options)) {
    const { start, end } = row;
    yield { start, end, cells: cellSpans(text, row, delimiter) };
  }
}

/** The separator and the heading of a table; nothing where no row is one. */
function layoutOf(text: string) {
  const head = text.slice(0, HEAD);
  const found = DELIMITERS.flatMap((delimiter) => {
    const heading = findHeading(head, rowsOf(head, delimiter, []));
    return heading ? [{ delimiter, ...heading, width: heading.heading.columns.length }] : [];
  });
  const columns = (layout: (typeof found)[number]) =>
    layout.heading.columns.filter(({ field }) => field !== undefined).length;
  return found.sort((one, two) => columns(two) - columns(one))[0];
}

/** Behind the line end that stands at an offset, if any. */
function nextLine(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2;
  return /[\r\n]/.test(text.charAt(end)) ? end + 1 : end;
}
