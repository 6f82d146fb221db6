import { BOUND_CHARACTERS, LOOSE_CHARACTERS } from '../generated/chinese-words.ts';
import { type PairTable, pairId, pairTable } from './pair-table.ts';

/** Of each position: 5 characters, 4 pairs, 1 pair over a gap, 2 of kinds, 1 of repeats, 5 of words. */
export const FEATURES = 18;

/** How many weights a feature has: one for each place of a character in its word. */
export const TAGS = 4;

/** What weights are looked up by. Ids begin at 1; 0 is unknown. */
export interface Vocabulary {
  /** Id of each UTF-16 unit. */
  readonly characters: Uint16Array;
  readonly pairs: PairTable;
  /** Pairs with one character between. */
  readonly gapped: PairTable;
  readonly words: WordList;
}

/** A list of words, two to five UTF-16 units long. */
export interface WordList {
  /** The first two units of words. */
  readonly heads: PairTable;
  /** Of each head, by its id: the greatest length of its words; with bit 3 set the head is one. */
  readonly lengths: Uint8Array;
  /** Hashes of the words of three units and more, in open addressing; 0 for a free slot. */
  readonly hashes: Int32Array;
}

export const HEAD_IS_WORD = 8;
export const HEAD_IS_COMMON = 16;
const MAX_LENGTH = 5;

/** Where the weights of each kind of feature begin, counted in features. */
export interface Layout {
  readonly characters: number;
  readonly pairs: number;
  readonly gapped: number;
  readonly inWords: number;
  readonly fixed: number;
  readonly size: number;
}

/** Codes of the features that need no vocabulary: kinds, repeats, words. */
const KINDS = 1;
const WIDE_KINDS = KINDS + 216;
const REPEATS = WIDE_KINDS + 7776;
const WORDS = REPEATS + 4;
const WORDS_BEFORE = WORDS + 125;
const WORDS_AFTER = WORDS_BEFORE + 25;
const WORDS_ROUND = WORDS_AFTER + 25;
export const FIXED = WORDS_ROUND + 125;

export const PER_CHARACTER = 5;
export const PER_PAIR = 4;
export const PER_CHARACTER_IN_WORD = 9;

/** @param characters, pairs, gapped - How many there are. */
export function layoutOf(characters: number, pairs: number, gapped: number): Layout {
  const ofPairs = FIXED + (characters + 1) * PER_CHARACTER;
  const ofGapped = ofPairs + (pairs + 1) * PER_PAIR;
  const inWords = ofGapped + gapped + 1;
  return {
    fixed: 0,
    characters: FIXED,
    pairs: ofPairs,
    gapped: ofGapped,
    inWords,
    size: inWords + (characters + 1) * PER_CHARACTER_IN_WORD,
  };
}

/**
 * Kind of a character: 0 none (between stretches), 1 numeral, 2 unit of time; the others by how seldom they
 * are a word by themselves: 3 freely, 4 rather not, 5 hardly ever.
 */
const KIND_OF = new Uint8Array(0x10000).fill(3);
const NUMBER_OF_KINDS = 6;
for (let i = 0; i < LOOSE_CHARACTERS.length; i++) KIND_OF[LOOSE_CHARACTERS.charCodeAt(i)] = 4;
for (let i = 0; i < BOUND_CHARACTERS.length; i++) KIND_OF[BOUND_CHARACTERS.charCodeAt(i)] = 5;
for (const numeral of '零〇一二三四五六七八九十百千万亿两几') KIND_OF[numeral.charCodeAt(0)] = 1;
for (const unit of '年月日时分秒') KIND_OF[unit.charCodeAt(0)] = 2;
/** Marks between stretches. */
KIND_OF.fill(0, 0, 0x80);

/** Room for the features of a text, used again for the next. */
export interface Workspace {
  features: Int32Array;
  begins: Uint8Array;
  ends: Uint8Array;
  covers: Uint8Array;
}

export function workspace(): Workspace {
  return {
    features: new Int32Array(0),
    begins: new Uint8Array(0),
    ends: new Uint8Array(0),
    covers: new Uint8Array(0),
  };
}

/**
 * Write the features of each position of a text, as numbers of weights, to `space.features`.
 *
 * @returns How many positions there are.
 */
