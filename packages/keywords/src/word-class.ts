import { chineseClasses, englishClasses } from './generated/word-classes.ts';
import { createKeyIndex } from './key-index.ts';
import { Ending } from './words.ts';

/** How a word is used: shares of noun and verb uses, 0..1, and how common it is (Chinese). */
export interface WordClass {
  readonly noun: number;
  readonly verb: number;
  /** The power of two of its frequency in general text; 0 when it is not listed, or English. */
  readonly common: number;
}

/** A class by its name: two characters. */
type Classes = (word: string) => string | undefined;

let english: Classes | undefined;
let chinese: Classes | undefined;

/** Guess the class of an English word in lower case; its ending decides when no list has it. */
export function englishClass(form: string, ending: Ending): WordClass {
  english ??= readClasses(englishClasses);
  const digits =
    english(form) ?? (ending === Ending.plural ? english(form.slice(0, -1)) : undefined);
  if (digits !== undefined) {
    return { noun: Number(digits.charAt(0)) / 9, verb: Number(digits.charAt(1)) / 9, common: 0 };
  }
  switch (ending) {
    case Ending.adjective:
      return { noun: 0.05, verb: 0, common: 0 };
    case Ending.ed:
      return { noun: 0, verb: 0.5, common: 0 };
    case Ending.ing:
      return { noun: 0.5, verb: 0.5, common: 0 };
    default:
      return { noun: 1, verb: 0, common: 0 };
  }
}

const CHINESE: Readonly<Record<string, readonly [noun: number, verb: number]>> = {
  n: [1, 0],
  g: [0.8, 0.2],
  v: [0.2, 0.8],
  a: [0.3, 0],
  i: [0.5, 0],
  x: [0, 0],
};

/** Give the class of a Chinese word; a word that is not listed is most likely a noun. */
export function chineseClass(form: string): WordClass {
  chinese ??= readClasses(chineseClasses);
  const known = chinese(form);
  if (known === undefined) return { noun: 0.9, verb: 0, common: 0 };
  const [noun, verb] = CHINESE[known.charAt(0)] ?? [0, 0];
  return { noun, verb, common: Number.parseInt(known.charAt(1), 36) };
}

/** Index a table: lines of a class and its words, tabs between. */
function readClasses(table: string): Classes {
  const starts: number[] = [];
  for (let at = table.indexOf('\t'); at >= 0; at = table.indexOf('\t', at + 1)) starts.push(at + 1);
  const index = createKeyIndex(table, starts.length);
  let line = 0;
  let nextLine = table.indexOf('\n');
  for (let word = 0; word < starts.length; word++) {
    const start = starts[word] as number;
    if (nextLine >= 0 && start > nextLine) {
      line = nextLine + 1;
      nextLine = table.indexOf('\n', line);
    }
    const next = (starts[word + 1] ?? table.length + 1) - 1;
    index.add(start, nextLine >= 0 && nextLine < next ? nextLine : next, line);
  }
  return (word) => {
    const line = index.find(word);
    return line < 0 ? undefined : table.slice(line, line + 2);
  };
}
