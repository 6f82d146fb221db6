import type { Diagnostic, Language, Span } from '@diglot/text';
import type { TermEntry } from './read-termbase.ts';

interface Row extends Span {
  readonly cells: readonly string[];
}

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  zh: [
    'zh',
    'chinese',
    '中文',
    '汉语',
    '漢語',
    '中文术语',
    '中文名',
    'zh-cn',
    'zh-hans',
    'zh-tw',
    'source',
  ],
  en: ['en', 'english', '英文', '英语', '英語', '英文术语', '英文名', 'en-us', 'en-gb', 'target'],
};

/** Read pairs from separated values; see `readGlossary`. Linear time. */
export function readDelimited(text: string, source: Language, target: Language) {
  const rows = splitRows(text, delimiterOf(text)).filter(({ cells }) =>
    cells.some((cell) => cell !== ''),
  );
  const heading = rows[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
  let sourceColumn = columnNamed(heading, source);
  let targetColumn = columnNamed(heading, target);
  const hasHeading = sourceColumn !== -1 && targetColumn !== -1;
  const body = hasHeading ? rows.slice(1) : rows;
  if (!hasHeading) {
    [sourceColumn, targetColumn] = (source === 'zh') === hanInFirst(body) ? [0, 1] : [1, 0];
    if (source !== 'zh' && target !== 'zh') [sourceColumn, targetColumn] = [0, 1];
  }
  const pairs: TermEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { cells, start, end } of body) {
    const sources = terms(cells[sourceColumn]);
    const targets = terms(cells[targetColumn]);
    for (const from of sources) for (const to of targets) pairs.push({ source: from, target: to });
    if (sources.length === 0 || targets.length === 0) {
      diagnostics.push({
        code: 'glossary-row-incomplete',
        message: 'A row of the glossary has no term on one side; it was left out.',
        span: { start, end },
      });
    }
  }
  return { rows: pairs, diagnostics };
}

function columnNamed(heading: readonly string[], language: Language): number {
  const names = HEADINGS[language] ?? [language];
  return heading.findIndex((cell) => names.includes(cell));
}

function terms(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(/[|；]/u)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** Whether Han characters are more often in the first column than in the second. */
function hanInFirst(rows: readonly Row[]): boolean {
  const count = (column: number) =>
    rows.filter(({ cells }) => /\p{Script=Han}/u.test(cells[column] ?? '')).length;
  return count(0) >= count(1);
}

/** The separator that occurs in the first line, a tab before a semicolon before a comma. */
function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n/u)
      .find((row) => row.trim() !== '') ?? '';
  return ['\t', ';', ','].find((delimiter) => line.includes(delimiter)) ?? ',';
}

/** Split by RFC 4180: quoted cells may hold separators, line ends and doubled quotes. */
function splitRows(text: string, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let start = 0;
  const closeRow = (end: number) => {
    cells.push(cell.trim());
    if (end > start) rows.push({ cells, start, end });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n') {
      closeRow(at);
      start = at + 1;
    } else {
      cell += character;
    }
  }
  closeRow(text.length);
  return rows;
}
