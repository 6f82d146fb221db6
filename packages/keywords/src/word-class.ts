import { chineseClasses, englishClasses } from './generated/word-classes.ts';
import { Ending } from './units.ts';

/** How a word is used: shares of noun and verb uses, 0..1, and how common it is (Chinese). */
export interface WordClass {
  readonly noun: number;
  readonly verb: number;
  /** The power of two of its frequency in general text; 0 when it is not listed, or English. */
  readonly common: number;
}

let english: ReadonlyMap<string, string> | undefined;
let chinese: ReadonlyMap<string, string> | undefined;

/** Guess the class of an English word in lower case; its ending decides when no list has it. */
export function englishClass(form: string, ending: Ending): WordClass {
  english ??= readClasses(englishClasses);
  const digits =
    english.get(form) ?? (ending === Ending.plural ? english.get(form.slice(0, -1)) : undefined);
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
  const known = chinese.get(form);
  if (known === undefined) return { noun: 0.9, verb: 0, common: 0 };
  const [noun, verb] = CHINESE[known.charAt(0)] ?? [0, 0];
  return { noun, verb, common: Number.parseInt(known.charAt(1), 36) };
}

/** Lines of a class and its words, to a map from word to class. */
function readClasses(table: string): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const line of table.split('\n')) {
    const [name = '', ...words] = line.split(' ');
    for (const word of words) classes.set(word, name);
  }
  return classes;
}
