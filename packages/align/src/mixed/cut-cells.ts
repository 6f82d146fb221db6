import type { Span } from '@diglot/text';

/**
 * What parts the columns of a line or the fields of an entry: tabs, bars, wide gaps, leaders; tags of HTML that
 * begin or end a block; the keywords of gettext. Without the u flag: with it, V8's stack overflows on a
 * line of some 10 MB.
 */
const BORDER =
  / {3,}|\u3000{2,}|[.．·・]{5,}|…{3,}|[\t|｜]|<\/?(?:br|dd|div|dt|h[1-6]|li|ol|option|p|span|table|tbody|td|th|thead|tr|ul)(?: [^<>\n]{0,200})?\/?>|"?\s{0,4}\bmsg(?:ctxt|id|id_plural|str)(?:\[\d\])? {1,4}"/gi;

/** What parts the columns of a row, and nothing else does. */
const COLUMN_BORDER = / {3,}|\u3000{2,}|[.．·・]{5,}|…{3,}|[\t|｜]/u;

/** Cut a sentence at column borders, and at the ends of rows, into what stands between them; only white space is left out besides. */
export function cutCells(text: string, { start, end }: Span): readonly Span[] {
  const sentence = text.slice(start, end);
  const cells: Span[] = [];
  let from = 0;
  const addUpTo = (to: number) => {
    const cell = sentence.slice(from, to);
    const first = cell.search(/\S/);
    if (first === -1) return;
    cells.push({ start: start + from + first, end: start + from + cell.trimEnd().length });
  };
  const borders: { readonly index: number; readonly length: number }[] = [];
  for (const { 0: border, index } of sentence.matchAll(BORDER)) {
    borders.push({ index, length: border.length });
  }
  if (borders.length > 0) {
    borders.push(...endsOfRows(text, sentence, start));
    borders.sort((a, b) => a.index - b.index);
  }
  for (const { index, length } of borders) {
    addUpTo(index);
    from = index + length;
  }
  addUpTo(sentence.length);
  return cells;
}

/** The ends of lines in a sentence that have columns. */
function endsOfRows(text: string, sentence: string, start: number) {
  const ends: { readonly index: number; readonly length: number }[] = [];
  for (let at = sentence.indexOf('\n'); at !== -1; at = sentence.indexOf('\n', at + 1)) {
    const line = text.lastIndexOf('\n', start + at - 1) + 1;
    if (COLUMN_BORDER.test(text.slice(line, start + at))) ends.push({ index: at, length: 1 });
  }
  return ends;
}
