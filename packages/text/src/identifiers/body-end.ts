import { isDigit, isLetter } from './ascii.ts';

/** What may stand in a web address or a DOI: visible ASCII without `"<>\^` and the like. */
const BODY: Uint8Array = (() => {
  const table = new Uint8Array(128);
  const marks = "!#$%&'()*+,-./:;=?@[]_~";
  for (let unit = 0; unit < 128; unit++) {
    const isBody = isDigit(unit) || isLetter(unit) || marks.includes(String.fromCharCode(unit));
    if (isBody) table[unit] = 1;
  }
  return table;
})();

const TRAILING = ".,;:!?'*([";
const NEXT_ONE = /[,;](?:10\.\d{4}|https?:)/y;
const ENTITY = /&(?:lt|gt|quot|nbsp|#\d{1,6}|#x[\da-f]{1,6});/iy;

/**
 * Find where the body of a web address or DOI ends.
 *
 *     (https://example.org/a(b)c). Then
 *              ^ from           ^ returned
 *
 * Ends before a bracket it did not open, an escaped angle bracket or quote, the next address behind a
 * comma; marks that close a sentence stay outside.
 */
export function bodyEnd(text: string, from: number): number {
  let open = 0;
  let i = from;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 128 || BODY[unit] === 0) break;
    if (isDigit(unit) || isLetter(unit)) continue;
    const mark = text[i];
    if (mark === '(' || mark === '[') open++;
    else if ((mark === ')' || mark === ']') && --open < 0) break;
    else if (mark === "'" && !isLetter(text.charCodeAt(i + 1))) break;
    else if (mark === '&' && matches(ENTITY, text, i)) break;
    else if ((mark === ',' || mark === ';') && matches(NEXT_ONE, text, i)) break;
  }
  while (i > from && TRAILING.includes(text.charAt(i - 1))) i--;
  return i;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
