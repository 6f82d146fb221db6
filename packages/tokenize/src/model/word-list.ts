import { type PairTable, pairId, pairTable } from './pair-table.ts';

/** A list of words, one to five UTF-16 units long, and what a dictionary says of each; see {@link traitOf}. */
export interface WordList {
  /** The first two units of words. */
  readonly heads: PairTable;
  /** Of each head, by its id: the greatest length of its words; with {@link HEAD_IS_WORD} set the head is one. */
  readonly lengths: Uint8Array;
  /** The traits of each head that is a word. */
  readonly headTraits: Uint8Array;
  /** Hashes of the words of three units and more, in open addressing; 0 for a free slot. */
  readonly hashes: Int32Array;
  /** The traits of the word in each slot. */
  readonly traits: Uint8Array;
  /** The traits of each UTF-16 unit as a word; 0 for one that is none. */
  readonly single: Uint8Array;
}

/** A word of a list, with its traits. */
export type ListedWord = readonly [word: string, traits: number];

const HEAD_IS_WORD = 8;
const LENGTH = 7;
const MAX_LENGTH = 5;

/** Classes of words by what a dictionary takes them for; the last is for all others. */
const SORTS = ['nr', 'ns', 'nt', 'nz', 'n', 'v', 'a', 'i', 'm', 'd', 'r', 't', 'f', 'q', 'p'];
/** Names of bodies and other names are one sort: numbers of sorts from 1 on, by their places above. */
const NUMBERS = [1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const OTHER_SORT = 15;
/** One more than the greatest number of a sort; 0 is no word. */
export const NUMBER_OF_SORTS = 16;

/** Least rank of a word of two units to be called common: 255 occurrences. */
const COMMON = 8;
const MAX_RANK = 15;

/**
 * What is kept of a word in eight bits: its sort, and its rank, the power of two of its occurrences.
 *
 * @param tag - Part of speech, as jieba's dictionary has it.
 */
export function traitOf(occurrences: number, tag: string): number {
  const rank = Math.min(MAX_RANK, Math.floor(Math.log2(occurrences + 1)));
  const at = SORTS.findIndex((sort) => tag.startsWith(sort));
  return (rank << 4) | (NUMBERS[at] ?? OTHER_SORT);
}

/** Ranks are told apart by twos; 0 is for what is no word. */
export const NUMBER_OF_RANKS = 9;
const stepOf = (traits: number): number => (traits === 0 ? 0 : 1 + (traits >> 5));
const sortOf = (traits: number): number => traits & 15;

/** What the listed words say of each position of a text; used again for the next. */
export interface WordMarks {
  /**
   * The longest word that begins, ends and lies over each position: 1 for two units, 2 for two and common, 3 for
   * three, 4 for more; 0 for none.
   */
  begins: Uint8Array;
  ends: Uint8Array;
  covers: Uint8Array;
  /** The traits of the longest word that begins, and of the longest that ends, at each position; 0 for none. */
  beginTraits: Uint8Array;
  endTraits: Uint8Array;
  /** 1 where a word of two units begins. */
  pairs: Uint8Array;
  /** The place of each position in its word, if words were cut by their frequency alone. */
  guesses: Uint8Array;
  /** Cost of the cheapest words up to each position, in powers of two, and the length of the last of them. */
  costs: Float64Array;
  lasts: Uint8Array;
}

export function wordMarks(count: number): WordMarks {
  const bytes = () => new Uint8Array(count);
  return {
    begins: bytes(),
    ends: bytes(),
    covers: bytes(),
    beginTraits: bytes(),
    endTraits: bytes(),
    pairs: bytes(),
    guesses: bytes(),
    costs: new Float64Array(count + 1),
    lasts: new Uint8Array(count + 1),
  };
}

/** Step of the rank, and sort, of the longest word that begins or ends at a position. */
export const rankStep = stepOf;
export const wordSort = sortOf;

/** Cost of a word by its rank, in powers of two: less one for each further power of its occurrences. */
const WORD_COST = 26;
/** Cost of a unit that no dictionary has. */
const UNKNOWN_COST = WORD_COST;

const costOf = (traits: number): number => WORD_COST - (traits >> 4);

/** Find the listed words of a text. */
export function markWords(text: string, words: WordList, marks: WordMarks): void {
  const { begins, ends, covers, beginTraits, endTraits, pairs, costs } = marks;
  const count = text.length;
  for (const list of [begins, ends, covers, beginTraits, endTraits, pairs]) list.fill(0, 0, count);
  costs.fill(Number.POSITIVE_INFINITY, 0, count + 1);
  costs[0] = 0;
  for (let i = 0; i < count; i++) {
    const first = text.charCodeAt(i);
    const single = words.single[first] as number;
    step(marks, i, 1, single === 0 ? UNKNOWN_COST : costOf(single));
    if (i + 1 < count) markFrom(text, i, words, marks);
  }
  guess(marks, count);
}

/** Mark the words of two units and more that begin at a position. */
function markFrom(text: string, i: number, words: WordList, marks: WordMarks): void {
  const first = text.charCodeAt(i);
  const second = text.charCodeAt(i + 1);
  const head = pairId(words.heads, first, second);
  if (head === 0) return;
  const lengths = words.lengths[head] as number;
  let longest = 0;
  let code = 0;
  let traits = 0;
  if ((lengths & HEAD_IS_WORD) !== 0) {
    longest = 2;
    traits = words.headTraits[head] as number;
    code = traits >> 4 >= COMMON ? 2 : 1;
    marks.pairs[i] = 1;
    markEnd(marks, i + 1, code, traits);
    step(marks, i, 2, costOf(traits));
  }
  const most = Math.min(lengths & LENGTH, MAX_LENGTH, text.length - i);
  let hash = wordHash(wordHash(0, first), second);
  for (let length = 3; length <= most; length++) {
    hash = wordHash(hash, text.charCodeAt(i + length - 1));
    const slot = slotOf(words.hashes, hash);
    if (slot < 0) continue;
    longest = length;
    traits = words.traits[slot] as number;
    code = Math.min(length, 4);
    markEnd(marks, i + length - 1, code, traits);
    step(marks, i, length, costOf(traits));
  }
  if (longest === 0) return;
  marks.begins[i] = code;
  marks.beginTraits[i] = traits;
  for (let k = i + 1; k < i + longest - 1; k++) mark(marks.covers, k, code);
}

function markEnd({ ends, endTraits }: WordMarks, at: number, code: number, traits: number): void {
  mark(ends, at, code);
  // Words are found by their beginnings: the first one that ends here is the longest.
  if (endTraits[at] === 0) endTraits[at] = traits;
}

function mark(list: Uint8Array, at: number, value: number): void {
  if ((list[at] as number) < value) list[at] = value;
}

/** Note the cheapest words up to the end of a word. */
function step({ costs, lasts }: WordMarks, at: number, length: number, cost: number): void {
  const sum = (costs[at] as number) + cost;
  if (sum >= (costs[at + length] as number)) return;
  costs[at + length] = sum;
  lasts[at + length] = length;
}

/** Places of a character in its word; the numbers are those of `decode.ts`. */
const [BEGIN, MIDDLE, END, SINGLE] = [0, 1, 2, 3];

/** Follow the cheapest words back from the end. */
function guess({ guesses, lasts }: WordMarks, count: number): void {
  for (let end = count; end > 0; ) {
    const length = lasts[end] as number;
    guesses.fill(MIDDLE, end - length, end);
    guesses[end - length] = BEGIN;
    guesses[end - 1] = length === 1 ? SINGLE : END;
    end -= length;
  }
}

/** The hash of a word, unit by unit; never 0 for a word. */
function wordHash(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193) ^ (unit << 13);
  return mixed ^ (mixed >>> 15) || 1;
}

