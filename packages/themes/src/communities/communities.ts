import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { CorpusNeighbours } from '../neighbours/find-neighbours.ts';
import { SMALL } from '../neighbours/neighbours.ts';
import { comparePartitions } from './compare-partitions.ts';
import { createRandom } from './random.ts';

// Its types tell of a `default` that CommonJS does not have; what is imported is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** A way to part documents. */
export interface Grouping {
  /** The group of each document, from 0; `-1` for those without any. */
  readonly parts: readonly number[];
  readonly modularity: number;
  readonly resolution: number;
  /** Mean adjusted Rand index with what other runs found; 1 where there is but one run. */
  readonly stability: number;
}

export interface GroupingOptions {
  /** How many groups; met as nearly as the corpus lets. */
  readonly wanted?: number | undefined;
  /** Where no number is wanted. */
  readonly resolution?: number | undefined;
  readonly seed: number;
  readonly onRun: (done: number, total: number) => void;
}

interface Run {
  readonly parts: readonly number[];
  readonly count: number;
  readonly modularity: number;
}

/** Halvings of the range of resolutions, which is 2 to these powers. */
const STEPS = 16;
const RANGE = [-8, 8] as const;
/** Runs with other random orders, of which the most modular is taken: so many, fewer for large graphs. */
const MOST_RUNS = 40;
const LEAST_RUNS = 3;
const RUN_BUDGET = 20_000;
/** Runs the best is compared with. */
const COMPARED = 9;

/**
 * Part documents into communities of their nearest-neighbour graph, by the Louvain method.
 *
 * @remarks
 * **Source:** Blondel et al. (2008), Journal of Statistical Mechanics P10008; resolution after Lambiotte.
 * **Differs:** the best of several seeded runs; a community of one joins its nearest document's.
 */
export function findCommunities(corpus: CorpusNeighbours, options: GroupingOptions): Grouping {
  const { neighbours } = corpus;
  const { wanted, seed, onRun } = options;
  const graph = toGraph(corpus);
  if (graph.order === 0) {
    const parts = joinCopies(
      neighbours.map(() => -1),
      corpus,
    );
    return { parts, modularity: 0, resolution: 1, stability: 1 };
  }
  const runs = countRuns(neighbours.length);
  const total = runs + (wanted === undefined ? 0 : STEPS);
  let done = 0;
  const random = createRandom(seed);
  const run = (resolution: number): Run => {
    const { communities, modularity } = louvain.detailed(graph, {
      getEdgeWeight: 'weight',
      resolution,
      rng: random,
    });
    const found = neighbours.map((_, at) => communities[at] ?? -1);
    const parts = joinCopies(joinSingles(found, corpus), corpus);
    done++;
    onRun(done, total);
    return { parts, modularity, count: countParts(parts) };
  };
  const { resolution: natural = neighbours.length < SMALL ? 1 : 2 } = options;
  const resolution = wanted === undefined ? natural : bisect(run, wanted);
  const all = Array.from({ length: runs }, () => run(resolution));
  const distance = ({ count }: Run) => (wanted === undefined ? 0 : Math.abs(count - wanted));
  const [best, ...others] = all.sort(
    (a, b) => distance(a) - distance(b) || b.modularity - a.modularity,
  ) as [Run, ...Run[]];
  onRun(total, total);
  return {
    parts: best.parts,
    modularity: best.modularity,
    resolution,
    stability: measureStability(
      best.parts,
      others.map(({ parts }) => parts),
    ),
  };
}

/** How many runs a corpus of this size can afford. */
export function countRuns(documents: number): number {
  return Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.round(RUN_BUDGET / documents)));
}

/** Compare a grouping with the next best. */
export function measureStability(
  best: readonly number[],
  others: readonly (readonly number[])[],
): number {
  const compared = others.slice(0, COMPARED).map((parts) => comparePartitions(best, parts).ari);
  if (compared.length === 0) return 1;
  return compared.reduce((sum, ari) => sum + ari, 0) / compared.length;
}

export function countParts(parts: readonly number[]): number {
  return new Set(parts.filter((part) => part >= 0)).size;
}

/** Copies are left out: they would pull at their first as much as all others together. */
function toGraph({ neighbours, firsts }: CorpusNeighbours): UndirectedGraph {
  const graph = new UndirectedGraph();
  neighbours.forEach((list, from) => {
    if (firsts[from] !== from) return;
    for (const { at, weight } of list) {
      if (firsts[at] !== at) continue;
      graph.mergeNode(from);
      graph.mergeNode(at);
      if (!graph.hasEdge(from, at)) graph.addEdge(from, at, { weight });
    }
  });
  return graph;
}

/** Find the resolution with the number of communities nearest to the one wanted. */
function bisect(run: (resolution: number) => Run, wanted: number): number {
  let [low, high]: [number, number] = [...RANGE];
  let best = { power: 0, distance: Number.POSITIVE_INFINITY };
  for (let step = 0; step < STEPS && best.distance > 0; step++) {
    const power = (low + high) / 2;
    const { count } = run(2 ** power);
    const distance = Math.abs(count - wanted);
    if (distance < best.distance) best = { power, distance };
    if (count < wanted) low = power;
    else high = power;
  }
  return 2 ** best.power;
}

/** Let a document alone in its community join that of its nearest one. */
function joinSingles(
  parts: readonly number[],
  { neighbours, firsts }: CorpusNeighbours,
): readonly number[] {
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  return parts.map((part, at) => {
    const nearest = neighbours[at]?.find((one) => firsts[one.at] === one.at);
    if (part < 0 || nearest === undefined || (sizes.get(part) ?? 0) > 1) return part;
    return parts[nearest.at] ?? part;
  });
}

/** Let copies join the first of them; copies that resemble nothing else are a community. */
function joinCopies(parts: readonly number[], { firsts }: CorpusNeighbours): readonly number[] {
  const joined = [...parts];
  let next = joined.reduce((most, part) => Math.max(most, part), -1) + 1;
  firsts.forEach((first, at) => {
    if (first === at) return;
    if ((joined[first] as number) < 0) joined[first] = next++;
    joined[at] = joined[first] as number;
  });
  return joined;
}
