const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const UNITS = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
]);
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const DIGITS = '零一二三四五六七八九十';

/**
 * Compare a Chinese word that is or begins with a number (3, 40万, 3月, 第五, 两个) with an English one.
 *
 * @returns 0..1; `undefined` where the Chinese word is no number.
 */
export function numberLikeness(chinese: string, english: string): number | undefined {
  const arabic = /^(\d+(?:\.\d+)?)(百万|千万|[千万亿])?(.*)$/su.exec(chinese);
  if (arabic !== null) {
    const value = Number(arabic[1]) * (UNITS.get(arabic[2] ?? '') ?? 1);
    if (arabic[3] === '月') return MONTHS[value - 1] === english ? 0.95 : same(value, english);
    if (arabic[2] !== undefined && SCALES.has(english)) return 0.5;
    // 120万 is 1.2 million.
    const digits = Number(english.replace(/,/gu, ''));
    const scaled = [1e3, 1e6, 1e9].some((scale) => digits * scale === value);
    return scaled ? 0.8 : same(value, english);
  }
  const numeral = /^第?([零一二三四五六七八九十两])[个名次种年位项家]?$/u.exec(chinese);
  if (numeral === null) return undefined;
  const value = numeral[1] === '两' ? 2 : DIGITS.indexOf(numeral[1] as string);
  if (chinese.startsWith('第')) return ORDINALS[value] === english ? 0.95 : 0;
  if (value === 1 && (english === 'a' || english === 'an')) return 0.5;
  if (value === 2 && english === 'both') return 0.6;
  return same(value, english);
}

function same(value: number, english: string): number {
  if (WORDS[value] === english) return 0.95;
  const digits = /^\d[\d,]*(?:\.\d+)?/u.exec(english)?.[0];
  return digits !== undefined && Number(digits.replace(/,/gu, '')) === value ? 0.95 : 0;
}
