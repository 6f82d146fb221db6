import { type DocumentWords, SIDES } from '../read/read-words.ts';
import type { ThemeIndex } from '../types.ts';
import { bundledSpace } from './bundled-space.ts';
import type { WordWeights } from './word-weights.ts';

type Means = ThemeIndex['means'];

/** The mean of fewer documents says nothing about their language. */
const FEWEST = 5;

/** The sides of a document in the bilingual space: the directions of its English and its Chinese words. */
export interface SidePlaces {
  readonly en?: Float32Array;
  readonly zh?: Float32Array;
}

/** Place the words of a document in the space of the bundled model, each language by itself. */
export function placeSides(words: DocumentWords, { eachWord }: WordWeights): SidePlaces {
  const space = bundledSpace();
  const places: { en?: Float32Array; zh?: Float32Array } = {};
  for (const side of SIDES) {
    const sum = new Float64Array(space.size);
    let known = false;
    eachWord(words, side, (at, weight) => {
      const row = space.find(side, words[side].keys[at] as string);
      if (row === undefined) return;
      known = true;
      for (let i = 0; i < space.size; i++) (sum[i] as number) += weight * (row[i] as number);
    });
    if (known) places[side] = Float32Array.from(normalise(sum));
  }
  return places;
}

/** Average the places of each language. */
export function meanPlaces(corpus: readonly SidePlaces[]): Means {
  const means: { en?: number[]; zh?: number[] } = {};
  for (const side of SIDES) {
    const sum = new Float64Array(bundledSpace().size);
    let count = 0;
    for (const place of corpus) {
      if (place[side] === undefined) continue;
      place[side].forEach((value, i) => {
        (sum[i] as number) += value;
      });
      count++;
    }
    if (count >= FEWEST) means[side] = Array.from(sum, (value) => value / count);
  }
  return means;
}

/**
 * Join the sides of a document, each by its share of the words and without the mean of its language.
 *
 * @returns Whole numbers, −127..127; empty when no word is known.
 */
export function placeDocument(sides: SidePlaces, means: Means, words: DocumentWords): Int8Array {
  const sum = new Float64Array(bundledSpace().size);
  for (const side of SIDES) {
    const place = sides[side];
    if (place === undefined) continue;
    const mean = means[side];
    const own = normalise(Float64Array.from(place, (value, i) => value - (mean?.[i] ?? 0)));
    const share = words[side].keys.length;
    own.forEach((value, i) => {
      (sum[i] as number) += share * value;
    });
  }
  const most = sum.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return most === 0
    ? new Int8Array(0)
    : Int8Array.from(sum, (value) => Math.round((127 * value) / most));
}

function normalise(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length < 1e-9 ? vector.fill(0) : vector.map((value) => value / length);
}
