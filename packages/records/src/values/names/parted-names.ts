import type { Span } from '@diglot/text';
import { isFrequentSurname, isHanPerson } from '@diglot/words';
import { splitSpan } from '../../source/split.ts';
import { isOrganization } from './organization-names.ts';

/** A family name of one to three words: `Okafor`, `de Boer`, `García Márquez`. */
const FAMILY =
  "(?:\\p{Ll}[\\p{L}’']{0,4}\\s){0,2}\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}(?:\\s\\p{Lu}[\\p{L}\\p{M}’'-]{1,30})?";
/** Initials, or given names in full. */
const INITIALS = '\\p{Lu}\\.?(?:[\\s-]{0,2}\\p{Lu}\\.?){0,3}';
const GIVEN = "\\p{Lu}[\\p{L}\\p{M}.’'-]{0,30}(?:\\s\\p{Lu}[\\p{L}\\p{M}.’'-]{0,30}){0,2}";
const SUFFIX = '(?:,\\s?(?:Jr|Sr|II|III)\\.?)?';

const FAMILY_ALONE = new RegExp(`^${FAMILY}$`, 'u');
const INITIALS_ALONE = new RegExp(`^${INITIALS}$`, 'u');
const GIVEN_ALONE = new RegExp(`^${GIVEN}$`, 'u');
const INVERTED = new RegExp(`^${FAMILY},\\s?${GIVEN}${SUFFIX}$`, 'u');
const INVERTED_HAN = /^\p{Script=Han}{1,2}[,，]\s?\p{Script=Han}{1,2}$/u;
/** `Okafor R`, `Keller P. J.`. */
const INITIALLED = new RegExp(`^${FAMILY}\\s${INITIALS}$`, 'u');
/** `Ruth Okafor`, `Lin Hsiao-Ching`, `Hill Division`: a person or a body. */
const WORDS = /^\p{Lu}[\p{L}\p{M}’'-]{1,30}(?:\s\p{Lu}[\p{L}\p{M}.’'-]{0,30}){1,3}$/u;

/**
 * Find names that stand between semicolons: `Zhang, San; Li, Si`, `Lin, H.; 王芳; Hill Study Group`.
 *
 * @param masked - A copy of the text, of the same length, in which no mark stands inside a name.
 * @returns `undefined` unless every piece is plainly a name, and one of them that of a person.
 */
export function semicolonNames(masked: string): readonly Span[] | undefined {
  const pieces = splitSpan(masked, { start: 0, end: masked.length }, /[;；]/g);
  if (pieces.length < 2) return undefined;
  const names = pieces.map(({ start, end }) => masked.slice(start, end).trim());
  return names.some(isPerson) && names.every((name) => isPerson(name) || isOther(name))
    ? pieces
    : undefined;
}

function isPerson(name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return isHanPerson(name) || INVERTED_HAN.test(name);
  return (INVERTED.test(name) || INITIALLED.test(name)) && !isOrganization(name);
}

/** A body, or words that may be a name. */
function isOther(name: string): boolean {
  return (
    isOrganization(name) ||
    WORDS.test(name) ||
    /^(?:\p{Lu}[\p{L}’'-]{1,30}|\p{Script=Han}{2,4})$/u.test(name)
  );
}

/** A surname, initials and a stop: `Okafor R.`, `van den Berg PJ.`. */
const STOPPED = new RegExp(`^${FAMILY}\\s\\p{Lu}{1,3}\\.$`, 'u');

/** Find names with initials that stops alone part, as Ovid writes them: `Okafor R. Keller AJ.` */
export function stoppedNames(masked: string): readonly Span[] | undefined {
  const pieces = splitSpan(
    masked,
    { start: 0, end: masked.length },
    /(?<=\s\p{Lu}{1,3}\.)\s{1,3}(?=\p{L})/gu,
  );
  const areNames = pieces.every(({ start, end }) => STOPPED.test(masked.slice(start, end)));
  if (pieces.length < 2 || !areNames) return undefined;
  // The stop behind several initials only parts the names.
  return pieces.map(({ start, end }) =>
    /\p{Lu}{2}\.$/u.test(masked.slice(start, end)) ? { start, end: end - 1 } : { start, end },
  );
}

/** Fewest names in a row whose parts stand between the same commas. */
const MIN_PAIRS = 2;

/**
 * Find names whose family and given names are parted by the same commas as the names: `Lee, J. A., Lee, J. B.`,
 * `Smith, John, Jones, Mary`.
 *
 * @returns `undefined` where a piece is no such part, or where every piece may be a family name.
 */
export function commaPairs(masked: string): readonly Span[] | undefined {
  const whole = { start: 0, end: masked.length };
  const parts = splitSpan(masked, whole, /[,，]\s{0,3}(?:(?:and|&)\s{1,3})?|\s(?:and|&)\s/g);
  if (parts.length % 2 !== 0 || parts.length < MIN_PAIRS * 2) return undefined;
  const written = parts.map(({ start, end }) => masked.slice(start, end).trim());
  const families = written.filter((_, at) => at % 2 === 0);
  const givens = written.filter((_, at) => at % 2 === 1);
  if (!families.every((name) => FAMILY_ALONE.test(name)) || written.some(isOrganization))
    return undefined;
  const areInitials = givens.every((name) => INITIALS_ALONE.test(name));
  if (!areInitials && !areFullNames(families, givens)) return undefined;
  return families.map((_, at) => ({
    start: parts[at * 2]?.start ?? 0,
    end: parts[at * 2 + 1]?.end ?? masked.length,
  }));
}

/**
 * Given names in full behind family names of one word. `Zhang, Wang, Li, Zhao` may be four names; `Smith, John, Boston, MA`
 * holds a place, and `Smith, John, Jr., PhD` a degree.
 */
function areFullNames(families: readonly string[], givens: readonly string[]): boolean {
  return (
    givens.every((name) => GIVEN_ALONE.test(name) && !NO_GIVEN.test(name)) &&
    !givens.every(isFrequentSurname) &&
    families.every((name) => !name.includes(' ') || /^\p{Ll}/u.test(name))
  );
}

/** A suffix, a degree, a state: capitals where neighbours have small letters. */
const NO_GIVEN = /^(?:(?:Jr|Sr|II|III|Dr|Prof)\.?|\p{Lu}{2,}|PhD|Ph\.D\.?)$/u;
