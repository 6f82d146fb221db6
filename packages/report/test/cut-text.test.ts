import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, layersNear } from '../src/reader/cut-text.ts';

const layers = fc.array(
  fc.record({
    start: fc.integer({ min: -3, max: 30 }),
    end: fc.integer({ min: -3, max: 30 }),
    key: fc.constantFrom('a', 'b', 'c'),
  }),
);
const window = { start: 4, end: 20 };

describe('cutText', () => {
  it('cuts where layers begin and end', () => {
    const cut = cutText(
      [
        { start: 0, end: 4, key: 'a' },
        { start: 2, end: 9, key: 'b' },
      ],
      { start: 0, end: 6 },
    );
    expect(cut).toEqual([
      { start: 0, end: 2, keys: ['a'] },
      { start: 2, end: 4, keys: ['a', 'b'] },
      { start: 4, end: 6, keys: ['b'] },
    ]);
  });

  it('tiles the window, and gives each run just the keys over it', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const runs = cutText(all, window);
        expect(runs[0]?.start).toBe(window.start);
        expect(runs.at(-1)?.end).toBe(window.end);
        runs.forEach((run, index) => {
          if (index > 0) expect(run.start).toBe(runs[index - 1]?.end);
          const over = all.filter((l) => l.start <= run.start && l.end >= run.end);
          expect(new Set(run.keys)).toEqual(new Set(over.map(({ key }) => key)));
        });
      }),
    );
  });

  it('finds the same layers near a window as looking at all of them', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const sorted = all.filter((l) => l.start < l.end).sort((a, b) => a.start - b.start);
        const near = layersNear(sorted, window, 33);
        expect(near).toEqual(sorted.filter((l) => l.start < window.end && l.end > window.start));
      }),
    );
  });
});
