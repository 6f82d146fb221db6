import type { Span } from '@diglot/text';

/**
 * What parts the columns of a line or the fields of an entry: tabs, bars, wide gaps; tags of HTML that
 * begin or end a block; the keywords of gettext. Without the u flag: with it, V8's stack overflows on a
 * line of some 10 MB.
 */
const BORDER =
  / {3,}|\u3000{2,}|[\t|｜]|<\/?(?:br|dd|div|dt|h[1-6]|li|ol|option|p|span|table|tbody|td|th|thead|tr|ul)(?: [^<>\n]{0,200})?\/?>|"?\s{0,4}\bmsg(?:ctxt|id|id_plural|str)(?:\[\d\])? {1,4}"/gi;

/** Cut a sentence at column borders into what stands between them; only white space is left out besides. */
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
  for (const { 0: border, index } of sentence.matchAll(BORDER)) {
    addUpTo(index);
    from = index + border.length;
  }
  addUpTo(sentence.length);
  return cells;
}
