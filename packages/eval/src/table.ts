import type { Row } from './task.ts';

/** Lay out rows as a text table, one column for each score that occurs. */
export function formatTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.scores)))];
  const lines = [
    ['set', 'items', ...names],
    ...rows.map((row) => [
      row.set,
      String(row.items),
      ...names.map((name) => row.scores[name]?.toFixed(2) ?? '–'),
    ]),
  ];
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths?.[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
