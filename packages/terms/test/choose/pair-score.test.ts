import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certaintyOf, pairScore } from '../../src/choose/pair-score.ts';

describe('the score of a pair', () => {
  it('rises with certainty and with termhood', () => {
    expect(pairScore(1, 1, undefined)).toBe(1);
    expect(pairScore(0.8, 0.5, undefined)).toBeGreaterThan(pairScore(0.7, 0.5, undefined));
    expect(pairScore(0.8, 0.6, undefined)).toBeGreaterThan(pairScore(0.8, 0.5, undefined));
  });

  it('of one that stands aside is below that of every other', () => {
    expect(pairScore(0.8, 1, 'uncertain')).toBeLessThan(pairScore(0.75, 0.28, undefined));
  });
});

describe('certaintyOf', () => {
  it('undoes the score, of pairs that lists show and of those that stand aside', () => {
    const share = (min: number) => fc.double({ min, max: 1, noNaN: true });
    fc.assert(
      fc.property(share(0.3), share(0), fc.boolean(), (certainty, termhood, isAside) => {
        const score = pairScore(certainty, termhood, isAside ? 'general' : undefined);
        expect(certaintyOf({ score, termhood })).toBeCloseTo(certainty, 6);
      }),
    );
  });

  it('is never more than 1', () => {
    expect(certaintyOf({ score: 1, termhood: 0 })).toBe(1);
  });
});
