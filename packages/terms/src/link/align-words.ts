import type { Glosses } from '@diglot/lexicon';
import { foldTerm, singular } from '@diglot/words';
import type { WordLikeness } from './word-likeness.ts';

/** `[source position, target position]`. */
export type WordLink = readonly [number, number];

// Chosen by hand, not fitted.

/** How fast likeness fades: by e to the power of so many times the difference in relative position, 0..1. */
const POSITION_WEIGHT = 2;
/** What a fully linked diagonal neighbour adds to the weight of a pair, and what a pair without any keeps. */
const NEIGHBOUR_WEIGHT = 3;
const ALONE_WEIGHT = 0.3;
/** How often the weights are shared out. */
const ROUNDS = 3;
/** Weight that each word keeps for having no partner. */
const NO_PARTNER_WEIGHT = 0.05;
/** Least likeness, 0..1, times the root of its share, of a link. */
const MIN_LINK = 0.08;
/** Least likeness, 0..1, of a second link of a word, which is beside its first. */
const MIN_SECOND_LIKENESS = 0.3;
/** Least likeness, 0..1, of each word of a phrase that is a translation of one Chinese word. */
const PHRASE_LIKENESS = 0.95;
/** Words farther apart than this are no neighbours. Words. */
const MAX_DISTANCE = 2;
/** Most tokens of a sentence that are compared with all of the other; those behind are not linked. */
const MAX_TOKENS = 400;

/**
 * Align the words of two sentences of which one is Chinese.
 *
 * Likeness of each two words comes from the lexicon, the learned table, numbers, marks and the sound
 * of names; position and the links of neighbours decide among like words. A word may have several
 * partners where they stand side by side.
 *
 * @returns Links in source order. Empty where not exactly one side has Han characters.
 *
 * @remarks **Cost:** O(n·m) for n and m tokens, of which the first 400 are looked at.
 */
export function alignWords(
  source: readonly string[],
  target: readonly string[],
  likeness: WordLikeness,
  glosses: Glosses,
): WordLink[] {
  const isChinese = (tokens: readonly string[]) =>
    tokens.some((token) => /\p{Script=Han}/u.test(token));
  if (isChinese(source) === isChinese(target)) return [];
  const turned = isChinese(target);
  const [chinese, english] = (turned ? [target, source] : [source, target]).map((tokens) =>
    tokens.slice(0, MAX_TOKENS).map(foldTerm),
  ) as [string[], string[]];
  const matrix = chinese.map((word) => english.map((other) => likeness(word, other)));
  addPhrases(matrix, chinese, english, glosses);
  const links = linkWords(matrix);
  return turned ? links.map(([i, j]): WordLink => [j, i]).sort(byPosition) : links;
}

interface Cell {
  readonly i: number;
  readonly j: number;
  readonly like: number;
  readonly near: number;
  weight: number;
  share: number;
}

/**
 * Each round gives a pair of words the share it has of all that its two words could be linked to;
 * pairs with linked neighbours count more in the next.
 */
function linkWords(likeness: readonly (readonly number[])[]): WordLink[] {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const cells: Cell[] = [];
  const grid = new Map<number, Cell>();
  likeness.forEach((row, i) => {
    row.forEach((like, j) => {
      if (like <= 0) return;
      const apart = Math.abs((i + 0.5) / rows - (j + 0.5) / columns);
      const near = like * Math.exp(-POSITION_WEIGHT * apart);
      const cell = { i, j, like, near, weight: near, share: 0 };
      cells.push(cell);
      grid.set(i * columns + j, cell);
    });
  });
  for (let round = 1; ; round++) {
    share(cells, rows, columns);
    if (round === ROUNDS) break;
    for (const cell of cells) {
      cell.weight = cell.near * (ALONE_WEIGHT + NEIGHBOUR_WEIGHT * support(cell, grid, columns));
    }
  }
  return pick(cells);
}

function share(cells: readonly Cell[], rows: number, columns: number): void {
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  for (const { i, j, weight } of cells) {
    rowSums[i] = (rowSums[i] as number) + weight;
    columnSums[j] = (columnSums[j] as number) + weight;
  }
  for (const cell of cells) {
    const sum = (rowSums[cell.i] as number) + (columnSums[cell.j] as number) - cell.weight;
    cell.share = cell.weight / (sum + NO_PARTNER_WEIGHT);
  }
}

/** What the linked neighbours on either diagonal say, nearer ones more. */
function support({ i, j }: Cell, grid: ReadonlyMap<number, Cell>, columns: number): number {
  let sum = 0;
  for (let di = -MAX_DISTANCE; di <= MAX_DISTANCE; di++) {
    for (let dj = -MAX_DISTANCE; dj <= MAX_DISTANCE; dj++) {
      if (di === 0 || dj === 0 || j + dj < 0 || j + dj >= columns) continue;
      const other = grid.get((i + di) * columns + j + dj);
      if (other !== undefined) {
        sum += (other.share * other.like) / (Math.abs(di) + Math.abs(dj));
      }
    }
  }
  return sum;
}

/** Take the links from the surest on; a word is linked again only beside its first partner. */
function pick(cells: readonly Cell[]): WordLink[] {
  const links: [number, number][] = [];
  const byRow = new Map<number, number[]>();
  const byColumn = new Map<number, number[]>();
  const ordered = cells
    .map((cell) => ({ ...cell, value: cell.like * Math.sqrt(cell.share) }))
    .filter(({ value }) => value >= MIN_LINK)
    .sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  for (const { i, j, like } of ordered) {
    const across = byRow.get(i);
    const down = byColumn.get(j);
    if (across && down) continue;
    const beside =
      across?.some((other) => Math.abs(other - j) === 1) ??
      down?.some((other) => Math.abs(other - i) === 1) ??
      true;
    if (!beside || ((across || down) && like < MIN_SECOND_LIKENESS)) continue;
    links.push([i, j]);
    byRow.set(i, [...(across ?? []), j]);
    byColumn.set(j, [...(down ?? []), i]);
  }
  return links.sort(byPosition);
}

const byPosition = (a: WordLink, b: WordLink) => a[0] - b[0] || a[1] - b[1];

/** Raise the likeness of words that together are a translation of one Chinese word: 去年, last year. */
function addPhrases(
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
        for (let k = 0; k < phrase.length; k++)
          row[j + k] = Math.max(row[j + k] as number, PHRASE_LIKENESS);
      }
    }
  });
}
