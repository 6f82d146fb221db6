import { insert, type Neighbour } from './neighbours.ts';

/** A document counts for as much as all its neighbours together. */
const NEIGHBOURS_SHARE = 1;
/** Of the documents that have one as a neighbour, so many are looked at, the nearest. */
const MOST_BACK = 64;

interface Cell {
  readonly at: number;
  readonly weight: number;
}

/**
 * Compare documents anew, each together with its neighbours, and find the nearest: what two documents
 * do not say in the same words, their neighbours do.
 *
 * The vector of a document becomes itself plus the weighted mean of its neighbours'; of the cosines
 * this takes, those of neighbours are known, and all others count as 0.
 *
 * @param neighbours - Of each document, best first, weights 0..1 and little more.
 * @returns As many for each document at most; weights 0..1.
 * @remarks **Cost:** linear in the documents, some thousand steps each.
 */
export function blendNeighbours(
  neighbours: readonly (readonly Neighbour[])[],
  most: number,
): Neighbour[][] {
  const parts = neighbours.map((list, self): Cell[] => {
    const all = list.reduce((sum, { weight }) => sum + weight, 0);
    const share = (weight: number) => (NEIGHBOURS_SHARE * weight) / all;
    return [
      { at: self, weight: 1 },
      ...list.map(({ at, weight }) => ({ at, weight: share(weight) })),
    ];
  });
  const back = turnAround(parts);
  const alike = listAlike(neighbours);

  const half = createSums(neighbours.length);
  const whole = createSums(neighbours.length);
  /** Add up the products of a blended document with all others. */
  const addUp = (self: number) => {
    for (const { at: near, weight } of parts[self] ?? []) {
      for (const one of alike[near] ?? []) half.add(one.at, weight * one.weight);
    }
    half.empty((at, value) => {
      for (const one of back[at] ?? []) whole.add(one.at, value * one.weight);
    });
  };
  const lengths = new Float64Array(neighbours.length);
  neighbours.forEach((_, self) => {
    addUp(self);
    whole.empty((at, value) => {
      if (at === self) lengths[self] = Math.sqrt(value);
    });
  });
  return neighbours.map((_, self) => {
    const best: Neighbour[] = [];
    addUp(self);
    whole.empty((at, value) => {
      if (at === self) return;
      const weight = value / ((lengths[self] as number) * (lengths[at] as number));
      insert(best, { at, weight }, most);
    });
    return best;
  });
}

/** The known cosines of each document, its own with itself among them. */
function listAlike(neighbours: readonly (readonly Neighbour[])[]): Cell[][] {
  const mutual = neighbours.map((list) => new Set(list.map(({ at }) => at)));
  const forward = neighbours.map((list) =>
    list.map(({ at, weight }) => ({ at, weight: Math.min(1, weight) })),
  );
  return turnAround(forward).map((list, self) => [
    { at: self, weight: 1 },
    ...(forward[self] as Cell[]),
    ...list.filter(({ at }) => !mutual[self]?.has(at)),
  ]);
}

function turnAround(lists: readonly (readonly Cell[])[]): Cell[][] {
  const back = lists.map((): Cell[] => []);
  lists.forEach((list, from) => {
    for (const { at, weight } of list) back[at]?.push({ at: from, weight });
  });
  return back.map((list) =>
    list.sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, MOST_BACK),
  );
}

/** Sums by document, of which few are not 0. */
function createSums(size: number) {
  const sums = new Float64Array(size);
  const touched: number[] = [];
  return {
    add(at: number, value: number): void {
      if (sums[at] === 0) touched.push(at);
      (sums[at] as number) += value;
    },
    /** Hand out the sums, and forget them. */
    empty(take: (at: number, sum: number) => void): void {
      for (const at of touched) {
        const sum = sums[at] as number;
        sums[at] = 0;
        take(at, sum);
      }
      touched.length = 0;
    },
  };
}
