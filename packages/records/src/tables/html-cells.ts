import type { Span } from '@diglot/text';
import { decodeEntities } from '../source/entities.ts';
import { createShifts } from '../source/shifts.ts';
import type { Source } from '../source/source.ts';
import type { TableRow } from './read-table.ts';

/** Tags, comments and character references; `p < 0.05` is none. Of a row or a cell also a tag without its end. */
const MARK =
  /<!--[\s\S]{0,2000}?-->|<(?<close>\/?)(?<name>[A-Za-z][A-Za-z0-9:]{0,20})(?:[\s/][^<>]{0,2000})?>|<(?<openClose>\/?)(?<openName>t[dhr])\s{0,4}(?=<)|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g;

/** Tags that begin a line of their own inside a cell. */
const BREAKS: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

const ROW = 'tr';
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/**
 * Take the cells out of an HTML table: a source that holds their plain text, one line a cell, with the way back; and where
 * in it the cells of each row stand. A row or cell that is not closed ends where the next begins.
 *
 * @remarks **Cost:** linear.
 */
export function htmlCells(source: Source): { readonly source: Source; readonly rows: TableRow[] } {
  const { text } = source;
  const shifts = createShifts();
  const rows: TableRow[] = [];
  let plain = '';
  let row: { start: number; cells: Span[] } | undefined;
  let cellStart = -1;
  let last = 0;
  const append = (piece: string, start: number, end: number) => {
    if (end === start) return;
    shifts.add(plain.length, start - plain.length);
    plain += piece;
    last = end;
  };
  /** A mark between cells, which stands where the last text ends. */
  const part = () => {
    shifts.add(plain.length, last - plain.length);
    plain += '\n';
  };
  const endCell = () => {
    if (cellStart < 0) return;
    row?.cells.push({ start: cellStart, end: plain.length });
    cellStart = -1;
    part();
  };
  const endRow = () => {
    endCell();
    // Behind the last line end the next row begins.
    if (row && row.cells.length > 0) rows.push({ ...row, end: plain.length - 1 });
    row = undefined;
  };
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    const { index, groups } = match;
    const isInside = cellStart >= 0;
    if (isInside) append(text.slice(from, index), from, index);
    from = index + match[0].length;
    const name = (groups?.name ?? groups?.openName)?.toLowerCase();
    const isClosing = (groups?.close ?? groups?.openClose) === '/';
    if (name === ROW || name === 'table') {
      endRow();
      if (name === ROW && !isClosing) {
        last = index;
        part();
        row = { start: plain.length - 1, cells: [] };
      }
    } else if (name !== undefined && CELLS.has(name)) {
      endCell();
      row ??= { start: plain.length, cells: [] };
      if (!isClosing) {
        last = from;
        cellStart = plain.length;
      }
    } else if (isInside && match[0].startsWith('&')) append(decodeEntities(match[0]), index, from);
    else if (isInside && name !== undefined && BREAKS.has(name)) append('\n', index, from);
  }
  if (cellStart >= 0) append(text.slice(from), from, text.length);
  endRow();
  shifts.add(plain.length, last - plain.length);
  return { source: source.derive(plain, (offset) => shifts.there(offset)), rows };
}
