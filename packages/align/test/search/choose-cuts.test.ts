import { describe, expect, it } from 'vitest';
import { chooseCuts } from '../../src/search/choose-cuts.ts';

const anchor = (i: number, j = i) => ({ i, j, score: 2 });
const diagonal = (length: number) => Array.from({ length }, (_, at) => anchor(at));

/** The sizes of the pieces, both sides together. */
const sizes = (cuts: readonly { i: number; j: number }[], rows: number, columns: number) => {
  const ends = [{ i: 0, j: 0 }, ...cuts, { i: rows, j: columns }];
  return ends.slice(1).map(({ i, j }, at) => i + j - (ends[at]?.i ?? 0) - (ends[at]?.j ?? 0));
};

describe('chooseCuts', () => {
  it('leaves a short text whole', () => {
    expect(chooseCuts(diagonal(1199), 1200, 1200)).toEqual([]);
  });

  it('cuts at the first anchor between two others that makes a piece long enough', () => {
    expect(chooseCuts(diagonal(2000), 2000, 2000)).toEqual([{ i: 1200, j: 1200 }]);
  });

  it.each([
    ['before', [anchor(1199, 1198), anchor(1200), anchor(1201)]],
    ['before, in the other text', [anchor(1198, 1199), anchor(1200), anchor(1201)]],
    ['behind', [anchor(1199), anchor(1200), anchor(1201, 1202)]],
    ['behind, in the other text', [anchor(1199), anchor(1200), anchor(1202, 1201)]],
    ['at all', [anchor(1200)]],
    ['before it at the first', [anchor(1200), anchor(1201)]],
  ])('does not cut at an anchor with no neighbour %s', (_, anchors) => {
    expect(chooseCuts(anchors, 1600, 1600)).toEqual([]);
  });

  it('counts a piece from the last cut', () => {
    expect(chooseCuts(diagonal(4000), 4000, 4000)).toEqual([
      { i: 1200, j: 1200 },
      { i: 2400, j: 2400 },
      { i: 3600, j: 3600 },
    ]);
  });

  it('cuts in proportion where there is no anchor, until the rest is short enough', () => {
    const cuts = chooseCuts([], 6000, 3000);
    expect(sizes(cuts, 6000, 3000)).toEqual([2400, 2400, 4200]);
    for (const { i, j } of cuts) expect(i).toBe(2 * j);
    expect(chooseCuts([], 4000, 2000)).toEqual([]);
    expect(chooseCuts([], 4001, 2000)).toHaveLength(1);
  });

  it('cuts in proportion on the way to an anchor far off', () => {
    const cuts = chooseCuts([anchor(4000, 3000)], 4100, 3100);
    expect(cuts[0]).toEqual({ i: 1371, j: 1029 });
    expect(sizes(cuts, 4100, 3100)).toEqual([2400, 4800]);
  });
});
