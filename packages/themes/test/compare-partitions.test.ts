import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartitions } from '../src/index.ts';

const partition = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 30 });

describe('comparePartitions', () => {
  it('gives the figures worked out by hand', () => {
    const { nmi, ami, ari } = comparePartitions([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2]);
    // Mutual information 0.7804 nats; entropies 1.0986 and 1.0114.
    expect(nmi).toBeCloseTo(0.7397, 3);
    // 2 common pairs; 3 and 4 pairs; 0.8 by chance.
    expect(ari).toBeCloseTo(0.4444, 3);
    expect(ami).toBeGreaterThan(0);
    expect(ami).toBeLessThan(nmi);
  });

  it('is 1 for the same partition under other names', () => {
    fc.assert(
      fc.property(partition, (parts) => {
        const { nmi, ami, ari } = comparePartitions(
          parts,
          parts.map((part) => `part ${part}`),
        );
        for (const value of [nmi, ami, ari]) expect(value).toBeCloseTo(1);
      }),
    );
  });

  it('does not mind which comes first', () => {
    fc.assert(
      fc.property(partition, partition, (a, b) => {
        const n = Math.min(a.length, b.length);
        const one = comparePartitions(a.slice(0, n), b.slice(0, n));
        const other = comparePartitions(b.slice(0, n), a.slice(0, n));
        expect(one.nmi).toBeCloseTo(other.nmi);
        expect(one.ami).toBeCloseTo(other.ami);
        expect(one.ari).toBeCloseTo(other.ari);
      }),
    );
  });

  it('is about 0 when one partition says nothing', () => {
    const { ami, ari } = comparePartitions([1, 1, 1, 1, 1, 1], [1, 2, 3, 1, 2, 3]);
    expect(ami).toBeCloseTo(0);
    expect(ari).toBeCloseTo(0);
  });

  it('refuses lists of different lengths', () => {
    expect(() => comparePartitions([1], [])).toThrow(
      expect.objectContaining({ code: 'lengths-differ' }),
    );
  });
});
