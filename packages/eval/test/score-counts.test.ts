import { describe, expect, it } from 'vitest';
import { scoreCounts } from '../src/score-counts.ts';

describe('scoreCounts', () => {
  it('scores the sums of all texts, not the mean of their scores', () => {
    const counts = [
      { system: 1, gold: 1, right: 1 },
      { system: 3, gold: 9, right: 2 },
    ];
    expect(scoreCounts('made up', counts)).toEqual({
      set: 'made up',
      items: 2,
      scores: { precision: 75, recall: 30, f1: 42.86 },
    });
  });

  it('gives 0 where nothing was found', () => {
    expect(scoreCounts('empty', [{ system: 0, gold: 4, right: 0 }]).scores).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
    });
  });
});
