import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heaviestRuns } from '../src/mixed/heaviest-runs.ts';

/** Ruzzo and Tompa's own definition: the heaviest run, shortest and first of equals; then both sides. */
function slowRuns(weights: readonly number[], start = 0): { from: number; to: number }[] {
  let best = { from: 0, to: 0, sum: 0 };
  for (let from = 0; from < weights.length; from++) {
    let sum = 0;
    for (let to = from + 1; to <= weights.length; to++) {
      sum += weights[to - 1] ?? 0;
      if (sum > best.sum || (sum === best.sum && sum > 0 && to - from < best.to - best.from)) {
        best = { from, to, sum };
      }
    }
  }
  if (best.sum <= 0) return [];
  return [
    ...slowRuns(weights.slice(0, best.from), start),
    { from: start + best.from, to: start + best.to },
    ...slowRuns(weights.slice(best.to), start + best.to),
  ];
}

describe('heaviestRuns', () => {
  it.each([
    [[], []],
    [[-1, -2], []],
    [
      [4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5],
      [
        [0, 1],
        [2, 3],
        [4, 11],
      ],
    ],
  ])('of %j are %j', (weights, runs) => {
    expect(heaviestRuns(weights, 0)).toEqual(runs.map(([from, to]) => ({ from, to })));
  });

  it('leaves out light runs', () => {
    expect(heaviestRuns([1, -5, 3], 2)).toEqual([{ from: 2, to: 3 }]);
  });

  it('equals the slow definition', () => {
    const weights = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 25 });
    fc.assert(
      fc.property(weights, (list) => {
        // Irrational weights: no two runs weigh the same.
        const distinct = list.map((weight, at) => weight + Math.sqrt(at + 2) / 100);
        expect(heaviestRuns(distinct, 0)).toEqual(slowRuns(distinct));
      }),
    );
  });

  it('is linear where every run begins lower than all before it', () => {
    const start = process.cpuUsage();
    const falling = Array.from({ length: 400_000 }, (_, at) => (at % 2 === 0 ? 1 : -2));
    expect(heaviestRuns(falling, 0)).toHaveLength(200_000);
    // Of this process, so that other ones do not count. Microseconds.
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});
