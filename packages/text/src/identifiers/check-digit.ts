/** Sum of digits times falling weights; `X` is ten. */
function weighted(digits: string, from: number): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits[at] === 'X' ? 10 : Number(digits[at]);
    sum += digit * (from - at);
  }
  return sum;
}

/**
 * Whether eight digits, with or without the hyphen, are an ISSN whose check digit is right.
 *
 * @example
 * import { isValidIssn } from '@diglot/text';
 *
 * isValidIssn('2049-3630'); // => true
 * isValidIssn('2049-3631'); // => false
 */
export function isValidIssn(text: string): boolean {
  const digits = text.replace('-', '').toUpperCase();
  return /^\d{7}[\dX]$/.test(digits) && weighted(digits, 8) % 11 === 0;
}

/**
 * Whether ten or thirteen digits, with or without hyphens, are an ISBN whose check digit is right.
 *
 * @example
 * import { isValidIsbn } from '@diglot/text';
 *
 * isValidIsbn('978-3-16-148410-0'); // => true
 * isValidIsbn('978-3-16-148410-1'); // => false
 */
export function isValidIsbn(text: string): boolean {
  const digits = text.replace(/[\s‐‑–-]/g, '').toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, 10) % 11 === 0;
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return (
    [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0
  );
}

/**
 * Whether a text is an ORCID iD in its four groups whose check digit is right: ISO 7064 MOD 11-2.
 *
 * @example
 * import { isValidOrcid } from '@diglot/text';
 *
 * isValidOrcid('0000-0002-1825-0097'); // => true
 * isValidOrcid('0000-0002-1825-0079'); // => false
 */
export function isValidOrcid(text: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replace(/-/g, '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  return (12 - (total % 11)) % 11 === (digits[15] === 'X' ? 10 : Number(digits[15]));
}
