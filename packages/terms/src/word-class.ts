import { wordClasses } from './generated/word-classes.ts';
import { guessNoun } from './guess-noun.ts';
import { once } from './once.ts';

/** In what share of its uses an English word is a noun, and a verb; 0..1, in tenths. */
export interface WordClass {
  readonly noun: number;
  readonly verb: number;
}

/** Classes by word, as two digits. */
const classes = once(() => {
  const table = new Map<string, string>();
  for (const line of wordClasses.split('\n')) {
    const [digits = '', ...words] = line.split(' ');
    for (const word of words) table.set(word, digits);
  }
  return table;
});

/** Give the class of an English word in lower case; the ending decides where no list has it. */
export function wordClass(word: string): WordClass {
  const digits = classes().get(word);
  if (digits === undefined) return { noun: guessNoun(word), verb: 0 };
  return { noun: Number(digits[0]) / 10, verb: Number(digits[1]) / 10 };
}
