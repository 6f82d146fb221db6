import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../src/calibrate.ts';

describe('calibrated', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });

  it('stays a probability and keeps the order', () => {
    fc.assert(
      fc.property(probability, probability, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(calibrated) as [number, number];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('leaves certainty alone', () => {
    expect([0, 1].map(calibrated)).toEqual([0, 1]);
  });
});
