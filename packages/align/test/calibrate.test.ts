import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../src/scoring/calibrate.ts';

const cover = (words: number, covered: number) => ({ words, covered });

describe('calibrated', () => {
  const bead = fc.record({
    posterior: fc.double({ min: 0, max: 1, noNaN: true }),
    cover: fc.option(
      fc.nat(30).chain((words) => fc.record({ words: fc.constant(words), covered: fc.nat(words) })),
      { nil: undefined },
    ),
  });

  it('gives a probability for each bead', () => {
    fc.assert(
      fc.property(fc.array(bead), (beads) => {
        const scores = calibrated(beads);
        expect(scores).toHaveLength(beads.length);
        for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
      }),
    );
  });

  it('rises with the posterior and with the words that are covered', () => {
    const score = (posterior: number, covered: number) =>
      calibrated([{ posterior, cover: cover(6, covered) }])[0] ?? 0;
    expect(score(0.9, 3)).toBeGreaterThan(score(0.5, 3));
    expect(score(0.9, 5)).toBeGreaterThan(score(0.9, 2));
  });

  it('holds a pair that shares nothing for no likelier a translation than not', () => {
    const sure = { posterior: 1, cover: cover(8, 8) };
    expect(calibrated([sure, { posterior: 1, cover: cover(5, 0) }, sure])[1]).toBeLessThanOrEqual(
      0.5,
    );
  });

  it('holds a merged bead for no surer than its posterior: a sentence of it may have no partner', () => {
    const around = { posterior: 1, cover: cover(8, 8) };
    const merged = { posterior: 0.5, cover: cover(12, 7), isMerged: true };
    const [, score = 1] = calibrated([around, merged, around]);
    const [, single = 0] = calibrated([around, { ...merged, isMerged: false }, around]);
    expect(score).toBeLessThan(0.7);
    expect(single).toBeGreaterThan(score);
  });

  it('leaves certainty of an empty side alone', () => {
    const scores = calibrated([0, 1].map((posterior) => ({ posterior, cover: undefined })));
    expect(scores).toEqual([0, 1]);
  });
});
