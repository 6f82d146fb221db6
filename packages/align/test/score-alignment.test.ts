import { anyAlignment } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAlignment } from '../src/index.ts';

const bead = (a: number, b: number, c: number, d: number) => ({
  source: { from: a, to: b },
  target: { from: c, to: d },
  score: 1,
});
const gold = [bead(0, 1, 0, 1), bead(1, 2, 1, 3), bead(2, 3, 3, 3), bead(3, 5, 3, 4)];

describe('scoreAlignment', () => {
  it('finds nothing wrong with the gold itself', () => {
    const perfect = { precision: 1, recall: 1, f1: 1 };
    expect(scoreAlignment(gold, gold)).toEqual({ strict: perfect, lax: perfect });
  });

  it('counts a bead that only overlaps as lax', () => {
    const system = [bead(0, 1, 0, 1), bead(1, 2, 1, 2), bead(2, 5, 2, 4)];
    const { strict, lax } = scoreAlignment(gold, system);
    expect(strict.precision).toBeCloseTo(1 / 3);
    expect(strict.recall).toBeCloseTo(1 / 3);
    expect(lax.precision).toBe(1);
    expect(lax.recall).toBe(1);
  });

  it('asks for an overlap on both sides', () => {
    const system = [bead(0, 1, 1, 3), bead(1, 2, 0, 1)];
    expect(scoreAlignment(gold, system).lax.precision).toBe(0);
  });

  it('leaves out beads that are empty on one side', () => {
    const system = [bead(0, 1, 0, 1), bead(1, 1, 1, 3), bead(1, 5, 3, 3)];
    const { strict } = scoreAlignment(gold, system);
    expect(strict.precision).toBe(1);
    expect(strict.recall).toBeCloseTo(1 / 3);
  });

  it('counts a repeated bead once', () => {
    expect(scoreAlignment(gold, [...gold, ...gold]).strict.precision).toBe(1);
  });

  it.each([
    ['no system', gold, []],
    ['no gold', [], gold],
    ['nothing', [], []],
  ])('gives 0 for %s', (_, left, right) => {
    expect(scoreAlignment(left, right).strict.f1).toBe(0);
    expect(scoreAlignment(left, right).lax.f1).toBe(0);
  });

  it('never scores strict above lax', () => {
    fc.assert(
      fc.property(anyAlignment(), anyAlignment(), (left, right) => {
        const { strict, lax } = scoreAlignment(left.beads, right.beads);
        expect(strict.f1).toBeLessThanOrEqual(lax.f1 + 1e-9);
      }),
    );
  });
});