export function readFeatures(
  text: string,
  vocabulary: Vocabulary,
  layout: Layout,
  space: Workspace,
): number {
  const count = text.length;
  if (space.begins.length < count + 2) grow(space, count + 2);
  const { features, begins, ends } = space;
  const { characters, pairs, gapped } = vocabulary;
  findWords(text, vocabulary.words, space);
  // Units at i−2 … i+2; a line break stands outside the text, as between stretches.
  let before2 = 0x0a;
  let before = 0x0a;
  let here = count > 0 ? text.charCodeAt(0) : 0x0a;
  let after = count > 1 ? text.charCodeAt(1) : 0x0a;
  let pairBefore2 = 0;
  let pairBefore = layout.pairs + pairId(pairs, before, here) * PER_PAIR;
  for (let i = 0; i < count; i++) {
    const after2 = i + 2 < count ? text.charCodeAt(i + 2) : 0x0a;
    const pair = layout.pairs + pairId(pairs, here, after) * PER_PAIR;
    const pairAfter = layout.pairs + pairId(pairs, after, after2) * PER_PAIR;
    const begin = begins[i] as number;
    const end = ends[i] as number;
    const endBefore = i > 0 ? (ends[i - 1] as number) : 0;
    const beginAfter = i + 1 < count ? (begins[i + 1] as number) : 0;
    const kind =
      (kindOf(before) * NUMBER_OF_KINDS + kindOf(here)) * NUMBER_OF_KINDS + kindOf(after);
    const id = characters[here] as number;
    let at = i * FEATURES;
    features[at++] = layout.characters + (characters[before2] as number) * PER_CHARACTER;
    features[at++] = layout.characters + (characters[before] as number) * PER_CHARACTER + 1;
    features[at++] = layout.characters + id * PER_CHARACTER + 2;
    features[at++] = layout.characters + (characters[after] as number) * PER_CHARACTER + 3;
    features[at++] = layout.characters + (characters[after2] as number) * PER_CHARACTER + 4;
    features[at++] = pairBefore2;
    features[at++] = pairBefore + 1;
    features[at++] = pair + 2;
    features[at++] = pairAfter + 3;
    features[at++] = layout.gapped + pairId(gapped, before, after);
    features[at++] = KINDS + kind;
    features[at++] = WIDE_KINDS + (kindOf(before2) * 216 + kind) * NUMBER_OF_KINDS + kindOf(after2);
    features[at++] = REPEATS + (here === before ? 2 : 0) + (here === before2 ? 1 : 0);
    features[at++] = WORDS + begin * 25 + end * 5 + (space.covers[i] as number);
    features[at++] = WORDS_BEFORE + endBefore * 5 + begin;
    features[at++] = WORDS_AFTER + end * 5 + beginAfter;
    features[at++] =
      layout.inWords + id * PER_CHARACTER_IN_WORD + squeeze(begin) * 3 + squeeze(end);
    features[at++] = WORDS_ROUND + endBefore * 25 + begin * 5 + beginAfter;
    pairBefore2 = pairBefore;
    pairBefore = pair;
    before2 = before;
    before = here;
    here = after;
    after = after2;
  }
  return count;
}

/** Two units, common or not, or more: 0, 1, 2. */
function squeeze(code: number): number {
  return code < 2 ? code : code - 1 > 2 ? 2 : code === 2 ? 1 : 2;
}

function kindOf(unit: number): number {
  return KIND_OF[unit] as number;
}

function grow(space: Workspace, count: number): void {
  const size = Math.max(count, space.begins.length * 2);
  space.features = new Int32Array(size * FEATURES);
  space.begins = new Uint8Array(size);
  space.ends = new Uint8Array(size);
  space.covers = new Uint8Array(size);
}

/**
 * Find the longest listed word that begins, ends and lies over each position: 1 for two units, 2 for two
 * and common, 3 for three, 4 for more; 0 for none.
 */
function findWords(text: string, words: WordList, { begins, ends, covers }: Workspace): void {
  const count = text.length;
  begins.fill(0, 0, count);
  ends.fill(0, 0, count);
  covers.fill(0, 0, count);
  for (let i = 0; i + 1 < count; i++) {
    const first = text.charCodeAt(i);
    const second = text.charCodeAt(i + 1);
    const head = pairId(words.heads, first, second);
    if (head === 0) continue;
    const lengths = words.lengths[head] as number;
    let longest = (lengths & HEAD_IS_WORD) !== 0 ? 2 : 0;
    let code = longest === 0 ? 0 : (lengths & HEAD_IS_COMMON) !== 0 ? 2 : 1;
    mark(ends, i + 1, code);
    const most = Math.min(lengths & 7, MAX_LENGTH, count - i);
    let hash = wordHash(wordHash(0, first), second);
    for (let length = 3; length <= most; length++) {
      hash = wordHash(hash, text.charCodeAt(i + length - 1));
      if (!hasHash(words.hashes, hash)) continue;
      longest = length;
      code = Math.min(length, 4);
      mark(ends, i + length - 1, code);
    }
    if (longest === 0) continue;
    begins[i] = code;
    for (let k = i + 1; k < i + longest - 1; k++) mark(covers, k, code);
  }
}

function mark(marks: Uint8Array, at: number, value: number): void {
  if ((marks[at] as number) < value) marks[at] = value;
}

/** The hash of a word, unit by unit; never 0 for a word. */
export function wordHash(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x01000193) ^ (unit << 13);
  return mixed ^ (mixed >>> 15) || 1;
}

export function hasHash(hashes: Int32Array, hash: number): boolean {
  const mask = hashes.length - 1;
  let slot = hash & mask;
  for (let found = hashes[slot]; found !== 0; found = hashes[slot]) {
    if (found === hash) return true;
    slot = (slot + 1) & mask;
  }
  return false;
}

/** Make a list of words. Words of one unit, and of more than five, are left out. */
export function wordList(words: readonly string[], common: ReadonlySet<string>): WordList {
  const lengthOf = new Map<number, number>();
  const long: number[] = [];
  for (const word of words) {
    if (word.length < 2 || word.length > MAX_LENGTH) continue;
    const head = (word.charCodeAt(0) << 16) | word.charCodeAt(1);
    const known = lengthOf.get(head) ?? 0;
    const flag =
      word.length === 2 ? HEAD_IS_WORD | (common.has(word) ? HEAD_IS_COMMON : 0) : known & 24;
    lengthOf.set(head, flag | Math.max(known & 7, word.length));
    if (word.length === 2) continue;
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = wordHash(hash, word.charCodeAt(i));
    long.push(hash);
  }
  const heads = pairTable(Int32Array.from(lengthOf.keys()));
  let size = 16;
  while (size < long.length * 2) size *= 2;
  const hashes = new Int32Array(size);
  for (const hash of long) {
    let slot = hash & (size - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
  }
  return { heads, lengths: Uint8Array.from([0, ...lengthOf.values()]), hashes };
}
