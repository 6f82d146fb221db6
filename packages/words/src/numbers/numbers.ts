/** Values of Chinese numerals; the units are negative powers' places, handled apart. */
const DIGITS: Readonly<Record<string, number>> = {
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
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
};

const WORDS: readonly (readonly string[])[] = [
  ['zero'],
  ['one', 'first', 'once'],
  ['two', 'second', 'twice', 'both'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
  ['eleven', 'eleventh'],
  ['twelve', 'twelfth'],
  ['thirteen', 'thirteenth'],
  ['fourteen', 'fourteenth'],
  ['fifteen', 'fifteenth'],
  ['sixteen', 'sixteenth'],
  ['seventeen', 'seventeenth'],
  ['eighteen', 'eighteenth'],
  ['nineteen', 'nineteenth'],
];
const TENS: readonly (readonly string[])[] = [
  ['twenty', 'twentieth'],
  ['thirty', 'thirtieth'],
  ['forty', 'fortieth'],
  ['fifty', 'fiftieth'],
  ['sixty', 'sixtieth'],
  ['seventy', 'seventieth'],
  ['eighty', 'eightieth'],
  ['ninety', 'ninetieth'],
];

/** Values of English number words up to ninety-nine, without compounds. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...WORDS.flatMap((words, value) => words.map((word): [string, number] => [word, value])),
  ...TENS.flatMap((words, at) => words.map((word): [string, number] => [word, (at + 2) * 10])),
]);

/** Key of a number. */
export function numberKey(digits: string): string {
  return `#${digits.replaceAll(',', '').replace(/^0+(?=\d)/u, '')}`;
}

/** Numbers in digits, with their places: `1,200.5` is one number. */
export function numbersOf(text: string): readonly { readonly key: string; readonly at: number }[] {
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/gu)].map(({ 0: digits, index }) => ({
    key: numberKey(digits),
    at: index,
  }));
}

/** Chinese numerals with their places and values. */
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
function chineseNumber(numeral: string): number | undefined {
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
