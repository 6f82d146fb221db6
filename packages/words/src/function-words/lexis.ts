import * as lists from '../generated/word-lists.ts';

/**
 * What a word can do in a phrase.
 *
 * @example
 * import { englishLexis, Role } from '@diglot/words';
 *
 * const role = englishLexis().get('the');
 * Object.keys(Role).find((name) => Role[name] === role); // => 'link'
 */
export const Role = {
  /** May stand anywhere in a phrase. */
  content: 0,
  /** A word of academic prose: doubtful, above all at an edge. */
  prose: 1,
  /** Only inside: of, for, 的. */
  link: 2,
  /** Only inside or at the end. */
  number: 3,
  /** Ends the phrase. */
  stop: 4,
  /** Only before the Chinese word that it touches: the 2 of 2型糖尿病, the β of β受体. */
  prefix: 5,
} as const;

export type Role = (typeof Role)[keyof typeof Role];

/** The roles of the listed words of a language; every other word is content. */
export type Lexis = ReadonlyMap<string, Role>;

const setOf = (words: string) => words.split(' ');

let english: Lexis | undefined;
let chinese: Lexis | undefined;

let units: ReadonlySet<string> | undefined;

/**
 * Symbols of units of measurement, in lower case.
 *
 * @example
 * import { unitSymbols } from '@diglot/words';
 *
 * ['mg', 'km', 'nurse'].map((word) => unitSymbols().has(word)); // => [true, true, false]
 */
export function unitSymbols(): ReadonlySet<string> {
  units ??= new Set(setOf(lists.unitSymbols));
  return units;
}

/**
 * Roles of English words, in lower case.
 *
 * @example
 * import { englishLexis, Role } from '@diglot/words';
 *
 * englishLexis().get('of') === Role.link; // => true
 * englishLexis().get('nurse'); // => undefined
 */
export function englishLexis(): Lexis {
  english ??= new Map<string, Role>([
    ...setOf(lists.boilerplateEn).map((word) => [word, Role.prose] as const),
    ...setOf(lists.functionWordsEn).map((word) => [word, Role.stop] as const),
    ...setOf(lists.connectorsEn).map((word) => [word, Role.link] as const),
    ...setOf(lists.lyNounsEn).map((word) => [word, Role.content] as const),
  ]);
  return english;
}

/**
 * Roles of Chinese words.
 *
 * @example
 * import { chineseLexis, Role } from '@diglot/words';
 *
 * chineseLexis().get('的') === Role.link; // => true
 * chineseLexis().get('同伴'); // => undefined
 */
export function chineseLexis(): Lexis {
  chinese ??= new Map<string, Role>([
    ...setOf(lists.boilerplateZh).map((word) => [word, Role.prose] as const),
    ...setOf(lists.functionWordsZh).map((word) => [word, Role.stop] as const),
    ...setOf(lists.connectorsZh).map((word) => [word, Role.link] as const),
    ...setOf(lists.morphemesZh).map((word) => [word, Role.content] as const),
  ]);
  return chinese;
}

/**
 * The role of an English word given in lower case; adverbs in -ly end a phrase, and nouns in -ly do not, nor what is
 * joined to one: family, work-family.
 *
 * @example
 * import { englishLexis, englishRole, Role } from '@diglot/words';
 *
 * englishRole('significantly', englishLexis()) === Role.stop; // => true
 * englishRole('nurse', englishLexis()) === Role.content; // => true
 */
export function englishRole(word: string, lexis: Lexis): Role {
  const role = lexis.get(word);
  if (role !== undefined) return role;
  if (word.length < MIN_ADVERB || !word.endsWith('ly')) return Role.content;
  return lexis.get(word.slice(word.lastIndexOf('-') + 1)) ?? Role.stop;
}

/** Least letters of a word that is taken for an adverb by its -ly. */
const MIN_ADVERB = 5;
