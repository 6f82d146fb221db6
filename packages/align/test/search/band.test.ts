import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchoredBand, type Band, fullBand } from '../../src/search/band.ts';

const at = ({ low, high }: Band, i: number) => [low[i], high[i]];
const sizeOf = ({ low, high }: Band) =>
  high.reduce((sum, end, i) => sum + end - (low[i] as number) + 1, 0);

/** Anchors that rise on both sides. */
const anchored = fc
  .record({
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 30,
    }),
    tail: fc.tuple(fc.nat(60), fc.nat(60)),
  })
  .map(({ steps, tail }) => {
    let i = 0;
    let j = 0;
    const anchors = steps.map(([down, right]) => {
      i += down;
      j += right;
      return { i: i - 1, j: j - 1, score: 2 };
    });
    return { anchors, rows: i + tail[0] + 1, columns: j + tail[1] + 1 };
  });

describe('fullBand', () => {
  it('holds every cut point', () => {
    const { low, high } = fullBand(2, 5);
    expect([...low]).toEqual([0, 0, 0]);
    expect([...high]).toEqual([5, 5, 5]);
  });
});

describe('anchoredBand', () => {
  it('goes from the first cut point to the last without a gap, past every anchor', () => {
    fc.assert(
      fc.property(anchored, ({ anchors, rows, columns }) => {
        const { low, high } = anchoredBand(anchors, rows, columns);
        expect([low[0], high[rows]]).toEqual([0, columns]);
        for (let i = 0; i < rows; i++) {
          const [a, b] = [low[i] as number, high[i] as number];
          const [c, d] = [low[i + 1] as number, high[i + 1] as number];
          // Rows only move on, and each reaches the next.
          expect(a <= b && a <= c && b <= d && c <= b).toBe(true);
          expect(a >= 0 && d <= columns).toBe(true);
        }
        for (const { i, j } of anchors) {
          expect((low[i] as number) <= Math.max(0, j - 8)).toBe(true);
          expect((high[i] as number) >= Math.min(columns, j + 8)).toBe(true);
        }
      }),
    );
  });

  it('is eight sentences wide on each side along an even line of anchors', () => {
    const anchors = Array.from({ length: 100 }, (_, i) => ({ i, j: i, score: 2 }));
    const band = anchoredBand(anchors, 100, 100);
    expect(at(band, 50)).toEqual([42, 59]);
    expect(at(band, 0)).toEqual([0, 9]);
    expect(at(band, 100)).toEqual([92, 100]);
  });

  it('is wider in a gap, by a third of what it is longer than a short one', () => {
    // 42 sentences without an anchor: (42 − 12) / 3 = 10 more.
    const anchors = [
      ...Array.from({ length: 50 }, (_, i) => ({ i, j: i, score: 2 })),
      ...Array.from({ length: 50 }, (_, i) => ({ i: i + 91, j: i + 91, score: 2 })),
    ];
    const band = anchoredBand(anchors, 141, 141);
    expect(at(band, 70)).toEqual([52, 89]);
    expect(at(band, 30)).toEqual([22, 39]);
  });

  it('is wider where the sides of a gap differ', () => {
    // 10 sentences against 16: short, but 6 are without a partner, which makes 2 more, and 4 of the 16 that are too many for a short one.
    const anchors = [
      ...Array.from({ length: 30 }, (_, i) => ({ i, j: i, score: 2 })),
      ...Array.from({ length: 30 }, (_, i) => ({ i: i + 39, j: i + 45, score: 2 })),
    ];
    const band = anchoredBand(anchors, 69, 75);
    const width = (i: number) => (band.high[i] as number) - (band.low[i] as number);
    expect(at(band, 34)).toEqual([25, 51]);
    expect(width(20)).toBe(17);
  });

  it('is searched along the diagonal only where a large grid has next to no anchors', () => {
    const band = anchoredBand([], 1000, 1000);
    expect(at(band, 500)).toEqual([498, 503]);
    const few = Array.from({ length: 10 }, (_, at) => ({ i: 100 * at, j: 100 * at, score: 2 }));
    expect(at(anchoredBand(few.slice(1), 1000, 1000), 550)).toEqual([548, 553]);
    const wide = anchoredBand(few, 1000, 1000);
    expect((wide.high[550] as number) - (wide.low[550] as number)).toBeGreaterThan(60);
  });

  it('gives a grid of 500 sentences a side its whole width, anchors or none', () => {
    const band = anchoredBand([], 500, 500);
    expect(sizeOf(band)).toBeLessThanOrEqual(40 * 1000);
    expect((band.high[250] as number) - (band.low[250] as number)).toBeGreaterThan(50);
  });

  it('is halved in width until it has no more than forty cut points a sentence', () => {
    // Half of the text without an anchor.
    const anchors = Array.from({ length: 1000 }, (_, i) => ({ i, j: i, score: 2 }));
    const band = anchoredBand(anchors, 2000, 2000);
    expect(sizeOf(band)).toBeLessThanOrEqual(40 * 4000);
    // 400 and 200 would be too many: 8 + 50 a side.
    expect(at(band, 1500)).toEqual([1500 - 58, 1501 + 58]);
  });

  it('takes a side without sentences', () => {
    expect([...anchoredBand([], 0, 3).high]).toEqual([3]);
    const { low, high } = anchoredBand([], 3, 0);
    expect([...low, ...high].every((end) => end === 0)).toBe(true);
  });
});
