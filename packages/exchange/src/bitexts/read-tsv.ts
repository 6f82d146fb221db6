import type { Diagnostic, Language } from '@diglot/text';
import { readHeading } from '../glossaries/headings.ts';
import { type CellScript, scriptOf } from '../script-of.ts';
import { linesOf, type Row, readRows } from '../tables/read-rows.ts';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import type { ReadBitextsOptions } from './read-bitexts-options.ts';
import { scriptLanguage } from './script-language.ts';

/** Rows by which a table is judged. */
const SAMPLE_ROWS = 200;
/** How much of a text is looked at, in code units. */
const SAMPLE_LENGTH = 200_000;
/** Share of the rows that must look like a segment and its translation. */
const MOST = 0.9;

/**
 * Whether a text is a table of two columns in two languages: nearly all its lines are a segment, a tab and
 * a segment, and the sides are in different scripts, always the same way round, or headed by languages.
 */
export function isTsvBitext(text: string): boolean {
  const rows = linesOf(text.slice(0, SAMPLE_LENGTH))
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_ROWS)
    .map((line) => columnsOf(line.split('\t')));
  const pairs = rows.filter((row) => row !== undefined);
  if (pairs.length === 0 || pairs.length < MOST * rows.length) return false;
  const [first] = pairs;
  if (first !== undefined && headingLanguages(first.sides) !== undefined) return pairs.length > 1;
  const ways = pairs.map(({ sides }) => sides.map((side) => scriptOf(side)));
  const isChinese = (script: CellScript | undefined) => script === 'han' || script === 'mixed';
  const forth = ways.filter(([a, b]) => isChinese(a) && b === 'other').length;
  const back = ways.filter(([a, b]) => a === 'other' && isChinese(b)).length;
  return Math.max(forth, back) >= MOST * pairs.length;
}

/** The two sides of a row: its only two cells, or those after a score, as `diglot align` writes them. */
function columnsOf(cells: readonly string[]) {
  const filled = cells.at(-1)?.trim() === '' && cells.length > 2 ? cells.slice(0, -1) : cells;
  if (filled.length === 2) return { sides: filled, score: 1 };
  const [score = '', ...sides] = filled;
  const isScore = sides.length === 2 && /^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/u.test(score.trim());
  return isScore ? { sides, score: Number(score) } : undefined;
}

function headingLanguages(sides: readonly string[]): readonly Language[] | undefined {
  const languages = sides.map((side) => {
    const role = readHeading(side);
    return role?.kind === 'term' ? role.language : undefined;
  });
  const [source, target] = languages;
  return source === undefined || target === undefined || source === target
    ? undefined
    : [source, target];
}

/** Read a table of two columns; see `readBitexts`. Linear time. */
export function readTsv(text: string, options: ReadBitextsOptions) {
  const { rows, diagnostics: stray } = readRows(text, '\t', (line) => line.startsWith('# '));
  const diagnostics: Diagnostic[] = [...stray];
  const units: Unit[] = [];
  let named: readonly Language[] | undefined;
  let isFirst = true;
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const columns = columnsOf(row.cells);
    if (isFirst && columns !== undefined) named = headingLanguages(columns.sides);
    const isHeading = isFirst && named !== undefined;
    isFirst = false;
    if (isHeading) continue;
    if (columns === undefined) diagnostics.push(incomplete(row));
    else {
      const [source = '', target = ''] = columns.sides;
      units.push({ source, target, score: columns.score });
    }
  }
  const side = (of: 'source' | 'target', position: number) =>
    options[of] ?? named?.[position] ?? scriptLanguage(units.map((unit) => unit[of]));
  const bitext = bitextOfUnits(units, side('source', 0), side('target', 1));
  return { bitexts: bitext.alignment.length > 0 ? [bitext] : [], diagnostics };
}

function incomplete({ start, end }: Row): Diagnostic {
  const message = 'this line is not two columns parted by a tab; it was left out';
  return { code: 'unit-incomplete', message, span: { start, end } };
}
