const ROUNDS = 4;

/** Shorter times than this are as good as this: they tell of the clock and the collector. Milliseconds. */
const SHORTEST = 2;

/** Growth below this is linear, with room for caches that no longer fit. */
export const LINEAR = 28;

/**
 * How many times longer a call takes on an input eight times as large: about 8 where its cost is linear, 64
 * where it is quadratic. The quickest of a few rounds each counts, so that a busy machine does not matter.
 */
export function growth(call: (size: 1 | 8) => unknown): number {
  const least = { 1: Number.POSITIVE_INFINITY, 8: Number.POSITIVE_INFINITY };
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS && ratio >= LINEAR; round++) {
    for (const size of [1, 8] as const) {
      const started = performance.now();
      call(size);
      least[size] = Math.min(least[size], performance.now() - started);
    }
    ratio = least[8] / Math.max(least[1], SHORTEST);
  }
  return ratio;
}