/** Where a hash stands; −1 for nowhere. */
function slotOf(hashes: Int32Array, hash: number): number {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  for (let found = hashes[slot]; found !== 0; found = hashes[slot]) {
    if (found === hash) return slot;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** Make a list of words. Words of more than five units are left out. */
export function wordList(words: readonly ListedWord[]): WordList {
  const single = new Uint8Array(0x10000);
  const lengthOf = new Map<number, number>();
  const traitsOf = new Map<number, number>();
  const long: (readonly [hash: number, traits: number])[] = [];
  for (const [word, traits] of words) {
    if (word.length === 1) single[word.charCodeAt(0)] = traits;
    if (word.length < 2 || word.length > MAX_LENGTH) continue;
    const head = (word.charCodeAt(0) << 16) | word.charCodeAt(1);
    const known = lengthOf.get(head) ?? 0;
    const flag = word.length === 2 ? HEAD_IS_WORD : known & HEAD_IS_WORD;
    lengthOf.set(head, flag | Math.max(known & LENGTH, word.length));
    if (word.length === 2) traitsOf.set(head, traits);
    else long.push([hashOf(word), traits]);
  }
  const heads = [...lengthOf.keys()];
  return {
    heads: pairTable(Int32Array.from(heads)),
    lengths: Uint8Array.from([0, ...lengthOf.values()]),
    headTraits: Uint8Array.from([0, ...heads.map((head) => traitsOf.get(head) ?? 0)]),
    ...hashTable(long),
    single,
  };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = wordHash(hash, word.charCodeAt(i));
  return hash;
}

function hashTable(long: readonly (readonly [hash: number, traits: number])[]) {
  let size = 16;
  while (size < long.length * 2) size *= 2;
  const hashes = new Int32Array(size);
  const traits = new Uint8Array(size);
  for (const [hash, trait] of long) {
    let slot = hash & (size - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    traits[slot] = trait;
  }
  return { hashes, traits };
}
