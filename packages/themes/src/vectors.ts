import type { ConceptShare } from './concepts.ts';
import type { WeightedWords } from './word-weights.ts';

/** A document as concepts; weights have length 1. `ids` ascend. */
export interface ConceptVector {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** A document keeps so many concepts, the heaviest. */
const MOST = 160;

/** Map the words of a document to concepts and add up. */
export function conceptWeights(
  words: WeightedWords,
  conceptsOf: (form: string, key: string) => readonly ConceptShare[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { key, weight } of words.zh) sums.set(key, (sums.get(key) ?? 0) + weight);
  for (const { key, form, weight } of words.en) {
    for (const { concept, share } of conceptsOf(form, key)) {
      sums.set(concept, (sums.get(concept) ?? 0) + weight * share);
    }
  }
  return sums;
}

/** List all concepts in code-unit order: their positions are their numbers. */
export function listConcepts(corpus: readonly ReadonlyMap<string, number>[]): string[] {
  return [...new Set(corpus.flatMap((concepts) => [...concepts.keys()]))].sort();
}

/** Make a vector. Concepts without a number count for its length, but are left out. */
export function toVector(
  concepts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): ConceptVector {
  let length = 0;
  for (const weight of concepts.values()) length += weight * weight;
  length = Math.sqrt(length);
  const cells: [number, number][] = [];
  for (const [concept, weight] of concepts) {
    const id = numbers.get(concept);
    // Rounded, so that a map read back from JSON is short and the same.
    if (id !== undefined) cells.push([id, Math.round((1e4 * weight) / length) / 1e4]);
  }
  cells.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const kept = cells.slice(0, MOST).filter(([, weight]) => weight > 0);
  kept.sort((a, b) => a[0] - b[0]);
  return { ids: kept.map(([id]) => id), weights: kept.map(([, weight]) => weight) };
}
