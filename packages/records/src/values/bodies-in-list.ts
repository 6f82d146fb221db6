import { isPinyin } from '@diglot/words';
import type { Author } from '../model.ts';
import { hasHan } from './language.ts';

/** Fields in which a person has a comma behind the family name: RIS, Web of Science, MEDLINE, tables; or initials. */
const INVERTED_FIELDS = /^(?:AU|A[1-4]|AF|FAU|ED|Authors?|Author full names)$/;

/** `Keller, Ruth`, `Keller R`, `Keller R Jr`. */
const INVERTED = /,|\s(?:\p{Lu}{1,3}|(?:\p{Lu}\.-?){1,4})(?:\s(?:Jr|Sr|II|III|IV|2nd|3rd)\.?)?$/u;

/** Persons with a comma that must stand in a list, before a name of several words without one is a body's. */
const MIN_INVERTED = 2;

/** `UNICEF`, `OECD`: an acronym, which is no family name beside names in small letters. */
const ACRONYM = /^\p{Lu}{3,10}$/u;

/** `Hill Doctors`: words with capitals, none an initial. */
const WORDS = /^\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}|\p{Ll})[\p{L}’'-]+){1,7}$/u;

/**
 * Read as bodies what the other names of a list show to be none of a person: an acronym, a name of several words
 * without a comma where every person has one (`Keller, Ruth` · `Berg, Anna` · `Hill Doctors`).
 *
 * @param options.isInverting - The format writes the family name first in every name. Default: its fields tell.
 */
export function settleBodies(
  authors: readonly Author[],
  { isInverting: isOfFormat = false }: { readonly isInverting?: boolean } = {},
): Author[] {
  const latin = authors.filter((author) => author.kind === undefined && !hasHan(author.family));
  const inverted = latin.filter(({ value }) => INVERTED.test(value));
  const others = new Set(latin.filter(({ value }) => !INVERTED.test(value)));
  const severalWords = [...others].filter(({ value }) => value.includes(' ')).length;
  const isInverting =
    inverted.length >= MIN_INVERTED &&
    severalWords < inverted.length &&
    (isOfFormat || latin.every(isOfField));
  const isMixed = latin.some(({ given, family }) => given !== '' && /\p{Ll}/u.test(family));
  return authors.map((author) => {
    if (!others.has(author)) return author;
    const { value } = author;
    const isAcronym = isMixed && ACRONYM.test(value) && !isPinyin(value);
    const isBody = isInverting && WORDS.test(value) && !value.split(' ').some(isPinyin);
    return isAcronym || isBody ? asBody(author) : author;
  });
}

function isOfField({ prov }: Author): boolean {
  return INVERTED_FIELDS.test(prov[0]?.field ?? '');
}

function asBody(author: Author): Author {
  const { particle: _, suffix: __, ...rest } = author;
  return { ...rest, family: author.value, given: '', kind: 'organization' };
}
