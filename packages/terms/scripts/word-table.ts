import type { LearnedTable } from '@diglot/lexicon';
import { type Table, trainWords, type WordPair } from './train-words.ts';
import { type Cell, findWholeWords } from './whole-words.ts';

/** An entry is kept when it is probable in one direction, or fairly so in both; `p` is source → target. */
const isKept = (p: number, q: number) =>
  (p >= 0.02 && q >= 0.02 && p * q >= 0.004) ||
  (p >= 0.12 && q >= 0.004) ||
  (q >= 0.2 && p >= 0.01);

/** Most entries a word. */
const MOST = 10;

/** Least weight of a piece of a word that gives way to the word, 0..1; fainter ones are chance, and so is what is beside them. */
const MIN_PIECE_WEIGHT = 0.1;

/** What a piece keeps of its weight beside the whole: the whole may be written in another way, 异丙酚 and 丙泊酚. */
const PIECE_SHARE = 0.75;

/** Least weight that is left to a piece, 0..1, for it to be kept. */
const MIN_LEFT_WEIGHT = 0.2;

/** Steps of the scale on which a weight is written: one base-36 digit. */
const STEPS = 35;

/**
 * Learn which Chinese words an English word is written as.
 *
 * @returns Lines `english⇥chinese digit chinese digit …`; digit/35 is the geometric mean of the two
 * translation probabilities, or 0.8 of p(chinese | english) where that is more.
 */
export function wordTable(pairs: readonly WordPair[], known: (en: string, zh: string) => boolean) {
  const forward = trainWords(
    pairs.map(({ en, zh, weight }) => ({ from: en, to: zh, weight })),
    known,
  );
  const back = trainWords(
    pairs.map(({ en, zh, weight }) => ({ from: zh, to: en, weight })),
    (zh, en) => known(en, zh),
  );
  return tableLines({ forward, back }, pairs, known);
}

/** What was learned in both directions. */
interface Learned {
  readonly forward: Table;
  readonly back: Table;
}

/** Write what was learned. */
function tableLines(
  { forward, back }: Learned,
  pairs: readonly WordPair[],
  known: (en: string, zh: string) => boolean,
): string[] {
  const wholeOf = findWholeWords(pairs, forward);
  const lines: string[] = [];
  for (const [en, row] of [...forward].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (en === '') continue;
    const cells = [...row]
      .map(([zh, p]) => ({ zh, p, q: back.get(zh)?.get(en) ?? 0 }))
      .filter(({ p, q }) => isKept(p, q))
      .map(({ zh, p, q }) => ({ zh, weight: Math.max(Math.sqrt(p * q), 0.8 * p) }));
    const best = withWholes(cells, (zh) => (known(en, zh) ? undefined : wholeOf(en, zh)))
      .sort((a, b) => b.weight - a.weight || (a.zh < b.zh ? -1 : 1))
      .slice(0, MOST);
    if (best.length === 0) continue;
    const written = best.map(({ zh, weight }) => `${zh}${Math.round(weight * STEPS).toString(36)}`);
    lines.push(`${en}\t${written.join(' ')}`);
  }
  return lines;
}

/** Add the words that some are pieces of, with the greatest weight of their pieces. */
function withWholes(cells: readonly Cell[], wholeOf: (zh: string) => string | undefined): Cell[] {
  const weights = new Map<string, number>();
  const add = (zh: string, weight: number) =>
    weights.set(zh, Math.max(weight, weights.get(zh) ?? 0));
  for (const { zh, weight } of cells) {
    const whole = weight < MIN_PIECE_WEIGHT ? undefined : wholeOf(zh);
    add(whole ?? zh, weight);
    const left = PIECE_SHARE * weight;
    if (whole !== undefined && left >= MIN_LEFT_WEIGHT) add(zh, left);
  }
  return [...weights].map(([zh, weight]) => ({ zh, weight }));
}

/** Read lines of {@link wordTable} as a table of words, without phrases. */
export function tableOfLines(lines: readonly string[]): LearnedTable {
  const rows = new Map(
    lines.map((line) => {
      const [en = '', row = ''] = line.split('\t');
      const cells = row.split(' ').map((cell) => ({
        text: cell.slice(0, -1),
        weight: Number.parseInt(cell.slice(-1), STEPS + 1) / STEPS,
      }));
      return [en, cells];
    }),
  );
  return { word: (word) => rows.get(word) ?? [], wordsFor: () => [], phrase: () => [] };
}
