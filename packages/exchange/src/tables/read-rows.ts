import type { Diagnostic, Span } from '@diglot/text';
import { type Row, scanRows } from './scan-rows.ts';

export type { Row };

/** Cut separated values into rows; see `scanRows`. */
export function readRows(text: string, delimiter: string, isComment?: (line: string) => boolean) {
  const diagnostics: Diagnostic[] = [];
  const rows = [...scanRows(text, delimiter, diagnostics, isComment && { isComment })];
  return { rows, diagnostics };
}

/** The lines of a text without their ends (`\n`, `\r\n`, `\r`), blank ones too. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** Separators that are looked for: those of tables, then those of lists that people type, `nurse = 护士`. */
const DELIMITERS = ['\t', ';', ',', '|', '=', '＝', '：', ':', '→'] as const;

/** How many lines a separator is judged by. */
const SAMPLE_LINES = 100;

/** How much text it is judged by at most, in code units. */
const SAMPLE_LENGTH = 200_000;

/**
 * The separator of a table: the one that cuts most lines into the same number of cells, of which one is in
 * another script than another (`isPair`); of equal ones the first of `DELIMITERS`.
 */
export function delimiterOf(text: string, isPair: (cells: readonly string[]) => boolean): string {
  const lines = linesOf(text.slice(0, SAMPLE_LENGTH));
  // Half a line has half a cell, unless there is no other.
  if (text.length > SAMPLE_LENGTH && lines.length > 1) lines.pop();
  const sample = lines
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.trim() !== '' && !/^#|^sep=.$/iu.test(line))
    .slice(0, SAMPLE_LINES);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = readRows(sample.join('\n'), delimiter).rows.map(({ cells }) => cells);
    const counts = new Map<number, number>();
    for (const { length } of rows) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    }
    const score = Math.max(0, ...counts.values()) + rows.filter(isPair).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
