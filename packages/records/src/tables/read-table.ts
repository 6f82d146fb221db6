import type { Diagnostic, Span } from '@diglot/text';
import type { Entry } from '../assemble/entry.ts';
import { readEntries } from '../assemble/read-entries.ts';
import type { ReadResult } from '../model.ts';
import type { Source } from '../source/source.ts';
import { type Heading, headingOf } from './columns.ts';
import { rowEntries } from './row-entries.ts';

/** A row of a table: where it begins, and its cells, as stretches of the source. */
export interface TableRow extends Span {
  readonly cells: readonly Span[];
}

/** Rows before the heading that are looked at: the name of the search, the date of the export. */
const MAX_ROWS_ABOVE = 10;

/** The heading among the first rows of a table, and where it stands. */
export function findHeading(
  text: string,
  rows: Iterable<TableRow>,
): { readonly heading: Heading; readonly row: TableRow } | undefined {
  let count = 0;
  for (const row of rows) {
    const heading = headingOf(row.cells.map(({ start, end }) => text.slice(start, end)));
    if (heading) return { heading, row };
    if (++count > MAX_ROWS_ABOVE) return undefined;
  }
  return undefined;
}

/**
 * Read the works of a table: those before its heading are left out, a heading that comes again is no work, of a row
 * that has not the cells of its heading is told.
 *
 * @param clean - From a stretch of the source to its value.
 */
export function readTable(
  source: Source,
  { heading, row: headingRow }: { readonly heading: Heading; readonly row: TableRow },
  rows: Iterable<TableRow>,
  clean: (raw: string) => string,
): ReadResult & { readonly starts: readonly number[] } {
  const { text } = source;
  const diagnostics: Diagnostic[] = [];
  const starts: number[] = [];
  const written = (row: TableRow) =>
    row.cells.map(({ start, end }) => text.slice(start, end).trim());
  const names = written(headingRow).join('\t');
  const width = widthOf(written(headingRow));
  function* works(): Generator<Entry[]> {
    for (const row of rows) {
      if (row.start <= headingRow.start) continue;
      const cells = written(row);
      if (cells.every((cell) => cell === '') || cells.join('\t') === names) continue;
      const entries = rowEntries(source, heading, row.cells);
      if (entries.length === 0) continue;
      // `共2条`, the name of a search: nothing of a work.
      if (
        entries.every(({ slot }) => slot === 'extra' || slot === 'type') &&
        widthOf(cells.filter(Boolean)) < 2
      ) {
        diagnostics.push(strayRow(source, row));
        continue;
      }
      if (isSum(cells.filter(Boolean))) {
        diagnostics.push(strayRow(source, row));
        continue;
      }
      if (cells.length < width || widthOf(cells) > heading.columns.length)
        diagnostics.push(brokenRow(source, row, cells.length, heading.columns.length));
      starts.push(source.rootSpan(row.start, row.end).start);
      yield entries;
    }
  }
  const read = readEntries(source, works(), { clean });
  return { records: read.records, diagnostics: [...diagnostics, ...read.diagnostics], starts };
}

/** Cells up to the last that is not empty: spreadsheets add empty ones, or leave them out. */
function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** `Total, 2`, `合计, 15`: what a spreadsheet counts or adds up below its rows. */
function isSum([first = '', ...others]: readonly string[]): boolean {
  const isNamed =
    /^(?:(?:grand )?total|sum|count|合[计計]|[总總][计計]|小[计計]|共[计計])\s?[:：]?$/i.test(
      first,
    );
  return isNamed && others.length > 0 && others.every((cell) => /^\d[\d,.]{0,15}$/.test(cell));
}

function strayRow(source: Source, { start, end }: TableRow): Diagnostic {
  const message = 'This row holds nothing of a work.';
  return { code: 'stray-text', message, span: source.rootSpan(start, end) };
}

function brokenRow(
  source: Source,
  { start, end }: TableRow,
  found: number,
  wanted: number,
): Diagnostic {
  return {
    code: 'broken-record',
    message: `The row has ${found} cells where the heading has ${wanted}.`,
    span: source.rootSpan(start, end),
  };
}

/** Said of a text without a heading that names a title. */
export function noHeading(text: string): ReadResult & { readonly starts: readonly number[] } {
  const message =
    'No row names the columns of a table of works: a title, and an author, a year or a source.';
  return {
    records: [],
    diagnostics: [{ code: 'missing-heading', message, span: { start: 0, end: text.length } }],
    starts: [],
  };
}
