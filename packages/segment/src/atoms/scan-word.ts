import { identifierAt, ScriptClass } from '@diglot/text';
import { ASCII, Ascii, classAt, stepOver } from './characters.ts';

/** Find the end of the number at `at`: digits with single separators inside, `3.5`, `1,000`, `978-7-5555`, `2022-01-02`, `1/3`. */
export function scanNumber(text: string, at: number, table: Uint8Array): number {
  let i = at;
  for (;;) {
    while (classAt(text, i, table) === ScriptClass.digit) i = stepOver(text, i, table);
    const isInner =
      INNER.has(text.charCodeAt(i)) && classAt(text, i + 1, table) === ScriptClass.digit;
    if (!isInner || identifierAt(text, i + 1) !== undefined) return i;
    i++;
  }
}

/** `.,-/–:` */
const INNER: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x2d, 0x2f, 0x2013, 0x3a]);

/** `l’État`, `qu’Éva`, `O’Neil`: what stands before says nothing of the capitals behind. */
const ELISION_LETTERS = 2;

/** How a Latin word is written; an acronym has digits or inner capitals, or is a lone capital or consonant. */
export type WordShape = 'latin' | 'capitals' | 'acronym';

/**
 * Read the Latin word at `at`: letters, digits among them, apostrophes between letters.
 *
 *     l’État vs. MHWs
 *     ^     ^    ^   ^
 */
export function scanWord(
  text: string,
  at: number,
  table: Uint8Array,
): { readonly end: number; readonly hasDigit: boolean; readonly shape: WordShape } {
  let i = at;
  let letters = 0;
  let capitals = 0;
  let hasDigit = false;
  let innerCapital = false;
  for (;;) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 && text.charCodeAt(i + 1) < 0x80) {
      // Plain letters, the most frequent: no mark can follow.
      const kind = ASCII[unit];
      if (kind === Ascii.small) letters++;
      else if (kind === Ascii.capital) {
        if (capitals < letters) innerCapital = true;
        capitals++;
        letters++;
      } else if (kind === Ascii.digit) hasDigit = true;
      else if (kind === Ascii.apostrophe && isAsciiLetter(text.charCodeAt(i + 1))) {
        if (letters <= ELISION_LETTERS) letters = capitals = 0;
      } else break;
      i++;
      continue;
    }
    const cls = classAt(text, i, table);
    if (cls === ScriptClass.latin) {
      if (isCapital(text, i)) {
        if (capitals < letters) innerCapital = true;
        capitals++;
      }
      letters++;
      i = stepOver(text, i, table);
    } else if (cls === ScriptClass.digit && isDecimal(text.charCodeAt(i))) {
      hasDigit = true;
      i = stepOver(text, i, table);
    } else if (
      isApostrophe(text.charCodeAt(i)) &&
      classAt(text, i + 1, table) === ScriptClass.latin
    ) {
      if (letters <= ELISION_LETTERS) letters = capitals = 0;
      i++;
    } else break;
  }
  const isLetter = letters === 1 && (capitals === 1 || isConsonant(text, at));
  const isAcronym = hasDigit || innerCapital || isLetter;
  if (isAcronym || (capitals > 1 && capitals < letters))
    return { end: i, hasDigit, shape: 'acronym' };
  return { end: i, hasDigit, shape: capitals === letters ? 'capitals' : 'latin' };
}

/** A consonant alone is a variable; a vowel may be a word. */
function isConsonant(text: string, at: number): boolean {
  return /[b-df-hj-np-tv-xz\uff42-\uff5a]/.test(text[at] ?? '');
}

/** Not a superscript or the like: those end a word. */
function isDecimal(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function isAsciiLetter(unit: number): boolean {
  return ASCII[unit] === Ascii.small || ASCII[unit] === Ascii.capital;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit < 0x5b;
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}
