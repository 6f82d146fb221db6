import { lookupTable } from '@diglot/text';

/** Values of Chinese numerals; the units are negative powers' places, handled apart. */
const DIGITS: Readonly<Record<string, number>> = lookupTable({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const UNITS: Readonly<Record<string, number>> = lookupTable({
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
});

/** English cardinals and ordinals, from zero on. */
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
/** The same in steps of ten, from twenty on. */
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const cardinals = new Map([
  ...CARDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
const ordinals = new Map([
  ...ORDINALS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word.replace(/y$/u, 'ieth'), (at + 2) * 10]),
]);

/** The value of an English cardinal of one word below one hundred: `twenty` → 20. */
export const cardinalOf = (word: string): number | undefined => cardinals.get(word);

/** The value of an English ordinal of one word below one hundred: `third` → 3. */
export const ordinalOf = (word: string): number | undefined => ordinals.get(word);

/**
 * Values of English number words up to ninety-nine, without compounds.
 *
 * @example
 * import { NUMBER_WORDS } from '@diglot/words';
 *
 * ['twelve', 'third', 'twice'].map((word) => NUMBER_WORDS.get(word)); // => [12, 3, 2]
 */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...cardinals,
  ...ordinals,
  ['once', 1],
  ['twice', 2],
  ['both', 2],
]);

/**
 * Key of a number.
 *
 * @example
 * import { numberKey } from '@diglot/words';
 *
 * numberKey('1,200') === numberKey('1200'); // => true
 * numberKey('007'); // => '#7'
 */
export function numberKey(digits: string): string {
  return `#${digits.replaceAll(',', '').replace(/^0+(?=\d)/u, '')}`;
}

/**
 * Numbers in digits, with their places: `1,200.5` is one number.
 *
 * @example
 * import { numbersOf } from '@diglot/words';
 *
 * numbersOf('1,200 nurses in 3 hospitals');
 * // => [{ key: '#1200', at: 0 }, { key: '#3', at: 16 }]
 */
export function numbersOf(text: string): readonly { readonly key: string; readonly at: number }[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(({ 0: digits, index }) => ({
    key: numberKey(digits),
    at: index,
  }));
}

/**
 * Chinese numerals with their places and values.
 *
 * @example
 * import { chineseNumbersOf } from '@diglot/words';
 *
 * chineseNumbersOf('访谈了二十五名护士'); // => [{ key: '#25', at: 3, single: false }]
 */
export function chineseNumbersOf(
  text: string,
): readonly { readonly key: string; readonly at: number; readonly single: boolean }[] {
  return [...text.matchAll(/[零〇一二两兩三四五六七八九十百千万萬亿億]+/gu)].flatMap(
    ({ 0: numeral, index }) => {
      const value = chineseNumber(numeral);
      return value === undefined
        ? []
        : [{ key: `#${value}`, at: index, single: numeral.length === 1 }];
    },
  );
}

/** `二十五` → 25, `一九九五` → 1995; `undefined` for what is no number. */
export function chineseNumber(numeral: string): number | undefined {
  const characters = [...numeral];
  if (characters.every((character) => DIGITS[character] !== undefined)) {
    const digits = characters.map((character) => DIGITS[character]).join('');
    return characters.length <= 15 ? Number(digits) : undefined;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      digit = DIGITS[character];
    } else if (unit >= 1e4) {
      total = (total + section + (digit ?? 0)) * unit;
      section = 0;
      digit = undefined;
    } else {
      section += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  const value = total + section + (digit ?? 0);
  return value > 0 && Number.isSafeInteger(value) ? value : undefined;
}
