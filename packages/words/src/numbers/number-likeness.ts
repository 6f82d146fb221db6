import { cardinalOf, chineseNumber, ordinalOf } from './numbers.ts';

/** Months by their numbers, in English. */
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** English words for powers of ten that Chinese writes with other units: 120万, 1.2 million. */
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Chinese powers of ten behind digits. */
const UNITS = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
]);

/** Likeness of two words for one number; of a number and one of them scaled; of a unit and a scale; 0..1. */
const SAME = 0.95;
const SCALED = 0.8;
const UNIT = 0.5;

/**
 * Compare a Chinese word that is or begins with a number (3, 40万, 3月, 第五, 两个) with an English one.
 *
 * @returns 0..1; `undefined` where the Chinese word is no number.
 *
 * @example
 * import { numberLikeness } from '@diglot/words';
 *
 * numberLikeness('3月', 'march'); // => 0.95
 * numberLikeness('第五', 'fifth'); // => 0.95
 * numberLikeness('护士', 'five'); // => undefined
 */
export function numberLikeness(chinese: string, english: string): number | undefined {
  const arabic = /^(\d+(?:\.\d+)?)(百万|千万|[千万亿])?(.*)$/su.exec(chinese);
  if (arabic !== null) {
    const [, digits, unit = '', rest] = arabic;
    const value = Number(digits) * (UNITS.get(unit) ?? 1);
    if (rest === '月' && MONTHS[value - 1] === english) return SAME;
    if (unit !== '' && SCALES.has(english)) return UNIT;
    const number = Number(english.replace(/,/gu, ''));
    const isScaled = [...SCALES.values()].some((scale) => scale > 100 && number * scale === value);
    return isScaled ? SCALED : same(value, english);
  }
  const numeral = /^(第?)([零一二三四五六七八九十两])[个名次种年位项家]?$/u.exec(chinese);
  if (numeral === null) return undefined;
  const value = chineseNumber(numeral[2] as string);
  if (value === undefined) return undefined;
  if (numeral[1] === '第') return ordinalOf(english) === value ? SAME : 0;
  if (value === 1 && (english === 'a' || english === 'an')) return 0.5;
  if (value === 2 && english === 'both') return 0.6;
  return same(value, english);
}

function same(value: number, english: string): number {
  if (cardinalOf(english) === value) return SAME;
  const digits = /^\d[\d,]*(?:\.\d+)?/u.exec(english)?.[0];
  return digits !== undefined && Number(digits.replace(/,/gu, '')) === value ? SAME : 0;
}
