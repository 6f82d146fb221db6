import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWeights, unpackWeights } from '../src/latin/model/packed-weights.ts';

describe('packed weights', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.int8Array(), (weights) => {
        expect(unpackWeights(packWeights(weights))).toEqual(weights);
      }),
    );
  });

  it('are one character for every value, none of which a string has to escape', () => {
    const all = packWeights(Int8Array.from({ length: 256 }, (_, at) => at - 128));
    expect(new Set(all).size).toBe(256);
    expect(JSON.stringify(all).length).toBe(all.length + 2);
  });
});
