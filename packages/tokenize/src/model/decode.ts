import { FEATURES, TAGS } from './features.ts';

/** Places of a character in its word. */
export const BEGIN = 0;
export const MIDDLE = 1;
export const END = 2;
export const SINGLE = 3;

/** Room for scores and for the best path, used again for the next text. */
export interface Path {
  /** Score of each place of each position. */
  scores: Float64Array;
  steps: Uint8Array;
  /** The best places, of the text decoded last. */
  tags: Uint8Array;
}

export function path(): Path {
  return { scores: new Float64Array(0), steps: new Uint8Array(0), tags: new Uint8Array(0) };
}

/** Make room for a text. */
export function reserve(found: Path, count: number): void {
  if (found.tags.length >= count) return;
  const size = Math.max(count, found.tags.length * 2);
  found.scores = new Float64Array(size * TAGS);
  found.steps = new Uint8Array(size * TAGS);
  found.tags = new Uint8Array(size);
}

/**
 * Add up the weights of the features of each position.
 *
 * @param packed - Two numbers a feature, each with two weights: the first, plus 65536 times the second.
 */
export function score(count: number, features: Int32Array, packed: Int32Array, found: Path): void {
  const { scores } = found;
  for (let i = 0, k = 0; i < count; i++) {
    let outer = 0;
    let inner = 0;
    for (const stop = k + FEATURES; k < stop; k++) {
      const at = (features[k] as number) * 2;
      outer += packed[at] as number;
      inner += packed[at + 1] as number;
    }
    const begin = (outer << 16) >> 16;
    const end = (inner << 16) >> 16;
    scores[i * TAGS + BEGIN] = begin;
    scores[i * TAGS + MIDDLE] = (outer - begin) >> 16;
    scores[i * TAGS + END] = end;
    scores[i * TAGS + SINGLE] = (inner - end) >> 16;
  }
}

/** Pack weights, four a feature, for {@link score}. Sums of them stay within 16 bits. */
export function packWeights(weights: Int8Array): Int32Array {
  const packed = new Int32Array(weights.length / 2);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = (weights[i * 2] as number) + (weights[i * 2 + 1] as number) * 65536;
  }
  return packed;
}

/**
 * Find the best places of the characters of a text in their words, from their scores (Viterbi's algorithm).
 *
 * @param moves - Weight of one place after another: `moves[before * 4 + after]`.
 * @remarks Of equals the earlier in the order begin, middle, end, single.
 */
export function decode(count: number, moves: Int16Array | Float32Array, found: Path): void {
  const { scores, steps, tags } = found;
  const beginMiddle = moves[BEGIN * TAGS + MIDDLE] as number;
  const beginEnd = moves[BEGIN * TAGS + END] as number;
  const middleMiddle = moves[MIDDLE * TAGS + MIDDLE] as number;
  const middleEnd = moves[MIDDLE * TAGS + END] as number;
  const endBegin = moves[END * TAGS + BEGIN] as number;
  const endSingle = moves[END * TAGS + SINGLE] as number;
  const singleBegin = moves[SINGLE * TAGS + BEGIN] as number;
  const singleSingle = moves[SINGLE * TAGS + SINGLE] as number;
  // Before the text a word has just ended: it begins with the first character, or is that alone.
  let begin = scores[BEGIN] as number;
  let middle = -Infinity;
  let end = -Infinity;
  let single = scores[SINGLE] as number;
  for (let i = 1; i < count; i++) {
    const at = i * TAGS;
    const beginFromEnd = end + endBegin;
    const beginFromSingle = single + singleBegin;
    const singleFromEnd = end + endSingle;
    const singleFromSingle = single + singleSingle;
    const middleFromBegin = begin + beginMiddle;
    const middleFromMiddle = middle + middleMiddle;
    const endFromBegin = begin + beginEnd;
    const endFromMiddle = middle + middleEnd;
    steps[at + BEGIN] = beginFromEnd >= beginFromSingle ? END : SINGLE;
    steps[at + MIDDLE] = middleFromBegin >= middleFromMiddle ? BEGIN : MIDDLE;
    steps[at + END] = endFromBegin >= endFromMiddle ? BEGIN : MIDDLE;
    steps[at + SINGLE] = singleFromEnd >= singleFromSingle ? END : SINGLE;
    begin = (scores[at + BEGIN] as number) + Math.max(beginFromEnd, beginFromSingle);
    middle = (scores[at + MIDDLE] as number) + Math.max(middleFromBegin, middleFromMiddle);
    end = (scores[at + END] as number) + Math.max(endFromBegin, endFromMiddle);
    single = (scores[at + SINGLE] as number) + Math.max(singleFromEnd, singleFromSingle);
  }
  let tag = count > 1 && end >= single ? END : SINGLE;
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = steps[i * TAGS + tag] as number;
  }
}
