import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../src/match/assign.ts';

const total = (scores: readonly (readonly number[])[], pairs: readonly [number, number][]) =>
  pairs.reduce((sum, [i, j]) => sum + (scores[i]?.[j] ?? 0), 0);

/** The best sum, by trying everything. */
function bestSum(scores: readonly (readonly number[])[], row = 0, used = 0): number {
  if (row === scores.length) return 0;
  let best = bestSum(scores, row + 1, used);
  scores[row]?.forEach((score, j) => {
    if (score > 0 && !((used >> j) & 1)) {
      best = Math.max(best, score + bestSum(scores, row + 1, used | (1 << j)));
    }
  });
  return best;
}

describe('assign', () => {
  it('gives up a good pair for two that are better together', () => {
    expect(
      assign([
        [0.9, 0.8],
        [0.8, 0],
      ]),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('leaves alone what scores nothing', () => {
    expect(
      assign([
        [0, 0],
        [0, 0.1],
      ]),
    ).toEqual([[1, 1]]);
    expect(assign([])).toEqual([]);
    expect(assign([[]])).toEqual([]);
  });

  it('is as good as trying everything', () => {
    const score = fc.integer({ min: 0, max: 9 });
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (scores) => {
        const pairs = assign(scores);
        expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
        expect(total(scores, pairs)).toBe(bestSum(scores));
      }),
    );
  });
});
