import { bundledSpace } from './bundled-space.ts';
import { type DocumentWords, SIDES } from './read-words.ts';
import type { ThemeIndex } from './types.ts';
import type { WeightedWords } from './word-weights.ts';

type Means = ThemeIndex['means'];

/** The mean of fewer documents says nothing about their language. */
const FEWEST = 5;

/** The sides of a document in the bilingual space: the directions of its English and its Chinese words. */
export interface SidePlaces {
  readonly en?: readonly number[];
  readonly zh?: readonly number[];
}

/** Place the words of a document in the space of the bundled model, each language by itself. */
export function placeSides(words: WeightedWords): SidePlaces {
  const space = bundledSpace();
  const places: { en?: number[]; zh?: number[] } = {};
  for (const side of SIDES) {
    const sum = new Array<number>(space.size).fill(0);
    let known = false;
    for (const { key, weight } of words[side]) {
      const row = space.find(side, key);
      if (row === undefined) continue;
      known = true;
      for (let i = 0; i < space.size; i++) (sum[i] as number) += weight * (row[i] as number);
    }
    if (known) places[side] = normalise(sum);
  }
  return places;
}

/** Average the places of each language. */
export function meanPlaces(corpus: readonly SidePlaces[]): Means {
  const means: { en?: number[]; zh?: number[] } = {};
  for (const side of SIDES) {
    const places = corpus.flatMap((document) => (document[side] ? [document[side]] : []));
    if (places.length < FEWEST) continue;
    means[side] = (places[0] as readonly number[]).map(
      (_, i) => places.reduce((sum, place) => sum + (place[i] as number), 0) / places.length,
    );
  }
  return means;
}

/**
 * Join the sides of a document, each by its share of the words and without the mean of its language.
 *
 * @returns Whole numbers, −127..127; empty when no word is known.
 */
export function placeDocument(
  sides: SidePlaces,
  means: Means,
  words: DocumentWords,
): readonly number[] {
  let sum: number[] = [];
  for (const side of SIDES) {
    const place = sides[side];
    if (place === undefined) continue;
    const share = words[side].size;
    const mean = means[side];
    const own = normalise(place.map((value, i) => value - (mean?.[i] ?? 0)));
    sum = own.map((value, i) => share * value + (sum[i] ?? 0));
  }
  const most = sum.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  return most === 0 ? [] : sum.map((value) => Math.round((127 * value) / most) + 0);
}

function normalise(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length < 1e-9 ? vector.map(() => 0) : vector.map((value) => value / length);
}
