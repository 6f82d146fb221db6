import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPath } from '../src/latin/best-path.ts';

const CLASSES = 3;

/** The slow, obvious way: try every path. */
function highestScore(emissions: Float32Array, costs: Float64Array, entry: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  const words = costs.length;
  for (let code = 0; code < CLASSES ** words; code++) {
    const path = Uint8Array.from(
      { length: words },
      (_, w) => Math.floor(code / CLASSES ** w) % CLASSES,
    );
    best = Math.max(best, scoreOf(path, emissions, costs, entry));
  }
  return best;
}

function scoreOf(
  path: Uint8Array,
  emissions: Float32Array,
  costs: Float64Array,
  entry: Float64Array,
): number {
  let score = 0;
  path.forEach((state, w) => {
    if (w === 0) score -= entry[state] ?? 0;
    else if (state !== path[w - 1]) score -= (costs[w] ?? 0) + (entry[state] ?? 0);
    score += emissions[w * CLASSES + state] ?? 0;
  });
  return score;
}

describe('bestPath', () => {
  it('finds a path as good as the best of all', () => {
    const problem = fc
      .integer({ min: 1, max: 5 })
      .chain((words) =>
        fc.tuple(
          fc.array(fc.integer({ min: -6, max: 3 }), { minLength: 3 * words, maxLength: 3 * words }),
          fc.array(fc.integer({ min: 0, max: 7 }), { minLength: words, maxLength: words }),
          fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        ),
      );
    fc.assert(
      fc.property(problem, ([e, c, n]) => {
        const [emissions, costs, entry] = [
          Float32Array.from(e),
          Float64Array.from(c),
          Float64Array.from(n),
        ];
        const path = bestPath(emissions, costs, entry);
        expect(scoreOf(path, emissions, costs, entry)).toBe(highestScore(emissions, costs, entry));
      }),
    );
  });

  it('is empty for no words', () => {
    expect(bestPath(new Float32Array(), new Float64Array(), new Float64Array(3))).toHaveLength(0);
  });

  it('stays where it is when all is even', () => {
    const path = bestPath(new Float32Array(9), new Float64Array(3), new Float64Array(3));
    expect([...path]).toEqual([0, 0, 0]);
  });
});
