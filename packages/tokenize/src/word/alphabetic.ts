import { CharacterClass, characterClass } from '../character-class.ts';

/**
 * Find where a word or number in an alphabet ends.
 *
 * A run of letters and digits, joined over single marks: `well-being`, `Be'er`, `3.5`, `12,000`,
 * `U.S.`, `IL-6`, `COVID-19`, `mg/kg`, `author_facet`.
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
  let position = runEnd(text, start, end);
  while (position + 1 < end) {
    const next = text.codePointAt(position + 1) as number;
    if (!isAlphanumeric(next)) break;
    const nextEnd = runEnd(text, position + 1, end);
    if (!joins(text, runStart, position, nextEnd)) break;
    runStart = position + 1;
    position = nextEnd;
  }
  // The dot that closes `U.S.` belongs to it.
  if (text[position] === '.' && position < end && isDotted(text, start, position)) position++;
  return position;
}

const HYPHENS = '-\u2010\u2011';
const APOSTROPHES = "'\u2019\u02bc\uff07";
const DIGITS = /^\p{Nd}+$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const UNIT =
  /^(?:[kcmnpμµ]?(?:g|m|l|L|s|mol|M|Pa|J|W|V|A|Hz|Gy|Sv|Bq|U)|d|h|hr|min|day|wk|week|yr|year|kcal|cal|dL|dl|IU|mm|cm|km)\d?$/u;

function joins(text: string, runStart: number, mark: number, nextEnd: number): boolean {
  const character = text.charAt(mark);
  if (character === '_') return true;
  const before = text.slice(runStart, mark);
  const after = text.slice(mark + 1, nextEnd);
  if (HYPHENS.includes(character)) return !(DIGITS.test(before) && DIGITS.test(after));
  if (APOSTROPHES.includes(character)) return LETTERS.test(before) && LETTERS.test(after);
  if (character === '.') return DIGITS.test(before) === DIGITS.test(after);
  if (character === ',') return /^\p{Nd}{1,3}$/u.test(before) && /^\p{Nd}{3}$/u.test(after);
  if (character === '/') return UNIT.test(before) && UNIT.test(after);
  if (character === '&') return /^\p{Lu}{1,2}$/u.test(before) && /^\p{Lu}{1,2}$/u.test(after);
  return false;
}

/** Single letters with dots between, at least two: `U.S`, `e.g`. */
function isDotted(text: string, start: number, end: number): boolean {
  if (end - start < 3 || (end - start) % 2 === 0) return false;
  for (let i = start; i < end; i++) {
    const isLetter = characterClass(text.charCodeAt(i)) === CharacterClass.letter;
    if ((i - start) % 2 === 0 ? !isLetter : text[i] !== '.') return false;
  }
  return true;
}

function runEnd(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const codePoint = text.codePointAt(position) as number;
    const kind = characterClass(codePoint);
    if (
      kind !== CharacterClass.letter &&
      kind !== CharacterClass.digit &&
      kind !== CharacterClass.joiner
    ) {
      break;
    }
    position += codePoint > 0xffff ? 2 : 1;
  }
  return position;
}

function isAlphanumeric(codePoint: number): boolean {
  const kind = characterClass(codePoint);
  return kind === CharacterClass.letter || kind === CharacterClass.digit;
}
