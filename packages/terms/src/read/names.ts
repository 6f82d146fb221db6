import type { EnglishWord, Unit } from './units.ts';

/** A capital in front, small letters behind; not an acronym. */
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;

const isCapitalized = ({ text }: EnglishWord): boolean => CAPITALIZED.test(text);

/** Share of capitalised words from which a unit is a title, whose capitals say nothing. */
const TITLE_SHARE = 0.6;

/** Fewest words of a unit that its capitals say anything of. */
const MIN_TITLE_WORDS = 3;

/** Whether most words of a unit begin with a capital, or they are too few to tell. */
export function isTitleCased(words: readonly EnglishWord[]): boolean {
  const long = words.filter(({ isGlue, isStop }) => !isGlue && !isStop);
  const capitals = long.filter(isCapitalized).length;
  return long.length < MIN_TITLE_WORDS || capitals >= TITLE_SHARE * long.length;
}

/** Whether all words of a phrase in running text but those of grammar have capitals. */
export const isCapitalName = (words: readonly EnglishWord[]): boolean =>
  words.every((word) => word.isGlue || isCapitalized(word));

/**
 * Find the single words that have a capital wherever they stand, but for the first place of a sentence.
 *
 * @returns The words in the singular, in lower case.
 */
export function findNames(units: readonly Unit[]): ReadonlySet<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  for (const { english } of units) {
    if (isTitleCased(english)) continue;
    english.forEach((word, at) => {
      if (!isCapitalized(word)) small.add(word.base);
      else if (at > 0 && word.joins) names.add(word.base);
    });
  }
  for (const word of small) names.delete(word);
  return names;
}
