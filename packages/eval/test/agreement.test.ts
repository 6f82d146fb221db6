import { describe, expect, it } from 'vitest';
import { agreementOf } from '../src/agreement.ts';

describe('the agreement of two readers', () => {
  it('counts what both judged, accept and agree on', () => {
    const { both, accepted, agreed } = agreementOf(
      [true, true, false, undefined, false],
      [true, false, false, true, false],
    );
    expect([both, accepted, agreed]).toEqual([4, 1, 3]);
  });

  it('is Cohen’s kappa: .4 for his example of 20, 5, 10 and 15', () => {
    const one = [...Array(25).fill(true), ...Array(25).fill(false)];
    const other = [
      ...Array(20).fill(true),
      ...Array(5).fill(false),
      ...Array(10).fill(true),
      ...Array(15).fill(false),
    ];
    expect(agreementOf(one, other).kappa).toBeCloseTo(0.4);
  });

  it('is 0 where nothing is judged, or all is said to be the same', () => {
    expect(agreementOf([], []).kappa).toBe(0);
    expect(agreementOf([true, true], [true, true]).kappa).toBe(0);
  });

  it('refuses sheets of different texts', () => {
    expect(() => agreementOf([true], [])).toThrow(RangeError);
  });
});
