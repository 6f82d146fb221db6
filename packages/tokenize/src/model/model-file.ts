import { type Layout, layoutOf, TAGS, type Vocabulary } from './features.ts';
import { pairTable } from './pair-table.ts';
import { type ListedWord, wordList } from './word-list.ts';

/** A trained word cutter, ready to run. */
export interface WordModel {
  readonly vocabulary: Vocabulary;
  readonly layout: Layout;
  /** Four of each feature. */
  readonly weights: Int8Array;
  /** Weight of one place after another: `moves[before * 4 + after]`. */
  readonly moves: Int16Array;
}

/** What a model is made of, before its tables are built. */
export interface ModelParts {
  /** UTF-16 units, ascending. */
  readonly characters: readonly number[];
  /** `first << 16 | second`, ascending as unsigned numbers. */
  readonly pairs: readonly number[];
  readonly gapped: readonly number[];
  /** Sorted by UTF-16 units; see `traitOf`. */
  readonly words: readonly ListedWord[];
  readonly weights: Int8Array;
  readonly moves: Int16Array;
}

/** The first bytes of a file: `DGW` and the version of its format. */
const MAGIC = [0x44, 0x47, 0x57, 2];

/**
 * Build the tables of a model.
 *
 * @param weights - In the order of {@link layoutOf}.
 */
export function buildModel({
  characters,
  pairs,
  gapped,
  words,
  weights,
  moves,
}: ModelParts): WordModel {
  const ids = new Uint16Array(0x10000);
  characters.forEach((unit, index) => {
    ids[unit] = index + 1;
  });
  return {
    vocabulary: {
      characters: ids,
      pairs: pairTable(Int32Array.from(pairs)),
      gapped: pairTable(Int32Array.from(gapped)),
      words: wordList(words),
    },
    layout: layoutOf(characters.length, pairs.length, gapped.length),
    weights,
    moves,
  };
}

/** Write a model to bytes: numbers as differences, words as a tree, weights without those that are 0. */
export function writeModel({
  characters,
  pairs,
  gapped,
  words,
  weights,
  moves,
}: ModelParts): Uint8Array {
  const bytes: number[] = [...MAGIC];
  const put = (value: number) => {
    let rest = value >>> 0;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  for (const numbers of [characters, pairs, gapped]) {
    put(numbers.length);
    let last = 0;
    for (const value of numbers) {
      put((value >>> 0) - last);
      last = value >>> 0;
    }
  }
  const written = words.map(([word]) => word);
  putWords(written, 0, written.length, 0, put);
  for (const [, traits] of words) bytes.push(traits);
  let zeros = 0;
  for (let feature = 0; feature * TAGS < weights.length; feature++) {
    const four = weights.subarray(feature * TAGS, feature * TAGS + TAGS);
    if (four.every((weight) => weight === 0)) {
      zeros++;
      continue;
    }
    put(zeros);
    for (const weight of four) bytes.push(weight & 255);
    zeros = 0;
  }
  put(zeros);
  for (const move of moves) put(move & 0xffff);
  return Uint8Array.from(bytes);
}

/** Write the words of `words[from, to)`, which share their first `depth` units, as a tree. */
function putWords(
  words: readonly string[],
  from: number,
  to: number,
  depth: number,
  put: (value: number) => void,
): void {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    if (i === from || words[i]?.charCodeAt(depth) !== words[i - 1]?.charCodeAt(depth))
      starts.push(i);
  }
  put(starts.length);
  let last = 0;
  starts.forEach((start, index) => {
    const stop = starts[index + 1] ?? to;
    const unit = words[start]?.charCodeAt(depth) ?? 0;
    const isWord = words[start]?.length === depth + 1;
    const below = isWord ? start + 1 : start;
    put(((unit - last) << 2) | (isWord ? 1 : 0) | (below < stop ? 2 : 0));
    last = unit;
    if (below < stop) putWords(words, below, stop, depth + 1, put);
  });
}

/**
 * Read a model from the bytes of its file.
 *
 * @returns `undefined` when they are none, of another version, or not whole.
 */
export function readModel(bytes: Uint8Array): WordModel | undefined {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) return undefined;
  let at = MAGIC.length;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      // Past the end: zeros, and the answer below.
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  };
  const takeNumbers = (): number[] => {
    let last = 0;
    return Array.from({ length: Math.min(take(), bytes.length) }, () => {
      last += take();
      return last;
    });
  };
  const [characters, pairs, gapped] = [takeNumbers(), takeNumbers(), takeNumbers()];
  const takeWords = (prefix: string, words: string[]): string[] => {
    let unit = 0;
    for (let left = take(); left > 0 && at < bytes.length; left--) {
      const code = take();
      unit += code >>> 2;
      const word = prefix + String.fromCharCode(unit);
      if ((code & 1) !== 0) words.push(word);
      if ((code & 2) !== 0) takeWords(word, words);
    }
    return words;
  };
  const words = takeWords('', []).map((word): ListedWord => [word, bytes[at++] as number]);
  const { size } = layoutOf(characters.length, pairs.length, gapped.length);
  const weights = new Int8Array(size * TAGS);
  for (let feature = take(); feature < size; feature += 1 + take()) {
    for (let tag = 0; tag < TAGS; tag++) weights[feature * TAGS + tag] = bytes[at++] as number;
  }
  const moves = Int16Array.from({ length: TAGS * TAGS }, take);
  if (at !== bytes.length) return undefined;
  return buildModel({ characters, pairs, gapped, words, weights, moves });
}
