import { detectChineseScript, type Language } from '@diglot/text';
import { scriptOf } from '../script-of.ts';
import type { Row } from '../tables/read-rows.ts';
import { type ColumnRole, readHeading } from './headings.ts';

/** A column of terms, and what the heading or the cells say of its language. */
export interface TermColumn {
  readonly index: number;
  readonly heading: string;
  readonly language: Language | undefined;
  /** Share of its cells that hold Han characters, 0..1. */
  readonly hanShare: number;
  /** Whether most of its cells do. */
  readonly isHan: boolean;
}

export interface Columns {
  readonly terms: readonly TermColumn[];
  /** Columns of further wordings, with the side whose terms they belong to. */
  readonly variants: readonly { readonly index: number; readonly side: 'source' | 'target' }[];
  /** Columns that may call a term deprecated. */
  readonly statuses: readonly number[];
  readonly hasHeading: boolean;
}

/** Rows by which a column without heading is judged. */
const SAMPLE_ROWS = 1_000;

/** Share of the cells of a column that settles its script. */
const MOST = 0.5;

/** Find the columns of a glossary: by its heading, or by the scripts of its cells. */
export function findColumns(rows: readonly Row[]): Columns {
  const roles = (rows[0]?.cells ?? []).map((cell) => readHeading(cell));
  const hasHeading = isHeading(rows, roles);
  const body = (hasHeading ? rows.slice(1) : rows).slice(0, SAMPLE_ROWS);
  const column = (index: number, language?: Language): TermColumn => {
    const hanShare = shareOf(body, index, (cell) => /han|mixed/u.test(scriptOf(cell)));
    return {
      index,
      heading: hasHeading ? (rows[0]?.cells[index] ?? '').trim() : `column ${index + 1}`,
      language,
      hanShare,
      isHan: hanShare > MOST,
    };
  };
  const indexes = (kind: ColumnRole['kind']) =>
    roles.flatMap((role, index) => (role?.kind === kind ? [{ role, index }] : []));
  const named = indexes('term');
  const languageOf = (index: number) => {
    const role = roles[index];
    return hasHeading && role?.kind === 'term' ? role.language : undefined;
  };
  const isFree = (index: number) => roles[index] === undefined || roles[index]?.kind === 'term';
  if (!hasHeading) {
    return { terms: bareColumns(body, column, () => true), variants: [], statuses: [], hasHeading };
  }
  return {
    terms:
      named.length > 1
        ? named.map(({ index }) => column(index, languageOf(index)))
        : bareColumns(body, (index) => column(index, languageOf(index)), isFree),
    variants: indexes('variants').flatMap(({ role, index }) =>
      role.kind === 'variants' ? [{ index, side: role.side }] : [],
    ),
    statuses: indexes('status').map(({ index }) => index),
    hasHeading,
  };
}

/**
 * Whether the first row heads the others: it names two columns of terms. The row of a glossary of language
 * names (`中文,Chinese`) names one language twice; words for terms in two scripts (`术语,term`) translate
 * each other, and may be an entry like any other.
 */
function isHeading(rows: readonly Row[], roles: readonly (ColumnRole | undefined)[]): boolean {
  const cells = rows[0]?.cells ?? [];
  const terms = roles.flatMap((role, index) =>
    role?.kind === 'term' ? [{ language: role.language, text: cells[index] ?? '' }] : [],
  );
  const named = new Set(terms.map(({ language, text }) => language ?? text.trim().toLowerCase()));
  if (named.size < 2) return roles.some((role) => role !== undefined) && isAloneAsHeading(rows);
  const scripts = new Set(terms.map(({ text }) => scriptOf(text)));
  return scripts.size === 1 || terms.some(({ language }) => language !== undefined);
}

/** Whether the first row is no pair of scripts, as nearly all others are: then it is a heading in its own words. */
function isAloneAsHeading(rows: readonly Row[]): boolean {
  const [first, ...body] = rows.slice(0, SAMPLE_ROWS);
  const pairs = body.filter(({ cells }) => isScriptPair(cells)).length;
  return (
    first !== undefined && !isScriptPair(first.cells) && pairs >= 0.8 * body.length && pairs > 0
  );
}

/** Whether of the cells one is Han and another is not. */
export function isScriptPair(cells: readonly string[]): boolean {
  const scripts = cells.map(scriptOf);
  return scripts.includes('han') && scripts.includes('other');
}

/**
 * Columns of a table without heading: the first two that hold letters; where they are told apart by script,
 * also a further Chinese one, if it has the other script's characters (a comment would not).
 */
function bareColumns(
  body: readonly Row[],
  column: (index: number) => TermColumn,
  isFree: (index: number) => boolean,
): readonly TermColumn[] {
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const lettered = Array.from({ length: Math.min(width, 50) }, (_, index) => index).filter(
    (index) => isFree(index) && shareOf(body, index, (cell) => scriptOf(cell) !== 'none') > MOST,
  );
  const [first, ...rest] = lettered.map((index) => column(index));
  if (first === undefined) return [];
  const second = rest.find(({ isHan }) => isHan !== first.isHan) ?? rest[0];
  if (second === undefined) return [first];
  const chinese = first.isHan ? first : second;
  const script = (index: number) =>
    detectChineseScript(body.map(({ cells }) => cells[index] ?? '').join('\n'));
  const further = rest.filter(
    (one) =>
      one !== second && one.isHan && chinese.isHan && script(one.index) !== script(chinese.index),
  );
  return [first, second, ...further];
}

function shareOf(body: readonly Row[], index: number, fits: (cell: string) => boolean): number {
  const cells = body.map((row) => row.cells[index] ?? '').filter((cell) => cell.trim() !== '');
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}
