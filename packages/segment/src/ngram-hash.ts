/** log₂ of the number of buckets. */
export const BUCKET_BITS = 16;
export const BUCKETS = 1 << BUCKET_BITS;

/** Letters looked at in one word. */
const MAX_LETTERS = 24;
const MAX_ORDER = 5;
/** More buckets than one word can fill. */
export const MAX_FEATURES = (MAX_LETTERS + 2) * MAX_ORDER + 1;

const BEGIN = 1;
const END = 2;
const codes = new Uint16Array(MAX_LETTERS + 2);

/**
 * Hash the character n-grams of a word, n = 1…5 with its borders, and the word itself, to buckets.
 *
 * Case, compatibility forms (full-width letters) and the shape of apostrophes make no difference.
 *
 * @param out - Receives the buckets; at least {@link MAX_FEATURES} long.
 * @returns How many were written.
 */
export function hashWord(text: string, start: number, end: number, out: Int32Array): number {
  const length = readLetters(text, start, end);
  let count = 0;
  let whole = 0x51ed270b;
  for (let i = 0; i < length; i++) {
    let hash = 0x811c9dc5;
    const stop = Math.min(i + MAX_ORDER, length);
    for (let j = i; j < stop; j++) {
      hash = Math.imul(hash ^ (codes[j] as number), 0x01000193);
      hash ^= hash >>> 15;
      if (j > i || (i > 0 && i < length - 1)) out[count++] = bucketOf(hash);
    }
    whole = Math.imul(whole ^ (codes[i] as number), 0x01000193);
    whole ^= whole >>> 13;
  }
  if (length > MAX_ORDER) out[count++] = bucketOf(whole);
  return count;
}

function bucketOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BUCKET_BITS);
}

/** Fill `codes` with the lower-case letters between border marks. @returns How many. */
function readLetters(text: string, start: number, end: number): number {
  let length = 0;
  codes[length++] = BEGIN;
  for (let i = start; i < end && length <= MAX_LETTERS; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) codes[length++] = unit;
    else if (unit >= 0x41 && unit <= 0x5a) codes[length++] = unit + 0x20;
    else if (unit >= 0xdf && unit <= 0xff) codes[length++] = unit;
    else if (unit === 0x27 || unit === 0x2019) codes[length++] = 0x27;
    else if (unit < 0x80) codes[length++] = 0x30;
    else return readFolded(text.slice(start, Math.min(end, start + 4 * MAX_LETTERS)));
  }
  codes[length++] = END;
  return length;
}

/** The same by way of Unicode normalisation, for words with rarer letters. */
function readFolded(word: string): number {
  const folded = word.normalize('NFKC').toLowerCase();
  let length = 0;
  codes[length++] = BEGIN;
  for (let i = 0; i < folded.length && length <= MAX_LETTERS; i++) {
    const unit = folded.charCodeAt(i);
    codes[length++] = unit === 0x2019 ? 0x27 : unit;
  }
  codes[length++] = END;
  return length;
}
