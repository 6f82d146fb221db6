import type { Side } from '../read/read-words.ts';
import { type InvertedVectors, invertVectors } from '../space/invert-vectors.ts';
import { type ConceptVector, UNIT } from '../space/vectors.ts';
import { selectGreatest } from './select-greatest.ts';

/** A document by its concepts and its place in the bilingual space (empty: nowhere). */
export interface Located extends ConceptVector {
  readonly place: Int8Array;
}

export interface Neighbour {
  /** Position of the other document. */
  readonly at: number;
  /** Likeness, above 0. */
  readonly weight: number;
}

/** Corpora below this size are small: fewer neighbours, more weight on the bilingual space. */
export const SMALL = 60;

/** How many neighbours a document of a corpus has at most. */
export function countNeighbours(documents: number): number {
  return documents < SMALL ? 5 : 8;
}

/** So many documents, the likest by concepts, are compared in the bilingual space. */
const COMPARED = 200;
/** For one document, concepts are looked up in so many others, the rarest concepts first. */
const BUDGET = 20_000;

/**
 * Make a finder of the documents nearest to one, best first; ties go to the earlier.
 *
 * Likeness is the cosine of concepts, and a part of the cosine in the bilingual space, where above 0.
 * Documents without a common concept are no neighbours. When the budget ends, commoner concepts count
 * for nothing; that at which it ends, only in the documents after this one, and round. The 200 likest by
 * concepts are compared in the bilingual space.
 *
 * @param sides - The language of each document. Where given, half of the neighbours are looked for in the
 * other language, and their likeness is taken relative to the best there.
 * @remarks **Cost:** for each document 20,000 steps at most; there is no matrix of all pairs.
 */
export function createNeighbourFinder(corpus: readonly Located[], sides?: readonly Side[]) {
  const most = countNeighbours(corpus.length);
  const space = createSpace(corpus);
  return (one: Located, self = -1): Neighbour[] => {
    const { sums, touched } = space;
    const found = addUp(space, one, self);
    let best: Neighbour[];
    if (sides === undefined) best = nearestOf(space, one, self, touched, found, most);
    else {
      const reached = touched.subarray(0, found);
      const own = reached.filter((at) => sides[at] === sides[self]);
      const other = reached.filter((at) => sides[at] !== sides[self]);
      const near = nearestOf(space, one, self, own, own.length, most - (most >> 1));
      const across = nearestOf(space, one, self, other, other.length, most >> 1);
      best = joinSides(near, across);
    }
    for (let t = 0; t < found; t++) sums[touched[t] as number] = 0;
    return best;
  };
}

/** How much the cosine in the bilingual space counts beside that of concepts: in a small corpus, and in another. */
const SMALL_LATENT_WEIGHT = 0.25;
const LATENT_WEIGHT = 0.15;

/** What all documents of a corpus are compared by, and the memory that one comparison after the other takes. */
interface Space {
  readonly corpus: readonly Located[];
  readonly inverted: InvertedVectors;
  /** Lengths of the places in the bilingual space. */
  readonly lengths: Float64Array;
  readonly latentWeight: number;
  /** Cosines of concepts by document; all 0 between two comparisons. */
  readonly sums: Float64Array;
  /** The documents whose sum is not 0. */
  readonly touched: Int32Array;
}

const createSpace = (corpus: readonly Located[]): Space => ({
  corpus,
  inverted: invertVectors(corpus),
  lengths: Float64Array.from(corpus, ({ place }) => lengthOf(place)),
  latentWeight: corpus.length < SMALL ? SMALL_LATENT_WEIGHT : LATENT_WEIGHT,
  sums: new Float64Array(corpus.length),
  touched: new Int32Array(corpus.length),
});

/** Add up the cosines of concepts; return how many documents have one above 0. */
function addUp({ inverted, sums, touched }: Space, one: ConceptVector, self: number): number {
  const { offsets, documents, weights } = inverted;
  let found = 0;
  let budget = BUDGET;
  for (const i of byRarity(one.ids, inverted)) {
    const id = one.ids[i] as number;
    const from = offsets[id] as number;
    const to = offsets[id + 1] as number;
    const steps = Math.min(to - from, budget);
    const weight = (one.weights[i] as number) / (UNIT * UNIT);
    let cell = steps < to - from ? firstAfter(documents, from, to, self) : from;
    for (let step = 0; step < steps; step++) {
      const at = documents[cell] as number;
      if (sums[at] === 0) touched[found++] = at;
      (sums[at] as number) += weight * (weights[cell] as number);
      cell = cell + 1 === to ? from : cell + 1;
    }
    budget -= steps;
  }
  return found;
}

/** The nearest among the first `count` of `positions`. */
function nearestOf(
  { corpus, lengths, latentWeight, sums }: Space,
  one: Located,
  self: number,
  positions: Int32Array,
  count: number,
  most: number,
): Neighbour[] {
  const compared = selectGreatest(positions, count, sums, COMPARED);
  const length = lengthOf(one.place);
  const best: Neighbour[] = [];
  for (let t = 0; t < compared; t++) {
    const at = positions[t] as number;
    if (at === self) continue;
    const cosine = sums[at] as number;
    const product = length === 0 ? 0 : multiply(one.place, (corpus[at] as Located).place);
    const weight =
      product > 0 ? cosine + (latentWeight * product) / (length * (lengths[at] as number)) : cosine;
    insert(best, { at, weight }, most);
  }
  return best;
}

/**
 * Join the neighbours in both languages: words that two languages do not share make all likeness across
 * them small, so the best one there is taken for as near as the best one here.
 */
function joinSides(near: readonly Neighbour[], across: readonly Neighbour[]): Neighbour[] {
  const scale = (near[0]?.weight ?? 1) / (across[0]?.weight ?? 1);
  return [...near, ...across.map(({ at, weight }) => ({ at, weight: weight * scale }))].sort(
    (a, b) => b.weight - a.weight || a.at - b.at,
  );
}

/** Positions in `ids`, those of the concepts with fewest documents first; unknown ones are left out. */
function byRarity(ids: Int32Array, { offsets }: InvertedVectors): Int32Array {
  const sizes = Float64Array.from(ids, (id) =>
    id + 1 < offsets.length ? (offsets[id + 1] as number) - (offsets[id] as number) : 0,
  );
  const known = Int32Array.from(ids.keys()).filter((i) => sizes[i] !== 0);
  return known.sort((a, b) => (sizes[a] as number) - (sizes[b] as number) || a - b);
}

/** The first cell with a document after this one, or the first of all. */
function firstAfter(documents: Int32Array, from: number, to: number, at: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low === to ? from : low;
}

/** Put a neighbour in its place among the best, of which there are `most` at most; ties go to the earlier. */
export function insert(best: Neighbour[], one: Neighbour, most: number): void {
  let place = best.length;
  while (place > 0 && isNearer(one, best[place - 1] as Neighbour)) place--;
  if (place >= most) return;
  best.splice(place, 0, one);
  if (best.length > most) best.pop();
}

function isNearer(one: Neighbour, other: Neighbour): boolean {
  return one.weight > other.weight || (one.weight === other.weight && one.at < other.at);
}

function lengthOf(place: Int8Array): number {
  return Math.sqrt(multiply(place, place));
}

/** 0 when one of them is nowhere. */
function multiply(one: Int8Array, other: Int8Array): number {
  let product = 0;
  for (let i = 0; i < other.length; i++) product += (one[i] as number) * (other[i] as number);
  return product;
}
