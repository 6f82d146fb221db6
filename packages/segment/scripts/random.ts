/** Make a seeded source of numbers 0 ≤ x < 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Make a function that draws values in proportion to their weights. */
export function weightedChoice<T>(
  weighted: readonly (readonly [T, number])[],
  random: () => number,
): () => T {
  const sums = new Float64Array(weighted.length);
  let total = 0;
  weighted.forEach(([, weight], i) => {
    total += weight;
    sums[i] = total;
  });
  return () => {
    const target = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return (weighted[low] as readonly [T, number])[0];
  };
}
