import type { LikelyPair } from './likely-pairs.ts';

/** A run of pairs that rises on both sides, with small gaps. */
export interface LocalChain {
  readonly pairs: readonly LikelyPair[];
  /** Sum of the odds, less the gaps. Nats. */
  readonly weight: number;
}

/** Farthest from one pair of a chain to the next, in sentences of either side. */
const FARTHEST = 3;

/** What a sentence that a chain leaps over costs, in nats: a little less than an uncovered word. */
const LEAP_COST = 0.5;

/**
 * Find the heaviest chains of pairs, heaviest first; no two have a sentence in common.
 *
 * @param pairs - By rising i.
 * @param least - Lighter chains are left out. Nats.
 *
 * @remarks **Cost:** pairs × pairs of the `FARTHEST` sentences before; sorting.
 */
export function localChains(pairs: readonly LikelyPair[], least: number): readonly LocalChain[] {
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  let first = 0;
  pairs.forEach(({ i, j, odds }, at) => {
    while ((pairs[first]?.i ?? i) < i - FARTHEST) first++;
    let heaviest = 0;
    for (let other = first; other < at; other++) {
      const { i: row, j: column } = pairs[other] as LikelyPair;
      if (row >= i || column >= j || column < j - FARTHEST) continue;
      const weight = (weights[other] ?? 0) - LEAP_COST * (i - row - 1 + j - column - 1);
      if (weight <= heaviest) continue;
      heaviest = weight;
      before[at] = other;
    }
    weights[at] = heaviest + odds;
  });
  const ends = [...pairs.keys()]
    .filter((at) => (weights[at] ?? 0) >= least)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const chains: LocalChain[] = [];
  for (const end of ends) {
    const chain: LikelyPair[] = [];
    const isFree = ({ i, j }: LikelyPair) => !rows.has(i) && !columns.has(j);
    let at = end;
    while (at !== -1 && isFree(pairs[at] as LikelyPair)) {
      chain.push(pairs[at] as LikelyPair);
      at = before[at] ?? -1;
    }
    // A chain that runs into a heavier one is left out.
    if (at !== -1) continue;
    for (const { i, j } of chain) {
      rows.add(i);
      columns.add(j);
    }
    chains.push({ pairs: chain.reverse(), weight: weights[end] ?? 0 });
  }
  return chains;
}

/** Farthest from the end of one chain to the beginning of the next that carries it on, in sentences. */
const FARTHEST_ON = 12;

/** Groups looked back at. */
const LOOK_BACK = 4;

/**
 * Join chains that carry each other on: between them stands a stretch whose words say too little, as in a
 * novel. Heaviest first.
 *
 * @param least - Joined chains that are lighter are left out. Nats.
 */
export function joinChains(chains: readonly LocalChain[], least: number): readonly LocalChain[] {
  const startOf = ({ pairs }: LocalChain) => pairs[0] as LikelyPair;
  const isNext = (from: LikelyPair, to: LikelyPair) =>
    to.i > from.i && to.j > from.j && to.i <= from.i + FARTHEST_ON && to.j <= from.j + FARTHEST_ON;
  const groups: LocalChain[] = [];
  for (const chain of chains.toSorted((a, b) => startOf(a).i - startOf(b).i)) {
    let at = groups.length - 1;
    const first = Math.max(0, groups.length - LOOK_BACK);
    while (at >= first && !isNext(groups[at]?.pairs.at(-1) as LikelyPair, startOf(chain))) at--;
    const group = at >= first ? groups[at] : undefined;
    if (group === undefined) groups.push(chain);
    else {
      groups[at] = {
        pairs: [...group.pairs, ...chain.pairs],
        weight: group.weight + chain.weight,
      };
    }
  }
  return groups
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || startOf(a).i - startOf(b).i);
}
