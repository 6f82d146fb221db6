import { describe, expect, it } from 'vitest';
import type { BeadScorer } from '../../src/scoring/bead-scorer.ts';
import { BEAD_TYPES } from '../../src/scoring/bead-types.ts';
import { fullBand } from '../../src/search/band.ts';
import {
  buildLattice,
  inBand,
  LOG_PRIORS,
  nodeAt,
  ONE_TO_ONE,
  TYPE_COUNT,
} from '../../src/search/lattice.ts';
import { runSteps } from '../../src/steps.ts';

/** Says of each bead what it was asked. */
const asking = {
  score: (i: number, source: number, j: number, target: number, prior: number) =>
    1000 * i + 100 * source + 10 * j + target + prior / 100,
} as unknown as BeadScorer;

const band = { low: Int32Array.of(0, 1, 1), high: Int32Array.of(1, 2, 3) };

describe('buildLattice', () => {
  it('has a node for each cut point of the band', () => {
    const { rowStart, scores } = runSteps(buildLattice(asking, band, 3));
    expect([...rowStart]).toEqual([0, 2, 4, 7]);
    expect(scores).toHaveLength(7 * TYPE_COUNT);
  });

  it('scores exactly the beads that stay inside the band', () => {
    const lattice = runSteps(buildLattice(asking, band, 3));
    for (let i = 0; i <= 2; i++) {
      for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
        BEAD_TYPES.forEach(({ source, target }, type) => {
          const score = lattice.scores[nodeAt(lattice, i, j) * TYPE_COUNT + type] as number;
          if (i + source > 2 || !inBand(band, i + source, j + target)) {
            expect(score).toBe(-Infinity);
          } else {
            const asked = asking.score(i, source, j, target, LOG_PRIORS[type] as number);
            expect(score).toBeCloseTo(asked, 3);
          }
        });
      }
    }
  });

  it('goes no further than there are sentences', () => {
    const wide = { low: Int32Array.of(0, 0), high: Int32Array.of(2, 2) };
    const lattice = runSteps(buildLattice(asking, wide, 1));
    const scored = (i: number, j: number, type: number) =>
      (lattice.scores[nodeAt(lattice, i, j) * TYPE_COUNT + type] as number) > -Infinity;
    expect(scored(0, 0, ONE_TO_ONE)).toBe(true);
    expect(scored(0, 1, ONE_TO_ONE)).toBe(false);
    expect(scored(0, 1, 0)).toBe(true);
  });

  it('takes the priors that it is given', () => {
    const logPriors = BEAD_TYPES.map((_, type) => -100 * type);
    const { scores } = runSteps(buildLattice(asking, fullBand(1, 1), 1, { logPriors }));
    expect(scores[ONE_TO_ONE]).toBeCloseTo(101 - 2, 4);
    const { scores: usual } = runSteps(buildLattice(asking, fullBand(1, 1), 1));
    expect(usual[ONE_TO_ONE]).toBeCloseTo(101 + Math.log(0.86) / 100, 4);
  });

  it('tries larger beads only between the nodes it is told, when the small ones are scored', () => {
    const seen: number[] = [];
    const only = runSteps(
      buildLattice(asking, fullBand(3, 3), 3, {
        groupsAt: ({ scores }) => {
          seen.push(scores.filter((score) => score > -Infinity).length);
          // The first cut point, the last one, and (1, 1).
          return Uint8Array.from({ length: 16 }, (_, node) => Number([0, 5, 15].includes(node)));
        },
      }),
    );
    // Of 4 × 4 nodes: 12 beads without a target, 12 without a source, 9 of 1-1.
    expect(seen).toEqual([33]);
    const large = BEAD_TYPES.flatMap(({ source, target }, type) =>
      type > ONE_TO_ONE ? [{ source, target, type }] : [],
    );
    const found = [0, 1, 2, 3].flatMap((i) =>
      [0, 1, 2, 3].flatMap((j) =>
        large
          .filter(({ type }) => (only.scores[(4 * i + j) * TYPE_COUNT + type] ?? 0) > -Infinity)
          .map(({ source, target }) => `${i} ${j} ${source}-${target}`),
      ),
    );
    expect(found).toEqual(['0 0 3-3', '1 1 2-2']);
  });

  it('pauses once a row for the small beads and once for the larger', () => {
    const steps = buildLattice(asking, fullBand(2, 1), 1);
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).toBe(6);
  });
});

describe('a band', () => {
  it('holds the cut points from its low to its high end', () => {
    expect(inBand(band, 0, 0)).toBe(true);
    expect(inBand(band, 1, 0)).toBe(false);
    expect(inBand(band, 1, 2)).toBe(true);
    expect(inBand(band, 1, 3)).toBe(false);
    expect(inBand(band, 3, 1)).toBe(false);
  });
});
