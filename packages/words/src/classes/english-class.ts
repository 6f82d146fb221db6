import { englishClasses } from '../generated/english-classes.ts';
import { decodeClasses } from './coded-classes.ts';
import { guessClass, type WordClass } from './guess-class.ts';
import { readClasses } from './read-classes.ts';

let listed: ((word: string) => string | undefined) | undefined;

/**
 * Give the class of an English word in lower case: of the word itself, or of what a plural s was added to;
 * where WordNet has neither, the ending decides.
 *
 * **Source:** sense counts of WordNet 3.1.
 *
 * @example
 * import { englishClass } from '@diglot/words';
 *
 * englishClass('hospitals'); // => { noun: 1, verb: 0 }
 * englishClass('improve'); // => { noun: 0, verb: 1 }
 */
export function englishClass(word: string): WordClass {
  listed ??= readClasses(decodeClasses(englishClasses));
  const digits = listed(word) ?? (isPlural(word) ? listed(word.slice(0, -1)) : undefined);
  if (digits === undefined) return guessClass(word);
  return { noun: Number(digits.charAt(0)) / 9, verb: Number(digits.charAt(1)) / 9 };
}

const isPlural = (word: string) => word.length > 4 && /[^su]s$/u.test(word);

/**
 * Whether an English word is rather an adjective, an adverb or a participle than a noun: neither a noun nor
 * a verb in more than 6 of 10 uses.
 *
 * @example
 * import { isModifier } from '@diglot/words';
 *
 * ['social', 'aging', 'nurse'].map(isModifier); // => [true, true, false]
 */
export function isModifier(word: string): boolean {
  const { noun, verb } = englishClass(word);
  return noun + verb < 0.6 || word.endsWith('ing');
}
