import { scriptOf } from '../script-of.ts';
import type { HeadedTable } from './headed-table.ts';
import { recordKinds } from './record-keys.ts';

/** Share of the rows that must be alike: as wide as the others, and in each column of the same script. */
const MOST = 0.9;

/** Fewest rows, and columns, of such a table. */
const MIN_ROWS = 2;
const MIN_WIDTH = 3;

/** How many times as long as any other column of its script the text is: the others hold names, states, notes. */
const MIN_TIMES_AS_LONG = 3;

/** Letters of a translation to a Han character; by how much they may be off in all. */
const LETTERS_PER_HAN = 3;
const MAX_IMBALANCE = 3.5;

/** The columns of a table without a heading that says it, and whether its first row is a heading all the same. */
export interface WideTable extends HeadedTable {
  readonly isHeaded: boolean;
}

/**
 * Find the two columns of aligned text among others, as numbers and states, by what they hold: one is Chinese, one
 * is in other letters and much longer than the rest, and they are as long as translations of each other are.
 *
 * @param rows - Cells of the first rows, parted by tabs.
 */
export function wideTable(rows: readonly (readonly string[])[]): WideTable | undefined {
  const width = rows[0]?.length ?? 0;
  if (width < MIN_WIDTH || rows.length < MIN_ROWS || recordKinds(rows[0] ?? []) > 0)
    return undefined;
  const alike = rows.filter((row) => row.length === width);
  if (alike.length < MOST * rows.length) return undefined;
  const columns = Array.from({ length: width }, (_, at) => columnOf(alike, at));
  const [chinese, ...further] = columns.filter(({ script }) => script === 'han');
  const [text, second] = columns
    .filter(({ script }) => script === 'other')
    .toSorted((a, b) => b.length - a.length);
  if (chinese === undefined || text === undefined || further.length > 0) return undefined;
  if (second !== undefined && text.length < MIN_TIMES_AS_LONG * second.length) return undefined;
  const ratio = text.length / (LETTERS_PER_HAN * chinese.length);
  if (Math.max(ratio, 1 / ratio) > MAX_IMBALANCE) return undefined;
  const [source, target] = [text.at, chinese.at].sort((a, b) => a - b) as [number, number];
  const isHeaded = scriptOf(rows[0]?.[chinese.at] ?? '') !== 'han';
  return { delimiter: '\t', width, source, target, languages: undefined, isHeaded };
}

/** What most cells of a column are written in, and their length in letters or characters, all together. */
function columnOf(rows: readonly (readonly string[])[], at: number) {
  const cells = rows.map((row) => row[at] ?? '');
  const scripts = cells.map((cell) => scriptOf(cell));
  const share = (script: string) => scripts.filter((one) => one === script).length / cells.length;
  // The heading of a Chinese column may be in other letters, and the only row that is.
  const least = Math.min(MOST, (cells.length - 1) / cells.length);
  const script = share('han') >= least ? 'han' : share('other') >= MOST ? 'other' : undefined;
  const letters = script === 'han' ? /\p{Script=Han}/gu : /\p{L}/gu;
  const length = cells.reduce((sum, cell) => sum + (cell.match(letters)?.length ?? 0), 0);
  return { at, script, length };
}
