import { once } from '@diglot/words';
import { keywordPairs } from '../generated/keyword-pairs.ts';
import { wordTable } from '../generated/word-table.ts';

/** What was learned from bilingual keyword lists and abstracts. Keys are folded, in the singular. */
export interface LearnedTable {
  /** Chinese words for an English word; `weight` is 0..1. */
  word(word: string): readonly { readonly text: string; readonly weight: number }[];
  /** The same the other way round: English words for a Chinese word, in Simplified characters. */
  wordsFor(chinese: string): readonly { readonly text: string; readonly weight: number }[];
  /** Chinese terms for an English term. */
  phrase(phrase: string): readonly string[];
}

/** Steps of the scale in `word-table.ts`, which writes a weight as one base-36 digit. */
const STEPS = 35;

/**
 * A table that knows nothing.
 *
 * @example
 * import { createGlosses, emptyTable, learnedTable, openLexicon } from '@diglot/lexicon';
 *
 * const lexicon = openLexicon();
 * createGlosses(lexicon, emptyTable).phrase('social support'); // => []
 * createGlosses(lexicon, learnedTable()).phrase('social support')[0].text; // => '社会支持'
 */
export const emptyTable: LearnedTable = { word: () => [], wordsFor: () => [], phrase: () => [] };

let table: LearnedTable | undefined;

/**
 * The bundled table, read on first use (some 10 ms).
 *
 * @example
 * import { learnedTable } from '@diglot/lexicon';
 *
 * learnedTable().phrase('social support'); // => ['社会支持']
 * learnedTable().word('nurse').map(({ text }) => text); // => ['护士', '护理']
 */
export function learnedTable(): LearnedTable {
  table ??= readTable();
  return table;
}

function readTable(): LearnedTable {
  const words = readLines(wordTable);
  const phrases = readLines(keywordPairs);
  const back = once(() => turnRound(words));
  return {
    word: (word) => cellsOf(words.get(word)),
    wordsFor: (chinese) => back().get(chinese) ?? [],
    phrase: (phrase) => phrases.get(phrase)?.split('|') ?? [],
  };
}

interface Cell {
  readonly text: string;
  readonly weight: number;
}

/** Read cells with blanks between: a word, and its weight as one digit. */
function cellsOf(cells: string | undefined): Cell[] {
  return (cells?.split(' ') ?? []).map((cell) => ({
    text: cell.slice(0, -1),
    weight: Number.parseInt(cell.slice(-1), STEPS + 1) / STEPS,
  }));
}

/** List for each translation what it translates. */
function turnRound(words: ReadonlyMap<string, string>): Map<string, Cell[]> {
  const back = new Map<string, Cell[]>();
  for (const [text, cells] of words) {
    for (const { text: chinese, weight } of cellsOf(cells)) {
      const found = back.get(chinese);
      if (found === undefined) back.set(chinese, [{ text, weight }]);
      else found.push({ text, weight });
    }
  }
  return back;
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
