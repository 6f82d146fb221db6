/** What a code point is to the scanners of this package. */
export const CharacterClass = {
  /** White space: what `\s` matches. The only thing a layer may leave out. */
  space: 0,
  /** A letter of an alphabet or syllabary, and marks: everything `\p{L}` and `\p{M}` but Han. */
  letter: 1,
  digit: 2,
  han: 3,
  punctuation: 4,
  /** Symbols, controls, unassigned code points and lone surrogates. */
  symbol: 5,
  /** Zero-width joiners, variation selectors, soft hyphens: they belong to what stands before. */
  joiner: 6,
} as const;

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;
const pages: (Uint8Array | undefined)[] = [];

/**
 * Class of a code point, from a table filled page by page on first use.
 *
 * @remarks
 * `〇` and `○`, the Chinese zeros, count as Han; kana and Hangul count as letters.
 * **Cost:** constant; 256 bytes for each page of 256 code points met.
 */
export function characterClass(codePoint: number): CharacterClass {
  const page = codePoint >> PAGE_BITS;
  let table = pages[page];
  if (table === undefined) {
    table = new Uint8Array(PAGE_SIZE);
    for (let low = 0; low < PAGE_SIZE; low++) table[low] = classify((page << PAGE_BITS) | low);
    pages[page] = table;
  }
  return table[codePoint & (PAGE_SIZE - 1)] as CharacterClass;
}

function classify(codePoint: number): CharacterClass {
  const character = String.fromCodePoint(codePoint);
  if (/^\s$/u.test(character)) return CharacterClass.space;
  if (/^[\u00ad\u200b-\u200f\u2060-\u2064]$|^\p{Variation_Selector}$/u.test(character)) {
    return CharacterClass.joiner;
  }
  if (/^[\p{Script=Han}〇○]$/u.test(character) && !/^\p{P}$/u.test(character)) {
    return CharacterClass.han;
  }
  if (/^[\p{L}\p{M}]$/u.test(character)) return CharacterClass.letter;
  if (/^\p{N}$/u.test(character)) return CharacterClass.digit;
  return /^\p{P}$/u.test(character) ? CharacterClass.punctuation : CharacterClass.symbol;
}
