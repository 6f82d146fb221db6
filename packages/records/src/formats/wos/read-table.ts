import type { Diagnostic, Span } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { isBlank, linesOf, trimSpan } from '../../source/source.ts';
import type { TaggedField } from '../../tagged/tagged.ts';
import { wosEntries } from './fields.ts';

const HEADER = /^\ufeff?(?:[A-Z][A-Z0-9]\t){4,}[A-Z][A-Z0-9]\t?\s*$/m;

/** Web of Science, tab-delimited: a row of two-letter tags, then a record a line. */
export const wosTable: Reader = {
  format: 'wos-tab',
  boundaries: {
    by: 'rows',
    headingEnd: (text) => text.indexOf('\n') + 1,
    lastEnd: (text) => text.lastIndexOf('\n') + 1,
  },
  readableEnd: toTheEnd,
  detect: (head) => (HEADER.test(head.slice(0, 2000)) ? 0.98 : 0),
  read: (source) => {
    const diagnostics: Diagnostic[] = [];
    const rows = rowsOf(source.text, (line) =>
      diagnostics.push({
        code: 'broken-record',
        message: 'The row has fewer cells than the row of tags.',
        span: source.rootSpan(line.start, line.end),
      }),
    );
    const read = readEntries(
      source,
      each(rows, (fields) => wosEntries(source, fields)),
    );
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  },
};

/** Files put behind each other repeat the row of tags. */
function isHeading(cells: readonly string[]): boolean {
  return cells.length > 4 && cells.every((cell) => /^\ufeff?(?:[A-Z][A-Z0-9])?\s{0,2}$/.test(cell));
}

/** @param tell - Is told of a row that has too few cells. */
function* rowsOf(text: string, tell: (line: Span) => void): Generator<TaggedField[]> {
  let tags: readonly string[] | undefined;
  for (const line of linesOf(text)) {
    if (isBlank(text, line)) continue;
    const cells = text.slice(line.start, line.end).split('\t');
    if (!tags || isHeading(cells)) {
      tags = cells.map((cell) => cell.replace('\ufeff', '').trim());
      continue;
    }
    if (cells.length < tags.filter(Boolean).length) tell(line);
    let at = line.start;
    const fields: TaggedField[] = [];
    for (const [column, cell] of cells.entries()) {
      const tag = tags[column];
      const { start, end } = trimSpan(text, at, at + cell.length);
      if (tag && end > start)
        fields.push({ tag, start, end, lineStart: line.start, afterBlank: false });
      at += cell.length + 1;
    }
    yield fields;
  }
}
