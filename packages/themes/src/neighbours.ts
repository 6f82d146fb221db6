import type { ConceptVector } from './vectors.ts';

/** A document by its concepts and its place in the bilingual space (empty: nowhere). */
export interface Located {
  readonly vector: ConceptVector;
  readonly place: readonly number[];
}

export interface Neighbour {
  /** Position of the other document. */
  readonly at: number;
  /** Likeness, above 0. */
  readonly weight: number;
}

/** A concept of more documents than this joins too many to tell anything, and is skipped. */
const HUB = 500;
/** A document is compared in the bilingual space with the so many likest by concepts (all that tie). */
const COMPARED = 500;

/** Corpora below this size are small: fewer neighbours, more weight on the bilingual space. */
export const SMALL = 60;

/**
 * Make a finder of the documents nearest to one, best first; ties go to the earlier.
 *
 * Likeness is the cosine of concepts, and a part of the cosine in the bilingual space, where above 0.
 * Documents without a common concept are no neighbours.
 *
 * @remarks **Cost:** a document, at most 160 concepts × 500 documents; no matrix of all pairs.
 */
export function createNeighbourFinder(corpus: readonly Located[]) {
  const count = corpus.length < SMALL ? 5 : 8;
  const latent = corpus.length < SMALL ? 0.25 : 0.15;
  const postings = new Map<number, { at: number[]; weights: number[] }>();
  corpus.forEach(({ vector }, at) => {
    vector.ids.forEach((id, i) => {
      let posting = postings.get(id);
      if (posting === undefined) {
        posting = { at: [], weights: [] };
        postings.set(id, posting);
      }
      posting.at.push(at);
      posting.weights.push(vector.weights[i] as number);
    });
  });
  const places = corpus.map(({ place }) => Float64Array.from(place));
  const sums = new Float64Array(corpus.length);

  return ({ vector, place }: Located, self = -1): Neighbour[] => {
    const touched: number[] = [];
    vector.ids.forEach((id, i) => {
      const posting = postings.get(id);
      if (posting === undefined || posting.at.length > HUB) return;
      const weight = vector.weights[i] as number;
      for (let p = 0; p < posting.at.length; p++) {
        const at = posting.at[p] as number;
        if (sums[at] === 0) touched.push(at);
        (sums[at] as number) += weight * (posting.weights[p] as number);
      }
    });
    const least = leastOf(touched, sums, place.length === 0 ? count : COMPARED);
    const own = Float64Array.from(place);
    const found: Neighbour[] = [];
    for (const at of touched) {
      const weight = sums[at] as number;
      sums[at] = 0;
      if (at === self || weight < least) continue;
      const likeness = place.length === 0 ? 0 : cosine(own, places[at] as Float64Array);
      found.push({ at, weight: weight + latent * Math.max(0, likeness) });
    }
    return found.sort(byWeight).slice(0, count);
  };
}

/** The least of the greatest `count` sums, and one more, since a document may find itself. */
function leastOf(touched: readonly number[], sums: Float64Array, count: number): number {
  if (touched.length <= count + 1) return 0;
  const ascending = Float64Array.from(touched, (at) => sums[at] as number).sort();
  return ascending[ascending.length - count - 1] as number;
}

function byWeight(a: Neighbour, b: Neighbour): number {
  return b.weight - a.weight || a.at - b.at;
}

function cosine(one: Float64Array, other: Float64Array): number {
  let product = 0;
  let length = 0;
  let otherLength = 0;
  for (let i = 0; i < other.length; i++) {
    const a = one[i] as number;
    const b = other[i] as number;
    product += a * b;
    length += a * a;
    otherLength += b * b;
  }
  return product === 0 ? 0 : product / Math.sqrt(length * otherLength);
}

/** Share of the neighbours' likeness in each theme, greatest first; ties go to the lower theme. */
export function shareThemes(
  neighbours: readonly Neighbour[],
  themeOf: (at: number) => number,
): { readonly theme: number; readonly share: number }[] {
  const sums = new Map<number, number>();
  let all = 0;
  for (const { at, weight } of neighbours) {
    const theme = themeOf(at);
    sums.set(theme, (sums.get(theme) ?? 0) + weight);
    all += weight;
  }
  return [...sums]
    .map(([theme, sum]) => ({ theme, share: sum / all }))
    .sort((a, b) => b.share - a.share || a.theme - b.theme);
}
