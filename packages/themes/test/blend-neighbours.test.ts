import { describe, expect, it } from 'vitest';
import { blendNeighbours } from '../src/neighbours/blend-neighbours.ts';

describe('blendNeighbours', () => {
  it('finds a document that only the neighbours of one know', () => {
    // 0 – 1 – 2: 0 and 2 have no word in common.
    const blended = blendNeighbours(
      [
        [{ at: 1, weight: 0.5 }],
        [
          { at: 0, weight: 0.5 },
          { at: 2, weight: 0.4 },
        ],
        [{ at: 1, weight: 0.4 }],
        [],
      ],
      8,
    );
    expect(blended.map((list) => list.map(({ at }) => at))).toEqual([[1, 2], [0, 2], [1, 0], []]);
    for (const { weight } of blended.flat()) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });

  it('does not mind a document that all others have as their neighbour', () => {
    const star = Array.from({ length: 5000 }, (_, at) => [{ at: at === 0 ? 1 : 0, weight: 0.3 }]);
    const blended = blendNeighbours(star, 8);
    expect(blended.every((list) => list.length > 0 && list.length <= 8)).toBe(true);
  });
});
