import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectGreatest } from '../src/neighbours/select-greatest.ts';

describe('selectGreatest', () => {
  it('keeps as many as wanted, and none that is clearly less than one left out', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(sums, fc.integer({ min: 1, max: 50 }), (values, most) => {
        const positions = Int32Array.from(values.keys());
        const kept = selectGreatest(positions, values.length, Float64Array.from(values), most);
        expect(kept).toBe(Math.min(most, values.length));
        const chosen = [...positions.slice(0, kept)].map((at) => values[at] as number);
        const greatest = values.toSorted((a, b) => b - a).slice(0, kept);
        expect(chosen.sort((a, b) => b - a)).toEqual(greatest);
        expect([...positions].sort((a, b) => a - b)).toEqual([...values.keys()]);
      }),
    );
  });
});
