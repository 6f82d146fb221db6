import { identifierAt, ScriptClass } from '@diglot/text';
import { locantsEnd } from './locants.ts';
import { ALPHABETIC, classSet, EXTENDERS, isOf, runEnd } from './runs.ts';

const WORD_PART = ALPHABETIC | EXTENDERS;

/**
 * Find where a word or number of an alphabet ends.
 *
 * A run of letters and digits, joined over single marks: `well-being`, `Be'er`, `3.5`, `12,000`,
 * `U.S.`, `IL-6`, `COVID-19`, `PM2.5`, `mg/kg`, `R&D`, `author_facet`, `1,2-dichloroethane`, `5′-UTR`,
 * `HLA-B*27:05`; and `C++`, `C#`, `Ca2+`.
 *
 * @param start - On a letter or digit.
 * @returns The end, exclusive; at most `end`.
 *
 * @remarks
 * **Source:** after Unicode Standard Annex #29, §4.1.
 * **Differs:** joins over hyphens and, between units of measurement, slashes; joins over a comma
 * only before groups of three digits, since `1,2` is mostly a list.
 */
export function alphabeticEnd(text: string, start: number, end: number): number {
  let runStart = start;
  let position = partEnd(text, start, end);
  while (position + 1 < end) {
    if (!isOf(ALPHABETIC, text, position + 1)) break;
    if (identifierAt(text, position + 1) !== undefined) break;
    const nextEnd = partEnd(text, position + 1, end);
    if (!joins(text, start, runStart, position, nextEnd)) break;
    runStart = position + 1;
    position = nextEnd;
  }
  return suffixEnd(text, start, runStart, position, end);
}

/** A run of letters and digits, or the locants before a hyphen. */
function partEnd(text: string, start: number, end: number): number {
  const locants = locantsEnd(text, start, end);
  return locants > start ? locants : letterRunEnd(text, start, end);
}

const SYLLABLES = classSet(ScriptClass.hangul, ScriptClass.bopomofo) | EXTENDERS;

/** The end of a run of letters and digits; an identifier that Hangul or Bopomofo touches is none of it. */
function letterRunEnd(text: string, start: number, end: number): number {
  const position = runEnd(text, start, end, WORD_PART);
  if (!isOf(SYLLABLES, text, start)) return position;
  const syllables = runEnd(text, start, position, SYLLABLES);
  const isTouched = syllables < position && identifierAt(text, syllables) !== undefined;
  return isTouched ? syllables : position;
}

const HYPHENS = '-\u2010\u2011\uff0d';
const APOSTROPHES = "'\u2019\u02bc\uff07";
const DIGITS = /^\p{Nd}+$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const CAPITALS = /^\p{Lu}{1,2}$/u;

/** Units of measurement, SI first, as they stand on both sides of a slash. */
const UNIT =
  /^(?:[kcmnpμµ]?(?:g|m|l|L|s|mol|M|Pa|J|W|V|A|Hz|Gy|Sv|Bq|U|IU)|[kd]?cal|d[lL]|d|h|hr|min|day|wk|week|mo|yr|year)\d?$/u;

function joins(
  text: string,
  start: number,
  runStart: number,
  mark: number,
  nextEnd: number,
): boolean {
  const character = text.charAt(mark);
  if (character === '_') return true;
  const before = text.slice(runStart, mark);
  const after = text.slice(mark + 1, nextEnd);
  if (HYPHENS.includes(character)) return !(DIGITS.test(before) && DIGITS.test(after));
  if (APOSTROPHES.includes(character)) return LETTERS.test(before) && LETTERS.test(after);
  if (character === '.' || character === '．') {
    if (DIGITS.test(before) && (EXPONENT.test(after) || MEASURE.test(after))) return true;
    return DIGITS.test(before) === DIGITS.test(after) || isVersion(before, after);
  }
  if (character === ',') return /^\p{Nd}{1,3}$/u.test(before) && /^\p{Nd}{3}$/u.test(after);
  if (character === '/') return UNIT.test(before) && UNIT.test(after);
  if (character === '*') return isAllele(before, after, runStart > start);
  if (character === ':')
    return ALLELE.test(text.slice(Math.max(start, mark - 12), mark)) && DIGITS.test(after);
  if (character === '&') return CAPITALS.test(before) && CAPITALS.test(after);
  return false;
}

/** `5e3` behind `2.` */
const EXPONENT = /^\p{Nd}{1,12}[eE]\p{Nd}{1,3}$/u;

/** `5h` behind `3.`, `25mg` and `73m²` behind `1.`; not a month's `5May`. */
const MEASURE = /^\p{Nd}{1,6}(?:\p{Ll}{1,2}[²³23]?|[mkµμn]?[LVAWJ]|mmol|mol|min|k?Pa|[kM]?Hz)$/u;

/** `PM2` and `5`, `V1` and `2`; a longer word has a capital: `TensorFlow2` and `0`. */
function isVersion(before: string, after: string): boolean {
  return DIGITS.test(after) && /^(?:\p{L}{1,8}|\p{Lu}\p{L}{8,20})\p{Nd}{1,2}$/u.test(before);
}

/** `B*27` behind `HLA-`, `CYP2D6*4`; not `a*2`. */
function isAllele(before: string, after: string, isPrefixed: boolean): boolean {
  return isPrefixed
    ? /^[A-Z]{1,4}\d?$/.test(before) && /^\d{2,3}$/.test(after)
    : /^[A-Z]{3}[A-Z0-9]{0,5}$/.test(before) && /^\d{1,3}[A-Z]?$/.test(after);
}

const ALLELE = /\*\d{2,3}(?::\d{2,3}){0,2}$/;

/** Past the marks that belong to the end of a word: the dot of `U.S.`, `++`, `#`, an ion's `+`. */
function suffixEnd(text: string, start: number, runStart: number, position: number, end: number) {
  if (position >= end) return position;
  const mark = text.charAt(position);
  if (mark === '.') return isDotted(text, start, position) ? position + 1 : position;
  if (mark !== '+' && mark !== '#') return position;
  const word = text.slice(runStart, position);
  if (/^[A-Z]$/u.test(word) && mark === '#') return position + 1;
  if (/^[A-Z]$/iu.test(word) && text.startsWith('++', position) && position + 2 <= end) {
    return position + 2;
  }
  // `CD4+T细胞`
  if (
    mark === '+' &&
    /^CD\d{1,3}$/.test(word) &&
    /^\+[TB](?![A-Za-z])/.test(text.slice(position, position + 3))
  )
    return position + 1;
  const next = position + 1 >= end ? '' : text.charAt(position + 1);
  // `Ca2+浓度`, not `维生素B6+叶酸`.
  if (
    mark === '+' &&
    /\p{Script=Han}/u.test(next) &&
    /^(?:[A-Z][a-z]\d|Na|Li|Ag|Cs|Rb)$/.test(word)
  )
    return position + 1;
  const isLast = !/[\p{L}\p{N}+]/u.test(next);
  return mark === '+' &&
    isLast &&
    /^(?:[A-Z][a-z]?|[A-Z]+)\d+$|^(?:Na|K|H|Li|Ag|Cs|Rb|[A-Z]{3,4})$/u.test(word)
    ? position + 1
    : position;
}

/** Single letters with dots between, at least two: `U.S`, `e.g`. */
function isDotted(text: string, start: number, end: number): boolean {
  return /^\p{L}(?:\.\p{L})+$/u.test(text.slice(Math.max(start, end - 20), end));
}
