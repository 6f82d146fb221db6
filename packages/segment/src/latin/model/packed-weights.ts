/**
 * Weights as a string, one character each: a character of its own for every value is what gzip makes most of
 * (Base64 cuts values up: a quarter more bytes after gzip).
 *
 * Values of −45..46, nearly all, are the printable characters of ASCII from `#` on; that of the backslash is `!`.
 * Others begin at U+0100.
 */
const FIRST = 0x23;
const LAST = 0x7e;
/** The value that {@link FIRST} stands for. */
const LOWEST = -45;
const BACKSLASH = 0x5c;
const IN_ITS_PLACE = 0x21;
/** Where the other values stand, counted from −128. */
const RARE = 0x100;

/** @param weights - Whole numbers, −128..127. */
export function packWeights(weights: Int8Array): string {
  const units = Array.from(weights, (weight) => {
    const unit = weight - LOWEST + FIRST;
    if (unit < FIRST || unit > LAST) return weight + 128 + RARE;
    return unit === BACKSLASH ? IN_ITS_PLACE : unit;
  });
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

/** Read what {@link packWeights} wrote. */
export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array(packed.length);
  for (let i = 0; i < weights.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit >= RARE) weights[i] = unit - RARE - 128;
    else weights[i] = (unit === IN_ITS_PLACE ? BACKSLASH : unit) - FIRST + LOWEST;
  }
  return weights;
}
