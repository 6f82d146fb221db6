import { describe, expect, it } from 'vitest';
import { drawSmall, kMeans } from '../src/themes/themes-rivals.ts';

const documents = [0, 1, 0, 1, 0, 1].map((concept) => ({
  theme: 1,
  concepts: [concept, 2],
  weights: [9000, 1000],
  place: [],
}));

describe('kMeans', () => {
  it('parts what is apart, the same way for the same seed', () => {
    const parts = kMeans(documents, 2, 5);
    expect(parts[0]).not.toBe(parts[1]);
    expect(parts).toEqual([0, 1, 0, 1, 0, 1].map((at) => parts[at]));
    expect(kMeans(documents, 2, 5)).toEqual(parts);
  });

  it('takes more parts than there are documents that differ', () => {
    expect(new Set(kMeans(documents, 4, 1)).size).toBe(2);
  });
});

describe('drawSmall', () => {
  const things = Array.from({ length: 60 }, (_, at) => ({ at, label: `c${at % 6}` }));

  it('draws from three to five classes, and so many', () => {
    for (let seed = 1; seed < 20; seed++) {
      const drawn = drawSmall(things, ({ label }) => label, { size: 25, seed });
      expect(drawn).toHaveLength(25);
      const classes = new Set(drawn.map(({ label }) => label)).size;
      expect(classes).toBeGreaterThanOrEqual(3);
      expect(classes).toBeLessThanOrEqual(5);
    }
  });

  it('leaves out what has no class, and small classes', () => {
    const few = [...things.slice(0, 6), { at: 99, label: 'alone' }];
    expect(drawSmall(few, ({ label }) => label, { size: 25, seed: 1 })).toEqual([]);
  });
});
