import type { Bead } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { aloneIn, goldBeads, rightBeads } from '../src/align/align-scores.ts';

const bead = (a: number, b: number, c: number, d: number): Bead => ({
  source: { from: a, to: b },
  target: { from: c, to: d },
  score: 0.5,
});

const gold = goldBeads({
  zh: ['', '', '', ''],
  en: ['', '', ''],
  beads: [
    [[0], [0]],
    [[1], []],
    [[2, 3], [1]],
    [[], [2]],
  ],
});

describe('goldBeads', () => {
  it('turns lists of sentences into ranges, empty sides too', () => {
    const ranges = gold.map(({ source, target }) => [
      source.from,
      source.to,
      target.from,
      target.to,
    ]);
    expect(ranges).toEqual([
      [0, 1, 0, 1],
      [1, 2, 1, 1],
      [2, 4, 1, 2],
      [4, 4, 2, 3],
    ]);
  });
});

describe('aloneIn', () => {
  it('names the sentences without a partner', () => {
    expect([...aloneIn(gold)]).toEqual(['source 1', 'target 2']);
  });
});

describe('rightBeads', () => {
  it('asks full beads to equal a gold bead and empty ones to be alone in the gold', () => {
    const system = [
      bead(0, 1, 0, 1),
      bead(1, 2, 1, 2),
      bead(2, 3, 2, 2),
      bead(3, 4, 2, 2),
      bead(4, 4, 2, 3),
    ];
    expect(rightBeads(gold, system)).toEqual([true, false, false, false, true]);
  });

  it('finds the gold itself right', () => {
    expect(rightBeads(gold, gold)).toEqual([true, true, true, true]);
  });

  it('finds nothing right in an alignment with all sentences alone', () => {
    const system = [bead(0, 1, 0, 0), bead(2, 4, 0, 0), bead(4, 4, 0, 2)];
    expect(rightBeads(gold, system)).toEqual([false, false, false]);
  });
});
