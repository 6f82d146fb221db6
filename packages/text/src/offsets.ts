import { InvalidInputError } from './errors.ts';
import { isHighSurrogate, isLowSurrogate } from './surrogates.ts';

/** The units other tools count in: code points (Python, Rust `char`s) or UTF-8 bytes. */
export type OffsetUnit = 'code-point' | 'utf-8';

/**
 * Convert offsets in UTF-16 code units to another unit.
 *
 * An offset inside a surrogate pair counts as the offset before the pair. A lone surrogate is one
 * code point, and three bytes, as encoders write it.
 *
 * @param offsets - In any order, each 0..`text.length`.
 * @returns The converted offsets, in the order given.
 * @throws {InvalidInputError} `offset-out-of-range`.
 * @remarks **Cost:** one pass over the text for the whole list, and a sort when it is unordered.
 *
 * @example
 * import { toOffsets } from '@diglot/text';
 *
 * toOffsets('𠮷野 met 王丽', [3, 8], 'code-point'); // => [2, 7]
 * toOffsets('𠮷野 met 王丽', [3, 8], 'utf-8'); // => [7, 12]
 */
export function toOffsets(text: string, offsets: readonly number[], unit: OffsetUnit): number[] {
  return convert('toOffsets', text, offsets, unit, true);
}

/**
 * Convert offsets in another unit to UTF-16 code units: the inverse of {@link toOffsets}.
 *
 * An offset inside a character's bytes counts as the offset before that character.
 *
 * @throws {InvalidInputError} `offset-out-of-range`.
 *
 * @example
 * import { fromOffsets } from '@diglot/text';
 *
 * const [start, end] = fromOffsets('𠮷野 met 王丽', [3, 6], 'code-point');
 * '𠮷野 met 王丽'.slice(start, end); // => 'met'
 */
export function fromOffsets(text: string, offsets: readonly number[], unit: OffsetUnit): number[] {
  return convert('fromOffsets', text, offsets, unit, false);
}

function convert(
  caller: string,
  text: string,
  offsets: readonly number[],
  unit: OffsetUnit,
  fromUtf16: boolean,
): number[] {
  const order = offsets.map((_, i) => i);
  if (offsets.some((offset, i) => i > 0 && offset < (offsets[i - 1] ?? 0))) {
    order.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  }
  const result = new Array<number>(offsets.length);
  // The character that begins at `utf16` begins at `other` in the other unit.
  let utf16 = 0;
  let other = 0;
  for (const index of order) {
    const wanted = offsets[index] ?? 0;
    if (!(Number.isInteger(wanted) && wanted >= 0)) throw outOfRange(caller, wanted);
    for (;;) {
      if (wanted <= (fromUtf16 ? utf16 : other)) break;
      if (utf16 >= text.length) throw outOfRange(caller, wanted);
      const width = unitsAt(text, utf16);
      const size = unit === 'code-point' ? 1 : bytesAt(text, utf16, width);
      if (wanted < (fromUtf16 ? utf16 + width : other + size)) break;
      utf16 += width;
      other += size;
    }
    result[index] = fromUtf16 ? other : utf16;
  }
  return result;
}

function unitsAt(text: string, at: number): number {
  return isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
}

function bytesAt(text: string, at: number, width: number): number {
  if (width === 2) return 4;
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

function outOfRange(caller: string, offset: number): InvalidInputError {
  return new InvalidInputError(
    'offset-out-of-range',
    `text/${caller}: ${offset} is no offset into the text; give whole numbers from 0 to its length`,
  );
}
