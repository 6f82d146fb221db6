import type { Diagnostic } from '@diglot/text';
import { type CellScript, scriptOf } from '../script-of.ts';
import { linesOf, type Row, readRows } from '../tables/read-rows.ts';
import { bitextOfUnits, type Unit } from './bitext-of-units.ts';
import { type HeadedTable, headedTable } from './headed-table.ts';
import type { ReadBitextsOptions } from './read-bitexts-options.ts';
import { scriptLanguage } from './script-language.ts';
import { type WideTable, wideTable } from './wide-table.ts';

/** Rows by which a table is judged. */
const SAMPLE_ROWS = 200;
/** How much of a text is looked at, in code units. */
const SAMPLE_LENGTH = 200_000;
/** Share of the rows that must look like a segment and its translation. */
const MOST = 0.9;

/**
 * Whether a text is a table with two columns in two languages: headed by them; or nearly all its lines are a
 * segment, a tab and a segment, and the sides are in different scripts, always the same way round; or such columns
 * stand among others.
 */
export function isTsvBitext(text: string): boolean {
  const headed = headedTable(text);
  if (headed !== undefined) return hasPairs(text.slice(0, SAMPLE_LENGTH), headed);
  const cells = sampleOf(text);
  if (wideTable(cells) !== undefined) return true;
  const rows = cells.map((row) => columnsOf(row));
  const pairs = rows.filter((row) => row !== undefined);
  if (pairs.length === 0 || pairs.length < MOST * rows.length) return false;
  const ways = pairs.map(({ sides }) => sides.map((side) => scriptOf(side)));
  const isChinese = (script: CellScript | undefined) => script === 'han' || script === 'mixed';
  const forth = ways.filter(([a, b]) => isChinese(a) && b === 'other').length;
  const back = ways.filter(([a, b]) => a === 'other' && isChinese(b)).length;
  return Math.max(forth, back) >= MOST * pairs.length;
}

/** The cells of the first rows. */
const sampleOf = (text: string): readonly (readonly string[])[] =>
  linesOf(text.slice(0, SAMPLE_LENGTH))
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_ROWS)
    .map((line) => line.split('\t'));

/** The two sides of a row: its only two cells, or those after a score, as `diglot align` writes them. */
function columnsOf(cells: readonly string[]) {
  const filled = cells.at(-1)?.trim() === '' && cells.length > 2 ? cells.slice(0, -1) : cells;
  if (filled.length === 2) return { sides: filled, score: 1 };
  const [score = '', ...sides] = filled;
  const isScore = sides.length === 2 && /^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/u.test(score.trim());
  return isScore ? { sides, score: Number(score) } : undefined;
}

/** Whether most rows below the heading have a segment in one of the two columns at least. */
function hasPairs(sample: string, { delimiter, source, target }: HeadedTable): boolean {
  const rows = readRows(sample, delimiter).rows.filter(({ cells }) => cells.some(isFilled));
  const body = rows.slice(1, SAMPLE_ROWS);
  const filled = body.filter(({ cells }) => isFilled(cells[source]) || isFilled(cells[target]));
  return body.length > 0 && filled.length >= MOST * body.length;
}

const isFilled = (cell = '') => cell.trim() !== '';

/** Read a table with two columns of text; see `readBitexts`. Linear time. */
export function readTsv(text: string, options: ReadBitextsOptions) {
  const table = headedTable(text) ?? wideOf(text);
  const isHeaded = table !== undefined && (!('isHeaded' in table) || table.isHeaded);
  const delimiter = table?.delimiter ?? '\t';
  const { rows, diagnostics: stray } = readRows(text, delimiter, (line) => line.startsWith('# '));
  const diagnostics: Diagnostic[] = [...stray];
  const units: Unit[] = [];
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  for (const row of isHeaded ? filled.slice(1) : filled) {
    const columns = table === undefined ? columnsOf(row.cells) : tableColumns(row.cells, table);
    if (columns === undefined) diagnostics.push(incomplete(row));
    else {
      const [source = '', target = ''] = columns.sides;
      units.push({ source, target, score: columns.score });
    }
  }
  const side = (of: 'source' | 'target', position: 0 | 1) =>
    options[of] ?? table?.languages?.[position] ?? scriptLanguage(units.map((unit) => unit[of]));
  const bitext = bitextOfUnits(units, side('source', 0), side('target', 1));
  return { bitexts: bitext.alignment.length > 0 ? [bitext] : [], diagnostics };
}

/** The columns of a table of more than two; rows of two, or of two behind a score, are read by themselves. */
function wideOf(text: string): WideTable | undefined {
  const rows = sampleOf(text);
  return rows.every((row) => columnsOf(row) !== undefined) ? undefined : wideTable(rows);
}

function tableColumns(cells: readonly string[], { source, target }: HeadedTable) {
  const sides = [cells[source] ?? '', cells[target] ?? ''];
  return sides.some(isFilled) ? { sides, score: 1 } : undefined;
}

function incomplete({ start, end }: Row): Diagnostic {
  const message = 'this line has not the two columns of the others; it was left out';
  return { code: 'unit-incomplete', message, span: { start, end } };
}
