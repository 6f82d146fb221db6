/** Longest end of a text that is looked at, in code units. */
const MAX_LAST_LINE = 400;

/** Where what can be read of a text ends; see `Reader`. */
export type ReadableEnd = (text: string) => number;

/**
 * Of a format in which the cut end of a text cannot be taken for a value.
 *
 * @example
 * import { toTheEnd } from '@diglot/records/reader';
 *
 * toTheEnd('TI: 同伴支持\nAU:'); // => 12
 */
export const toTheEnd: ReadableEnd = (text) => text.length;

/**
 * Leave out the opening of a label or tag at the end of a text whose last line nothing ends.
 *
 * @param opening - A pattern that ends in `$`, or a function: given the last line (its last 400 code units), how many
 *   of them, counted from its end, are left out. A text of one line is read to its end.
 *
 * @example
 * import { beforeOpening } from '@diglot/records/reader';
 *
 * const readableEnd = beforeOpening(/^[A-Z]{1,2}:?$/);
 * const cut = 'TI: 同伴支持\nAU:';
 * cut.slice(0, readableEnd(cut)); // => 'TI: 同伴支持\n'
 */
export function beforeOpening(opening: RegExp | ((line: string) => number)): ReadableEnd {
  const lengthIn =
    typeof opening === 'function'
      ? opening
      : (line: string) => line.match(opening)?.[0].length ?? 0;
  return (text) => {
    const end = text.slice(-MAX_LAST_LINE);
    const line = end.slice(Math.max(end.lastIndexOf('\n'), end.lastIndexOf('\r')) + 1);
    if (line.trim() === '' || line.length === text.length) return text.length;
    return text.length - lengthIn(line);
  };
}

/** Leave out a tag, or a character reference, of XML that the end of a text cuts off. */
export const beforeOpenTag: ReadableEnd = (text) => {
  const tag = /(?:<[A-Za-z/!?][^<>]*|<|&#?[A-Za-z0-9]{0,8})$/.exec(text.slice(-MAX_LAST_LINE));
  return text.length - (tag?.[0].length ?? 0);
};
