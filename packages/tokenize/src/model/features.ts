import { BOUND_CHARACTERS, LOOSE_CHARACTERS } from '../generated/chinese-words.ts';
import { type PairTable, pairId } from './pair-table.ts';
import {
  markWords,
  NUMBER_OF_RANKS,
  NUMBER_OF_SORTS,
  rankStep,
  type WordList,
  type WordMarks,
  wordMarks,
  wordSort,
} from './word-list.ts';

/**
 * Of each position: 5 characters, 4 pairs, 1 pair over a gap, 2 of kinds, 1 of repeats, 5 of words, 5 of their sorts, 3 of
 * their ranks, 2 of words cut by frequency.
 */
export const FEATURES = 28;

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
const SORTS = WORDS_ROUND + 125;
const SORTS_BEFORE = SORTS + NUMBER_OF_SORTS ** 2;
const SORTS_AFTER = SORTS_BEFORE + NUMBER_OF_SORTS ** 2;
const RANKS = SORTS_AFTER + NUMBER_OF_SORTS ** 2;
/** A rank with one of the five codes of words, of what begins and of what ends. */
const CODES = 5;
const RANKS_HERE = RANKS + (NUMBER_OF_RANKS * CODES) ** 2;
const RANKS_BEFORE = RANKS_HERE + 2 * NUMBER_OF_RANKS ** 2;
const GUESSES = RANKS_BEFORE + 2 * NUMBER_OF_RANKS ** 2;
/** Guesses at a position and on both sides of it, where there may be none. */
const NO_GUESS = TAGS;
export const FIXED = GUESSES + TAGS * (TAGS + 1) ** 2;

export const PER_CHARACTER = 5;
export const PER_PAIR = 4;
/** A character with codes of words, with the sort of what begins and of what ends with it, with a guess. */
const CODES_IN_WORD = 9;
const BEGINNING_SORTS = CODES_IN_WORD;
const ENDING_SORTS = BEGINNING_SORTS + NUMBER_OF_SORTS;
const CHARACTER_GUESSES = ENDING_SORTS + NUMBER_OF_SORTS;
export const PER_CHARACTER_IN_WORD = CHARACTER_GUESSES + TAGS;

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
  marks: WordMarks;
}

export function workspace(): Workspace {
  return {
    features: new Int32Array(0),
    marks: wordMarks(0),
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
  if (space.marks.begins.length < count + 2) grow(space, count + 2);
  const { features, marks } = space;
  const { begins, ends, covers } = marks;
  const { characters, pairs, gapped, words } = vocabulary;
  markWords(text, words, marks);
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
    features[at++] = WORDS + begin * 25 + end * 5 + (covers[i] as number);
    features[at++] = WORDS_BEFORE + endBefore * 5 + begin;
    features[at++] = WORDS_AFTER + end * 5 + beginAfter;
    features[at++] =
      layout.inWords + id * PER_CHARACTER_IN_WORD + squeeze(begin) * 3 + squeeze(end);
    features[at++] = WORDS_ROUND + endBefore * 25 + begin * 5 + beginAfter;
    at = writeTraits(i, count, layout.inWords + id * PER_CHARACTER_IN_WORD, marks, features, at);
    features[at++] = RANKS_HERE + rankPair(words, marks, here, after, i);
    features[at++] = RANKS_BEFORE + rankPair(words, marks, before, here, i - 1);
    pairBefore2 = pairBefore;
    pairBefore = pair;
    before2 = before;
    before = here;
    here = after;
    after = after2;
  }
  return count;
}

/**
 * Write what the sorts and ranks of words say of a position, and what cutting by frequency does.
 *
 * @param character - Where the features of the character in its word begin.
 * @returns Where the next feature goes.
 */
function writeTraits(
  i: number,
  count: number,
  character: number,
  { begins, ends, beginTraits, endTraits, guesses }: WordMarks,
  features: Int32Array,
  from: number,
): number {
  const begin = beginTraits[i] as number;
  const end = endTraits[i] as number;
  const [beginSort, endSort] = [wordSort(begin), wordSort(end)];
  const sortBefore = i > 0 ? wordSort(endTraits[i - 1] as number) : 0;
  const sortAfter = i + 1 < count ? wordSort(beginTraits[i + 1] as number) : 0;
  const beginRank = rankStep(begin) * CODES + (begins[i] as number);
  const endRank = rankStep(end) * CODES + (ends[i] as number);
  const guess = guesses[i] as number;
  const guessBefore = i > 0 ? (guesses[i - 1] as number) : NO_GUESS;
  const guessAfter = i + 1 < count ? (guesses[i + 1] as number) : NO_GUESS;
  let at = from;
  features[at++] = SORTS + beginSort * NUMBER_OF_SORTS + endSort;
  features[at++] = SORTS_BEFORE + sortBefore * NUMBER_OF_SORTS + beginSort;
  features[at++] = SORTS_AFTER + endSort * NUMBER_OF_SORTS + sortAfter;
  features[at++] = character + BEGINNING_SORTS + beginSort;
  features[at++] = character + ENDING_SORTS + endSort;
  features[at++] = RANKS + beginRank * NUMBER_OF_RANKS * CODES + endRank;
  features[at++] = GUESSES + (guess * (TAGS + 1) + guessBefore) * (TAGS + 1) + guessAfter;
  features[at++] = character + CHARACTER_GUESSES + guess;
  return at;
}

/** The ranks of two neighbours as words by themselves, and whether together they are one. */
function rankPair(
  { single }: WordList,
  { pairs }: WordMarks,
  first: number,
  second: number,
  at: number,
): number {
  const ranks =
    rankStep(single[first] as number) * NUMBER_OF_RANKS + rankStep(single[second] as number);
  return ranks * 2 + (at < 0 ? 0 : (pairs[at] as number));
}

/** Two units, common or not, or more: 0, 1, 2. */
function squeeze(code: number): number {
  return code < 2 ? code : code - 1 > 2 ? 2 : code === 2 ? 1 : 2;
}

function kindOf(unit: number): number {
  return KIND_OF[unit] as number;
}

function grow(space: Workspace, count: number): void {
  const size = Math.max(count, space.marks.begins.length * 2);
  space.features = new Int32Array(size * FEATURES);
  space.marks = wordMarks(size);
}
