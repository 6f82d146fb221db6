import { singular } from './english-forms.ts';
import type { Glosses } from './glosses.ts';

/** `[source position, target position]`. */
export type WordLink = readonly [number, number];

export interface AlignWordsParameters {
  readonly distance: number;
  readonly support: number;
  readonly rounds: number;
  readonly least: number;
  readonly second: number;
}

export const DEFAULTS: AlignWordsParameters = {
  distance: 2,
  support: 3,
  rounds: 3,
  least: 0.08,
  second: 0.3,
};

/**
 * Link words by likeness, position, and the links of their neighbours.
 *
 * Each round gives a pair of words the share it has of what both its words could be linked to; pairs
 * whose neighbours are linked alike count more in the next.
 */
export function linkWords(
  likeness: readonly (readonly number[])[],
  parameters: AlignWordsParameters = DEFAULTS,
): WordLink[] {
  const { distance, support, rounds, least, second } = parameters;
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  interface Cell { readonly i: number; readonly j: number; readonly like: number; weight: number; share: number }
  const cells: Cell[] = [];
  const grid = new Map<number, Cell>();
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const like = likeness[i]?.[j] ?? 0;
      if (like <= 0) continue;
      const apart = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
      const cell = { i, j, like, weight: like * Math.exp(-distance * apart), share: 0 };
      cells.push(cell);
      grid.set(i * columns + j, cell);
    }
  }
  const base = cells.map(({ weight }) => weight);
  for (let round = 0; round < rounds; round++) {
    const rowSums = new Float64Array(rows);
    const columnSums = new Float64Array(columns);
    for (const { i, j, weight } of cells) {
      rowSums[i] = (rowSums[i] as number) + weight;
      columnSums[j] = (columnSums[j] as number) + weight;
    }
    for (const cell of cells) {
      const sum = (rowSums[cell.i] as number) + (columnSums[cell.j] as number) - cell.weight;
      cell.share = cell.weight / (sum + 0.05);
    }
    if (round === rounds - 1) break;
    cells.forEach((cell, k) => {
      let near = 0;
      for (let di = -2; di <= 2; di++) {
        for (let dj = -2; dj <= 2; dj++) {
          if ((di === 0 && dj === 0) || cell.j + dj < 0 || cell.j + dj >= columns) continue;
          const other = grid.get((cell.i + di) * columns + cell.j + dj);
          if (other === undefined || (di === 0) !== (dj === 0) && false) continue;
          if (di === 0 || dj === 0) continue;
          near += (other.share * other.like) / (Math.abs(di) + Math.abs(dj));
        }
      }
      cell.weight = (base[k] as number) * (0.3 + support * near);
    });
  }
  const links: [number, number][] = [];
  const byRow = new Map<number, number[]>();
  const byColumn = new Map<number, number[]>();
  const ordered = cells
    .map((cell) => ({ ...cell, value: cell.like * Math.sqrt(cell.share) }))
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  for (const { i, j, like } of ordered) {
    const across = byRow.get(i);
    const down = byColumn.get(j);
    if (across && down) continue;
    if (across && !(like >= second && across.some((other) => Math.abs(other - j) === 1))) continue;
    if (down && !(like >= second && down.some((other) => Math.abs(other - i) === 1))) continue;
    links.push([i, j]);
    byRow.set(i, [...(across ?? []), j]);
    byColumn.set(j, [...(down ?? []), i]);
  }
  return links.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Raise the likeness of words that together are a translation of one Chinese word: 去年, last year. */
export function addPhrases(
  likeness: number[][],
  chinese: readonly string[],
  english: readonly string[],
  glosses: Glosses,
): void {
  const bases = english.map(singular);
  chinese.forEach((word, i) => {
    if (word.length < 2) return;
    for (const phrase of glosses.phrasesFor(word)) {
      for (let j = 0; j + phrase.length <= english.length; j++) {
        if (!phrase.every((part, k) => english[j + k] === part || bases[j + k] === part)) continue;
        const row = likeness[i] as number[];
        for (let k = 0; k < phrase.length; k++) row[j + k] = Math.max(row[j + k] as number, 0.95);
      }
    }
  });
}
