import { SCRIPT_CLASS_RUNS } from './generated/script-class-runs.ts';

/**
 * What kind of character a code point is, for scanners of mixed text.
 *
 * Every code point has exactly one class. Where Unicode says “Common”, the compatibility form
 * decides (mathematical 𝐀 is `latin`, µ is `greek`), so that full-width, styled and plain letters
 * fall together.
 *
 * @example
 * import { ScriptClass, scriptClassAt } from '@diglot/text';
 *
 * scriptClassAt('Ｔ细胞', 0) === ScriptClass.latin; // => true
 * scriptClassAt('Ｔ细胞', 1) === ScriptClass.han; // => true
 */
export const ScriptClass = {
  /** Controls, private use, unassigned, lone surrogates. */
  other: 0,
  /** Exactly JavaScript's white space (`\s`): also U+3000, no-break spaces, U+FEFF. */
  space: 1,
  /** `\p{Z}`-free format characters: zero-width space and joiners, soft hyphen, direction marks. */
  format: 2,
  /** Combining marks and variation selectors (`\p{M}`). */
  mark: 3,
  punctuation: 4,
  /** Signs, currency, emoji, box drawing (`\p{S}`). */
  symbol: 5,
  /** Numbers of every kind: 7, ７, ½, ①, Ⅱ (`\p{N}` without Han numerals). */
  digit: 6,
  /** Latin letters, also full-width. */
  latin: 7,
  greek: 8,
  /** Chinese characters of every block, compatibility forms, radicals, 々 and 〇. */
  han: 9,
  bopomofo: 10,
  /** Hiragana and Katakana, half-width too, with the prolonged sound mark. */
  kana: 11,
  hangul: 12,
  /** Letters of every other script. */
  letter: 13,
} as const;

export type ScriptClass = (typeof ScriptClass)[keyof typeof ScriptClass];

const BMP = 0x10000;

/** Class of each BMP code point, and the sorted runs beyond it. Built at the first question. */
let table: { bmp: Uint8Array; starts: Uint32Array; classes: Uint8Array } | undefined;

function build() {
  const bmp = new Uint8Array(BMP);
  const starts: number[] = [];
  const classes: number[] = [];
  let at = 0;
  // Each run is its class, one letter from `a`, then its length in base 36 capitals and digits.
  for (const [, letter = 'a', digits = ''] of SCRIPT_CLASS_RUNS.matchAll(/([a-n])([0-9A-Z]+)/g)) {
    const end = at + Number.parseInt(digits, 36);
    const cls = letter.charCodeAt(0) - 0x61;
    if (at < BMP) bmp.fill(cls, at, end);
    if (end > BMP) {
      starts.push(at);
      classes.push(cls);
    }
    at = end;
  }
  table = { bmp, starts: Uint32Array.from(starts), classes: Uint8Array.from(classes) };
  return table;
}

/**
 * The class of one code point.
 *
 * @param codePoint - 0..0x10FFFF, as `codePointAt` gives it; anything else is `other`.
 * @remarks **Cost:** one array read in the BMP, a binary search over some 500 runs beyond it; the
 * table takes under 5 ms, once. **Source:** Unicode 17.0 (generated).
 *
 * @example
 * import { ScriptClass, scriptClass } from '@diglot/text';
 *
 * scriptClass('𠮷'.codePointAt(0)) === ScriptClass.han; // => true
 */
export function scriptClass(codePoint: number): ScriptClass {
  const { bmp, starts, classes } = table ?? build();
  if (codePoint < BMP) return (bmp[codePoint] ?? 0) as ScriptClass;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return (codePoint > 0x10ffff ? 0 : (classes[low - 1] ?? 0)) as ScriptClass;
}

/**
 * The classes of the BMP as one array indexed by code unit, for inner loops. Surrogates are `other`:
 * ask {@link scriptClass} with the full code point there. Read only.
 *
 * @example
 * import { ScriptClass, scriptClassTable } from '@diglot/text';
 *
 * const classes = scriptClassTable();
 * const text = '维生素C和peer support';
 * text.split('').filter((_, i) => classes[text.charCodeAt(i)] === ScriptClass.han).join('');
 * // => '维生素和'
 */
export function scriptClassTable(): Uint8Array {
  return (table ?? build()).bmp;
}

/**
 * The class of the character that begins at `offset`; `other` outside the text.
 *
 * @example
 * import { ScriptClass, scriptClassAt } from '@diglot/text';
 *
 * scriptClassAt('β-catenin', 0) === ScriptClass.greek; // => true
 */
export function scriptClassAt(text: string, offset: number): ScriptClass {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? ScriptClass.other : scriptClass(codePoint);
}

/**
 * Whether a class is one of letters: Latin, Greek, Han, Bopomofo, kana, Hangul or another script.
 *
 * @example
 * import { isLetterClass, scriptClassAt } from '@diglot/text';
 *
 * [...'护C7。'].map((char) => isLetterClass(scriptClassAt(char, 0)));
 * // => [true, true, false, false]
 */
export function isLetterClass(cls: ScriptClass): boolean {
  return cls >= ScriptClass.latin;
}
