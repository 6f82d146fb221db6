import { isWhiteSpace } from '@diglot/text';

const LABEL = 'Electronic address:';

/**
 * Where the e-mail address at the end of a postal one begins, with its label and the stop before it.
 *
 * ```
 * Univ X, Oslo, Norway. Electronic address: a.lee@example.org.
 *                     ^
 * ```
 *
 * @returns Without an address: where the marks and white space at the end begin.
 */
export function contactAt(text: string): number {
  const end = endWithout(text, text.length, (mark) => '.;\u3002'.includes(mark));
  let word = end;
  while (word > 0 && !isWhiteSpace(text.charCodeAt(word - 1))) word--;
  const sign = text.indexOf('@', word + 1);
  if (sign < 0 || sign + 1 >= end) return end;
  let at = endWithout(text, word);
  if (text.endsWith(LABEL, at)) at = endWithout(text, at - LABEL.length);
  return at > 0 && '.;'.includes(text.charAt(at - 1)) ? at - 1 : at;
}

/** Before the white space, and marks, that stand in front of an offset. */
function endWithout(text: string, offset: number, isMark?: (mark: string) => boolean): number {
  let at = offset;
  while (at > 0 && (isWhiteSpace(text.charCodeAt(at - 1)) || isMark?.(text.charAt(at - 1)))) at--;
  return at;
}
