import type { ThemeIndex } from '@diglot/themes';

type Vectors = ThemeIndex['documents'];

/** Runs from other beginnings, of which the tightest is taken, and rounds of each at most. */
const RUNS = 3;
const ROUNDS = 100;

/** Numbers 0 ≤ x < 1: Lehmer's generator with the constants of Park & Miller (1988). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Part documents by k-means over their words, as a rival of themes: Lloyd's rounds from the beginnings
 * of k-means++ (Arthur & Vassilvitskii 2007), the tightest of three runs.
 */
export function kMeans(documents: Vectors, k: number, seed: number): number[] {
  const random = createRandom(seed);
  const runs = Array.from({ length: RUNS }, () => runOnce(documents, k, random));
  return runs.reduce((best, run) => (run.spread < best.spread ? run : best)).parts;
}

function runOnce(documents: Vectors, k: number, random: () => number) {
  const size = Math.max(0, ...documents.map(({ concepts }) => (concepts.at(-1) ?? -1) + 1));
  const squares = documents.map(({ weights }) => weights.reduce((sum, one) => sum + one * one, 0));
  const distances = (centre: Float64Array) => {
    const length = centre.reduce((sum, one) => sum + one * one, 0);
    return documents.map(({ concepts, weights }, at) => {
      let product = 0;
      concepts.forEach((id, i) => {
        product += (weights[i] ?? 0) * (centre[id] ?? 0);
      });
      return Math.max(0, (squares[at] ?? 0) + length - 2 * product);
    });
  };
  const centreOf = (members: readonly number[]) => {
    const centre = new Float64Array(size);
    for (const at of members) {
      const { concepts = [], weights = [] } = documents[at] ?? {};
      concepts.forEach((id, i) => {
        centre[id] = (centre[id] ?? 0) + (weights[i] ?? 0) / members.length;
      });
    }
    return centre;
  };
  let centres = [centreOf([Math.floor(random() * documents.length)])];
  while (centres.length < k) {
    const near = nearest(centres.map(distances)).map(({ distance }) => distance);
    let left = random() * near.reduce((sum, one) => sum + one, 0);
    const next = near.findIndex((one) => {
      left -= one;
      return left < 0;
    });
    centres.push(centreOf([Math.max(0, next)]));
  }
  let parts: number[] = [];
  let spread = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const now = nearest(centres.map(distances));
    spread = now.reduce((sum, { distance }) => sum + distance, 0);
    const changed = now.some(({ centre }, at) => centre !== parts[at]);
    parts = now.map(({ centre }) => centre);
    if (!changed) break;
    centres = centres.map((centre, number) => {
      const members = parts.flatMap((part, at) => (part === number ? [at] : []));
      return members.length === 0 ? centre : centreOf(members);
    });
  }
  return { parts, spread };
}

function nearest(distances: readonly (readonly number[])[]) {
  return (distances[0] ?? []).map((_, at) => {
    let centre = 0;
    distances.forEach((list, number) => {
      if ((list[at] ?? 0) < (distances[centre]?.[at] ?? 0)) centre = number;
    });
    return { centre, distance: distances[centre]?.[at] ?? 0 };
  });
}

/** Draw a small corpus: so many things of 3 to 5 classes that have five or more. */
export function drawSmall<T>(
  things: readonly T[],
  classOf: (thing: T) => string | undefined,
  { size, seed }: { readonly size: number; readonly seed: number },
): T[] {
  const random = createRandom(seed);
  const classes = new Map<string, T[]>();
  for (const thing of things) {
    const name = classOf(thing);
    if (name !== undefined) classes.set(name, [...(classes.get(name) ?? []), thing]);
  }
  const shuffle = <V>(list: readonly V[]): V[] =>
    list
      .map((value) => ({ value, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  const large = shuffle([...classes.values()].filter((members) => members.length >= 5));
  const count = 3 + Math.floor(3 * random());
  return shuffle(large.slice(0, count).flat()).slice(0, size);
}
