import { keywordPairs } from '../generated/keyword-pairs.ts';
import { wordTable } from '../generated/word-table.ts';

/** What was learned from bilingual keyword lists and abstracts. Keys are folded, in the singular. */
export interface LearnedTable {
  /** Chinese words for an English word; `weight` is 0..1. */
  word(word: string): readonly { readonly text: string; readonly weight: number }[];
  /** Chinese terms for an English term. */
  phrase(phrase: string): readonly string[];
}

/** Steps of the scale in `word-table.ts`, which writes a weight as one base-36 digit. */
const STEPS = 35;

/** A table that knows nothing. */
export const emptyTable: LearnedTable = { word: () => [], phrase: () => [] };

let table: LearnedTable | undefined;

/** The bundled table, read on first use (some 10 ms). */
export function learnedTable(): LearnedTable {
  table ??= readTable();
  return table;
}

function readTable(): LearnedTable {
  const words = readLines(wordTable);
  const phrases = readLines(keywordPairs);
  return {
    word: (word) =>
      (words.get(word)?.split(' ') ?? []).map((cell) => ({
        text: cell.slice(0, -1),
        weight: Number.parseInt(cell.slice(-1), STEPS + 1) / STEPS,
      })),
    phrase: (phrase) => phrases.get(phrase)?.split('|') ?? [],
  };
}

/** Key and value are parted by a tab. */
function readLines(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    map.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return map;
}
