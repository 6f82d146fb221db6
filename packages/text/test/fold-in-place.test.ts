import { wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInPlace } from '../src/index.ts';

describe('foldInPlace', () => {
  it.each([
    ['ＤＮＡ（機器）', 'dna(机器)'],
    ['CO₂ 與 10⁻³', 'co2 与 10-3'],
    ['5 µm，β–catenin', '5 μm,β-catenin'],
    ['一、二……三——四', '一、二……三——四'],
    ['İstanbul', 'İstanbul'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldInPlace(text)).toBe(folded);
  });

  it('keeps every offset, and folds a folded text no further', () => {
    fc.assert(
      fc.property(wildText(), (text) => {
        const folded = foldInPlace(text);
        expect(folded).toHaveLength(text.length);
        expect(foldInPlace(folded)).toBe(folded);
      }),
    );
  });
});
