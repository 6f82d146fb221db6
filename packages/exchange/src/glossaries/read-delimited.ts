import type { Diagnostic, Language } from '@diglot/text';
import { scriptOf } from '../script-of.ts';
import { delimiterOf, type Row, readRows } from '../tables/read-rows.ts';
import { type Columns, findColumns, isScriptPair, type TermColumn } from './columns.ts';
import { isDeprecated } from './is-deprecated.ts';
import { pairUp } from './pair-up.ts';
import type { Termbase, TermbaseOptions, TermEntry } from './termbase.ts';
import { termsOfCell } from './terms-of-cell.ts';

/** Read a glossary of separated values; see `readTermbase`. Linear time. */
export function readDelimited(text: string, options: TermbaseOptions): Termbase {
  const delimiter = delimiterOf(text, isScriptPair);
  const { rows, diagnostics } = readRows(text, delimiter, commentTest(text, delimiter));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = findColumns(filled);
  const languages = languagesOf(columns, options);
  const body = columns.hasHeading ? filled.slice(1) : filled;
  const read = body.map((row) => readRow(row, columns, languages));
  return {
    ...languages,
    entries: read.flatMap(({ entries }) => entries),
    diagnostics: [
      ...diagnostics,
      ...unusedColumns(columns, languages, filled[0]),
      ...read.flatMap((one) => one.diagnostics),
    ],
  };
}

/** The line by which Excel is told the separator. */
const SEPARATOR_LINE = /^sep=.$/iu;
/** The line below the headings of a Markdown table, `| --- | :-- |`. */
const RULE = /^[\s|:-]+$/u;

/**
 * Which lines are comments: after OmegaT's first line, all that begin with `#`; in other files those that
 * go on with a blank or hold one cell (`#MeToo,米兔` is an entry).
 */
