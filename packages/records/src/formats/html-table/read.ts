import { OPENS_XML } from '../../reader/openings.ts';
import { beforeOpenTag } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { createSource } from '../../source/source.ts';
import { htmlCells } from '../../tables/html-cells.ts';
import { findHeading, noHeading, readTable } from '../../tables/read-table.ts';
import { cleanCnki } from '../cnki-values.ts';

/** How much of a text the heading is looked for in, in UTF-16 code units. */
const HEAD = 65_536;

/** What CNKI and others call `.xls`, and a spreadsheet saved as a page: an HTML table with a row of names. */
export const htmlTable: Reader = {
  format: 'html-table',
  opens: OPENS_XML,
  boundaries: {
    by: 'rows',
    headingEnd: (text) => headingIn(text)?.end ?? 0,
    lastEnd: (text) => Math.max(0, text.toLowerCase().lastIndexOf('<tr')),
  },
  readableEnd: beforeOpenTag,
  detect: (head) => (PAGE.test(head) && headingIn(head) ? 0.97 : 0),
  read: (source) => {
    const { source: cells, rows } = htmlCells(source);
    const found = findHeading(cells.text, rows);
    return found ? readTable(cells, found, rows, cleanCnki) : noHeading(source.text);
  },
};

/** A page or a table opens the text: in a record of another format a table may stand in the abstract. */
const PAGE =
  /^[\s\ufeff]{0,100}(?:<\?xml[^<>]{0,200}\?>\s{0,20})?(?:<!--[\s\S]{0,500}?-->\s{0,20})?<(?:!doctype\s{1,9}html|html|head|meta|body|style|table|tbody|thead|tr|div|center)[\s>]/i;

/** Where the row of names stands. */
function headingIn(text: string) {
  const head = text.slice(0, HEAD);
  if (!/<t[rdh][\s>]/i.test(head)) return undefined;
  const { source, rows } = htmlCells(createSource(head));
  const found = findHeading(source.text, rows);
  return found && source.rootSpan(found.row.start, found.row.end);
}
