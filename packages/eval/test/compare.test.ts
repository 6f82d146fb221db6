import { describe, expect, it } from 'vitest';
import { compare } from '../src/compare.ts';
import { mean, percent, precisionRecall } from '../src/metrics.ts';
import { formatTable } from '../src/table.ts';

const row = (set: string, scores: Record<string, number>) => ({ set, items: 1, scores });

describe('compare', () => {
  it('is silent when figures are equal, better, or lower by rounding only', () => {
    expect(compare([row('a', { f1: 90 })], [row('a', { f1: 90 })])).toEqual([]);
    expect(compare([row('a', { f1: 90 })], [row('a', { f1: 91 })])).toEqual([]);
    expect(compare([row('a', { f1: 90 })], [row('a', { f1: 89.99 })])).toEqual([]);
  });

  it('names each drop, each lost score and each lost set', () => {
    expect(compare([row('a', { f1: 90 })], [row('a', { f1: 89.9 })])).toEqual(['a f1: 90 → 89.9']);
    expect(compare([row('a', { f1: 90 })], [row('a', {})])).toEqual(['a f1: no longer scored']);
    expect(compare([row('a', { f1: 90 })], [])).toEqual(['a: no longer scored']);
  });

  it('takes error rates the other way round', () => {
    expect(compare([row('a', { aer: 20 })], [row('a', { aer: 19 })])).toEqual([]);
    expect(compare([row('a', { aer: 20 })], [row('a', { aer: 21 })])).toEqual(['a aer: 20 → 21']);
  });
});

describe('metrics', () => {
  it('computes precision, recall and F1 by hand', () => {
    const { precision, recall, f1 } = precisionRecall({ system: 4, gold: 8, right: 2 });
    expect([precision, recall]).toEqual([0.5, 0.25]);
    expect(f1).toBeCloseTo(1 / 3, 12);
  });

  it('is 0, not NaN, when nothing was found or nothing was there', () => {
    expect(precisionRecall({ system: 0, gold: 3, right: 0 })).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
    expect(precisionRecall({ system: 3, gold: 0, right: 0 })).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
    expect(mean([])).toBe(0);
    expect(percent(0, 0)).toBe(0);
    expect(percent(1, 3)).toBe(33.33);
  });
});

describe('formatTable', () => {
  it('gives each score a column and marks what a set does not have', () => {
    expect(formatTable([row('one', { f1: 1 }), row('two', { acc: 99.5 })])).toBe(
      'set  items    f1    acc\none      1  1.00      –\ntwo      1     –  99.50\n',
    );
  });
});
