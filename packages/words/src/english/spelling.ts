/** British spellings and their American ones. Guesses; look each one up. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/u, 'ization$1'],
  [/is(e|ed|es|ing)$/u, 'iz$1'],
  [/ys(e|ed|es|ing)$/u, 'yz$1'],
  [/our/u, 'or'],
  [/([bt])re(s?)$/u, '$1er$2'],
  [/ae|oe/u, 'e'],
  [/inium$/u, 'inum'],
  [/sulph/u, 'sulf'],
  [/ogue(s?)$/u, 'og$1'],
  [/grey/u, 'gray'],
  [/lled$/u, 'led'],
  [/lling$/u, 'ling'],
];
/** What all of them have in common, to tell quickly. */
const BRITISH_LETTERS = /our|isa|[iy]s[ei]|[bt]re|ae|oe|inium|sulph|ogue|grey|ll/u;

/**
 * Spell a word the American way; a word that only looks British is spelt wrong.
 *
 * @example
 * import { american } from '@diglot/words';
 *
 * ['behaviour', 'centre', 'randomised', 'anaemia'].map(american);
 * // => ['behavior', 'center', 'randomized', 'anemia']
 */
export function american(word: string): string {
  if (!BRITISH_LETTERS.test(word)) return word;
  return SPELLINGS.reduce((form, [british, spelling]) => form.replace(british, spelling), word);
}
