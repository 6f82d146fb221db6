/**
 * Whether a code unit is the first half of a surrogate pair.
 *
 * @example
 * import { isHighSurrogate } from '@diglot/text';
 *
 * '𠮷野'.split('').map((unit) => isHighSurrogate(unit.charCodeAt(0))); // => [true, false, false]
 */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/**
 * Whether a code unit is the second half of a surrogate pair.
 *
 * @example
 * import { isLowSurrogate } from '@diglot/text';
 *
 * '𠮷野'.split('').map((unit) => isLowSurrogate(unit.charCodeAt(0))); // => [false, true, false]
 */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * Whether cutting at `offset` would part the two halves of a surrogate pair. A lone half may be cut
 * on either side.
 *
 * @example
 * import { splitsPair } from '@diglot/text';
 *
 * [0, 1, 2].map((offset) => splitsPair('𠮷野', offset)); // => [false, true, false]
 */
export function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    isLowSurrogate(text.charCodeAt(offset)) &&
    isHighSurrogate(text.charCodeAt(offset - 1))
  );
}

/**
 * The nearest offset at or before `offset` where the text may be cut, within 0..length.
 *
 * @example
 * import { floorOffset } from '@diglot/text';
 *
 * '同伴𠮷'.slice(0, floorOffset('同伴𠮷', 3)); // => '同伴'
 */
export function floorOffset(text: string, offset: number): number {
  const clamped = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  return splitsPair(text, clamped) ? clamped - 1 : clamped;
}

/**
 * The nearest offset at or after `offset` where the text may be cut, within 0..length.
 *
 * @example
 * import { ceilOffset } from '@diglot/text';
 *
 * '𠮷野家'.slice(0, ceilOffset('𠮷野家', 1)); // => '𠮷'
 */
export function ceilOffset(text: string, offset: number): number {
  const clamped = Math.min(Math.max(Math.ceil(offset), 0), text.length);
  return splitsPair(text, clamped) ? clamped + 1 : clamped;
}

// Without the `u` flag: each half is its own unit, and only the unpaired ones match.
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Whether a text holds half a surrogate pair without the other, and so is no valid Unicode.
 *
 * @example
 * import { hasLoneSurrogate } from '@diglot/text';
 *
 * hasLoneSurrogate('𠮷野'); // => false
 * hasLoneSurrogate('𠮷野'.slice(1)); // => true
 */
export function hasLoneSurrogate(text: string): boolean {
  return text.search(LONE) >= 0;
}

/**
 * Replace each lone surrogate by U+FFFD, which has the same length, for code that takes only valid
 * Unicode (native add-ons, encoders). Offsets stay what they were.
 *
 * @example
 * import { toWellFormed } from '@diglot/text';
 *
 * toWellFormed('𠮷野'.slice(1)); // => '�野'
 * toWellFormed('𠮷野'); // => '𠮷野'
 */
export function toWellFormed(text: string): string {
  return text.replace(LONE, '\ufffd');
}
