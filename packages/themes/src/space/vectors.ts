import { type DocumentWords, SIDES, type Side } from '../read/read-words.ts';
import type { ConceptShare } from './concepts.ts';
import type { WordWeights } from './word-weights.ts';

/** A document as concepts. `ids` ascend; `weights` are in 1/10 000, and their squares add up to 1 at most. */
export interface ConceptVector {
  readonly ids: Int32Array;
  readonly weights: Uint16Array;
}

/** What the weight 1 is written as: whole numbers keep a map short, and the same after JSON. */
export const UNIT = 10_000;
/** A document keeps so many concepts, the heaviest. */
const MOST = 160;

/**
 * Make the vector of a document's words.
 *
 * @param known - Concepts from this number on count for the length of a vector, but are left out.
 */
export function createVectors(
  { eachWord }: WordWeights,
  conceptsOf: (side: Side, key: string, form: string) => readonly ConceptShare[],
  known = Number.POSITIVE_INFINITY,
) {
  return (words: DocumentWords): ConceptVector => {
    const sums = new Map<number, number>();
    for (const side of SIDES) {
      const { keys } = words[side];
      const forms = side === 'en' ? words.en.forms : keys;
      eachWord(words, side, (at, weight) => {
        const shares = conceptsOf(side, keys[at] as string, forms[at] as string);
        for (const { concept, share } of shares) {
          sums.set(concept, (sums.get(concept) ?? 0) + weight * share);
        }
      });
    }
    let length = 0;
    for (const weight of sums.values()) length += weight * weight;
    length = Math.sqrt(length);
    const cells = [...sums]
      .map(([id, weight]) => ({ id, weight: Math.round((UNIT * weight) / length) }))
      .filter(({ id, weight }) => id < known && weight > 0);
    if (cells.length > MOST) {
      cells.sort((a, b) => b.weight - a.weight || a.id - b.id);
      cells.length = MOST;
    }
    cells.sort((a, b) => a.id - b.id);
    return {
      ids: Int32Array.from(cells, ({ id }) => id),
      weights: Uint16Array.from(cells, ({ weight }) => weight),
    };
  };
}
