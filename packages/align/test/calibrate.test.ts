import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../src/scoring/calibrate.ts';

const cover = (words: number, covered: number) => ({ words, covered });

describe('calibrated', () => {
  const bead = fc.record({
    posterior: fc.double({ min: 0, max: 1, noNaN: true }),
    odds: fc.double({ min: -50, max: 200, noNaN: true }),
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
      calibrated([{ posterior, odds: 2, cover: cover(6, covered) }])[0] ?? 0;
    expect(score(0.9, 3)).toBeGreaterThan(score(0.5, 3));
    expect(score(0.9, 5)).toBeGreaterThan(score(0.9, 2));
  });

  const sure = { posterior: 0.99, odds: 10, cover: cover(8, 8) };
  const stranger = { posterior: 0.99, odds: -3, cover: cover(8, 0) };

  it('holds a pair that shares nothing for no likelier a translation than not', () => {
    const unshared = { posterior: 1, odds: 3, cover: cover(5, 0) };
    expect(calibrated([sure, unshared, sure])[1]).toBeLessThanOrEqual(0.5);
  });

  it.each([1, 2])(
    'holds so a pair of %d words only where those around it share nothing',
    (words) => {
      const unshared = { posterior: 0.99, odds: 3, cover: cover(words, 0) };
      expect(calibrated([unshared])[0]).toBeLessThanOrEqual(0.5);
      expect(calibrated([unshared, unshared])[1]).toBeLessThanOrEqual(0.5);
      expect(calibrated([sure, unshared, sure])[1]).toBeGreaterThan(0.9);
    },
  );

  it('does not hold against a pair that it has no words', () => {
    const wordless = { posterior: 0.99, odds: 3, cover: cover(0, 0) };
    expect(calibrated([sure, wordless, sure])[1]).toBeGreaterThan(0.9);
  });

  it('holds strangers for no translations, however sure of itself each pair is', () => {
    for (const score of calibrated([stranger, stranger, stranger])) expect(score).toBeLessThan(0.1);
  });

  it('holds a bead among sure ones for as sure as its borders are', () => {
    const doubtful = { posterior: 0.5, odds: 6, cover: cover(12, 7) };
    const [, score = 1] = calibrated([sure, doubtful, sure]);
    expect(score).toBeLessThan(0.7);
    expect(calibrated([sure, { ...doubtful, posterior: 0.99 }, sure])[1]).toBeGreaterThan(score);
  });

  const alone = { posterior: 0.2, odds: -3, cover: undefined };

  it('leaves certainty of an empty side alone', () => {
    expect(calibrated([{ ...alone, posterior: 1 }])).toEqual([1]);
  });

  it('holds a sentence left alone among strangers for rightly so, among sure pairs by its posterior', () => {
    const [, among = 0] = calibrated([stranger, alone, stranger]);
    const [, within = 1] = calibrated([sure, alone, sure]);
    expect(among).toBeGreaterThan(0.9);
    expect(within).toBeLessThan(0.6);
  });
});