function commentTest(text: string, delimiter: string): (line: string) => boolean {
  const isOmegat = /^\s{0,99}#/u.test(text);
  return (line) =>
    SEPARATOR_LINE.test(line) ||
    (RULE.test(line) && line.includes('--')) ||
    (line.startsWith('#') && (isOmegat || /^#\s/u.test(line) || !line.includes(delimiter)));
}

export interface LanguagePair {
  readonly source: Language;
  readonly target: Language;
}

/**
 * The languages to read: those that are asked for; else Chinese and English where both are there; else the
 * first two that the headings name, English as the target. A column without a name is Chinese if it is
 * in Han characters, else English.
 */
function languagesOf({ terms }: Columns, options: TermbaseOptions): LanguagePair {
  const languages = [
    ...new Set(terms.map(({ language, isHan }) => language ?? (isHan ? 'zh' : 'en'))),
  ];
  const usual = languages.includes('zh') && languages.includes('en');
  const [first = 'zh', second] = usual ? ['zh', 'en'] : languages;
  const other = second ?? (first === 'zh' ? 'en' : 'zh');
  const found =
    first === 'en' ? { source: other, target: first } : { source: first, target: other };
  const { source = found.source, target = found.target } = options;
  return { source, target };
}

/** Languages that may be written in Han characters: beside one of them, script does not tell Chinese. */
const HAN_LANGUAGES = new Set(['zh', 'ja', 'ko', 'vi', 'yue']);

/** Whether the cells of a pair of languages can be told by their script: Chinese and one without Han. */
function isToldByScript({ source, target }: LanguagePair): boolean {
  const other = source === 'zh' ? target : source;
  return (source === 'zh' || target === 'zh') && !HAN_LANGUAGES.has(other);
}

interface ReadRow {
  readonly entries: readonly TermEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

function readRow(row: Row, columns: Columns, languages: LanguagePair): ReadRow {
  const { start, end } = row;
  const span = { start, end };
  const refuse = (code: string, message: string): ReadRow => ({
    entries: [],
    diagnostics: [{ code, message, span }],
  });
  const deprecated = deprecatedColumns(row, columns);
  const cells = columns.terms
    .filter(({ index }) => !deprecated.has(index))
    .map((column) => ({ column, text: (row.cells[column.index] ?? '').trim() }))
    .filter(({ text }) => text !== '');
  const sides = sidesOf(cells, languages);
  if (sides === undefined) {
    return refuse(
      'glossary-cell-language',
      `no cell of this row is in ${languageName(languages)}; it was left out`,
    );
  }
  const terms = termsOfSides(row, columns, sides);
  if (terms.source.length === 0 || terms.target.length === 0) {
    return deprecated.size > 0
      ? refuse('glossary-term-deprecated', 'a deprecated term was left out')
      : refuse(
          'glossary-row-incomplete',
          'a row of the glossary has no term on one side; it was left out',
        );
  }
  return pairUp(terms.source, terms.target, span);
}

const languageName = ({ source, target }: LanguagePair) =>
  source === 'zh' || target === 'zh' ? 'Chinese' : source;

interface Cell {
  readonly column: TermColumn;
  readonly text: string;
}

interface Sides {
  readonly source: readonly Cell[];
  readonly target: readonly Cell[];
}

/** The cells of either language; nothing if their scripts contradict the languages. */
function sidesOf(cells: readonly Cell[], languages: LanguagePair): Sides | undefined {
  const { source, target } = languages;
  const isTold = isToldByScript(languages);
  const unnamed = cells.filter(({ column }) => column.language === undefined);
  const isMixed = unnamed.some(({ text }) => scriptOf(text) === 'han');
  const shares = unnamed.map(({ column }) => column.hanShare);
  const most = Math.max(...shares);
  const isUneven = Math.min(...shares) < most;
  const languageOf = ({ column, text }: Cell): Language | undefined => {
    if (column.language !== undefined || !isTold) return column.language;
    // A column of our own tables may hold either language; a row without Chinese goes by its columns.
    if (!isMixed && !isUneven) return undefined;
    const isChinese = isMixed ? scriptOf(text) === 'han' : column.hanShare === most;
    return isChinese === (source === 'zh') ? source : target;
  };
  const isGeneric = cells.every((cell) => languageOf(cell) === undefined);
  const of = (language: Language, position: number) =>
    isGeneric
      ? cells.slice(position, position + 1)
      : cells.filter((cell) => languageOf(cell) === language);
  const sides = { source: of(source, 0), target: of(target, 1) };
  if (!isTold) return sides;
  const [chinese, others] =
    source === 'zh' ? [sides.source, sides.target] : [sides.target, sides.source];
  const isTurned =
    others.length > 0 &&
    chinese.every(({ text }) => scriptOf(text) === 'other') &&
    others.every(({ text }) => scriptOf(text) === 'han');
  if (isTurned) return { source: sides.target, target: sides.source };
  const fits =
    chinese.every(({ text }) => scriptOf(text) !== 'other' || isCode(text)) &&
    others.every(({ text }) => scriptOf(text) !== 'han');
  return fits ? sides : undefined;
}

/** Whether a word is the same in any language: an acronym, a formula, a brand (`GDPR`, `pH`, `iOS`). */
function isCode(text: string): boolean {
  return !/\s/u.test(text) && /[\p{Lu}\p{N}]/u.test(text);
}

function termsOfSides(row: Row, { variants }: Columns, { source, target }: Sides) {
  // What a table of ours calls a variant belongs to the column of the term, whatever language that holds.
  const further = (cells: readonly Cell[]) =>
    variants
      .filter(({ side }) =>
        cells.some(({ column }) => column.heading.toLowerCase().startsWith(side)),
      )
      .flatMap(({ index }) => (row.cells[index] ?? '').split(';').map((term) => term.trim()))
      .filter((term) => term !== '');
  const isOurs = variants.length > 0;
  const terms = (cells: readonly Cell[]) => [
    ...new Set([
      ...cells.flatMap(({ text }) => (isOurs ? [text] : termsOfCell(text))),
      ...further(cells),
    ]),
  ];
  return { source: terms(source), target: terms(target) };
}

/** The columns whose term the row calls deprecated: of several such notes, each speaks of the term before it. */
function deprecatedColumns(row: Row, { terms, statuses }: Columns): ReadonlySet<number> {
  const marked = statuses.filter((index) => isDeprecated(row.cells[index] ?? ''));
  if (statuses.length === 1 && marked.length === 1) return new Set(terms.map(({ index }) => index));
  return new Set(
    marked.map((status) => Math.max(...terms.map(({ index }) => (index < status ? index : -1)))),
  );
}

/** What the columns of other languages, or of no use, are called. */
function unusedColumns(
  { terms }: Columns,
  { source, target }: LanguagePair,
  heading: Row | undefined,
): readonly Diagnostic[] {
  if (heading === undefined) return [];
  const { start, end } = heading;
  return terms
    .filter(({ language }) => language !== undefined && language !== source && language !== target)
    .map(({ heading: name, language }) => ({
      code: 'glossary-column-unused',
      message: `the column “${name}” (${language}) is not read: ${source} and ${target} are`,
      span: { start, end },
    }));
}
