import { lookupTable } from '@diglot/text';
import { chineseClasses } from '../generated/chinese-classes.ts';
import { decodeClasses } from './coded-classes.ts';
import type { WordClass } from './guess-class.ts';
import { readClasses } from './read-classes.ts';

/** How a Chinese word is used, and how common it is. */
export interface ChineseClass extends WordClass {
  /** The power of two of its frequency in general text; 0 when it is not listed. */
  readonly common: number;
}

/** Shares of noun and verb uses by the letter of a class; see `scripts/chinese-classes.ts`. */
const SHARES: Readonly<Record<string, readonly [noun: number, verb: number]>> = lookupTable({
  n: [1, 0],
  g: [0.8, 0.2],
  v: [0.2, 0.8],
  a: [0.3, 0],
  i: [0.5, 0],
  x: [0, 0],
});

let listed: ((word: string) => string | undefined) | undefined;

/**
 * Give the class of a Chinese word in Simplified characters; a word that is not listed is most likely a
 * noun.
 *
 * **Source:** the dictionary of cppjieba.
 *
 * @example
 * import { chineseClass } from '@diglot/words';
 *
 * chineseClass('护士'); // => { noun: 1, verb: 0, common: 9 }
 * chineseClass('提高'); // => { noun: 0.2, verb: 0.8, common: 14 }
 */
export function chineseClass(word: string): ChineseClass {
  listed ??= readClasses(decodeClasses(chineseClasses));
  const known = listed(word);
  if (known === undefined) return { noun: 0.9, verb: 0, common: 0 };
  const [noun, verb] = SHARES[known.charAt(0)] ?? [0, 0];
  return { noun, verb, common: Number.parseInt(known.charAt(1), 36) };
}
