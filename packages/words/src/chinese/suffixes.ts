/** Characters that close a Chinese term without an English word of their own: 覆盖度, 降水量. */
const SUFFIX = /^[度率量学法属剂值期区体者病物性化型式类种科本论]+$/u;

/**
 * Whether a text is made of characters that close a Chinese term without an English word of their own.
 *
 * @example
 * import { isSuffix } from '@diglot/words';
 *
 * isSuffix('度'); // => true
 * isSuffix('护士'); // => false
 */
export const isSuffix = (text: string): boolean => SUFFIX.test(text);
