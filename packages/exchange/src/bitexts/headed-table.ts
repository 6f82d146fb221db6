import type { Language } from '@diglot/text';
import { readHeading } from '../glossaries/headings.ts';
import { linesOf, readRows } from '../tables/read-rows.ts';

/** Where the two sides of a table stand, as its heading says. */
export interface HeadedTable {
  readonly delimiter: string;
  /** Cells of a row. */
  readonly width: number;
  readonly source: number;
  readonly target: number;
  /** `undefined` where the heading names sides, no languages. */
  readonly languages: readonly [source: Language, target: Language] | undefined;
}

/** Longest heading, in code units. */
const MAX_HEADING = 500;

/**
 * Find the two columns of aligned text by the heading of a table: those of two languages (`id,en,zh`), or,
 * in a table parted by tabs, `source` and `target`; all others must be notes on them, as numbers and scores.
 * `undefined` where the first line is no such heading.
 */
export function headedTable(text: string): HeadedTable | undefined {
  const first = linesOf(text.slice(0, 2 * MAX_HEADING))
    .map(({ start, end }) => text.slice(start, end).replace(/^\ufeff/u, ''))
    .find((line) => line.trim() !== '');
  if (first === undefined || first.length > MAX_HEADING) return undefined;
  for (const delimiter of ['\t', ',', ';']) {
    const cells = readRows(first, delimiter).rows[0]?.cells ?? [];
    const sides = cells.length < 2 ? undefined : sidesOf(cells, delimiter === '\t');
    if (sides !== undefined) return { delimiter, width: cells.length, ...sides };
  }
  return undefined;
}

function sidesOf(cells: readonly string[], maySayNoLanguage: boolean) {
  const roles = cells.map((cell) => readHeading(cell));
  if (roles.some((role) => role === undefined || role.kind === 'variants')) return undefined;
  const sides = roles.flatMap((role, index) =>
    role?.kind === 'term' ? [{ index, language: role.language }] : [],
  );
  const [source, target, ...others] = sides;
  if (source === undefined || target === undefined || others.length > 0) return undefined;
  const at = { source: source.index, target: target.index };
  if (source.language !== undefined && target.language !== undefined) {
    return source.language === target.language
      ? undefined
      : { ...at, languages: [source.language, target.language] as const };
  }
  const areSides = /^(?:source|src|original|原文)/iu.test(cells[source.index]?.trim() ?? '');
  return maySayNoLanguage && areSides ? { ...at, languages: undefined } : undefined;
}
