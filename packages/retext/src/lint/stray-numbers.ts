import type { Span } from '@diglot/text';

/**
 * A number in digits, of either width, that is no part of a name such as `IL-6`, with the word that
 * multiplies it. A number has at most 15 digits before its point, so that it is exact.
 */
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.^][-–]?)[\d０-９]{1,15}(?:[,，][\d０-９]{3}){0,4}(?:[.．][\d０-９]{1,9})?(?!\d|[.．]\d|[\^⁰-⁹¹²³]|s\b|st\b|nd\b|rd\b|th\b| ?(?:世纪|世紀|年代))(?: ?(?<scale>[百千万萬亿億]{1,2}|hundred|thousand|million|billion))?/giu;

const SCALES = new Map([
  ...(['百', 'hundred'] as const).map((word): [string, number] => [word, 100]),
  ...(['千', 'thousand'] as const).map((word): [string, number] => [word, 1000]),
  ...(['万', '萬'] as const).map((word): [string, number] => [word, 1e4]),
  ...['百万', '百萬', 'million'].map((word): [string, number] => [word, 1e6]),
  ...['千万', '千萬'].map((word): [string, number] => [word, 1e7]),
  ...['亿', '億'].map((word): [string, number] => [word, 1e8]),
  ['billion', 1e9],
]);

/** A whole number below this may be written as a word, or be the month of a date. */
const MIN_DIGITS_ALONE = 13;

/** A whole number below this may be written as two words, such as `eighty-six`. */
const MIN_EXACT = 100;

interface FoundNumber extends Span {
  readonly value: number;
}

/**
 * Find the numbers of two sentences that the other one lacks.
 *
 * A whole number that may be written as words counts only when the other side has one to set against it.
 *
 * @returns Their spans, in order of place on each side.
 *
 * @remarks **Cost:** linear.
 */
export function strayNumbers(text: string, source: Span, target: Span): Span[] {
  const sides = [numbersIn(text, source), numbersIn(text, target)] as const;
  const values = sides.map((side) => new Set(side.map(({ value }) => value)));
  const stray = sides.map((side, at) => side.filter(({ value }) => !values[1 - at]?.has(value)));
  const isEven = stray[0]?.length === stray[1]?.length;
  const large = stray.map((side) => side.filter(({ value }) => isAtLeast(value, MIN_DIGITS_ALONE)));
  if (isEven) return stray.flat();
  if (large.every((side) => side.length > 0)) return large.flat();
  return stray.flat().filter(({ value }) => isAtLeast(value, MIN_EXACT));
}

const isAtLeast = (value: number, least: number) => value >= least || !Number.isInteger(value);

function numbersIn(text: string, { start, end }: Span): FoundNumber[] {
  return [...text.slice(start, end).matchAll(NUMBER)].map(({ 0: found, index, groups }) => {
    const digits = found.normalize('NFKC').replace(/[^\d.]/g, '');
    const scale = SCALES.get(groups?.scale?.toLowerCase() ?? '') ?? 1;
    // Rounded, as 1.1 × 10,000 is not quite 11,000.
    const value = Math.round(Number(digits) * scale * 1e9) / 1e9;
    return { start: start + index, end: start + index + found.length, value };
  });
}
