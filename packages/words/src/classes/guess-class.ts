/** In what share of its uses an English word is a noun, and a verb; 0..1 each, in ninths. */
export interface WordClass {
  readonly noun: number;
  readonly verb: number;
}

/** Guess the class of an English word by its ending: most words are nouns. */
export function guessClass(word: string): WordClass {
  if (word.endsWith('ed')) return { noun: 0, verb: 0.5 };
  if (word.endsWith('ing')) return { noun: 0.5, verb: 0.5 };
  const isOther = /(?:ly|al|ic|ive|ous|[^r]ary|able|ible|less|ful)$/u.test(word);
  return { noun: isOther ? 0 : 1, verb: 0 };
}
