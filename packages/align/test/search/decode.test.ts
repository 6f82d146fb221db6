import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAD_TYPES } from '../../src/scoring/bead-types.ts';
import { type Band, fullBand } from '../../src/search/band.ts';
import { type DecodedBead, decode } from '../../src/search/decode.ts';
import { inBand, type Lattice, nodeAt, ONE_TO_ONE, TYPE_COUNT } from '../../src/search/lattice.ts';

/** The score of a bead by its place and type; `undefined` for none. */
type Scores = (i: number, j: number, type: number) => number | undefined;

function latticeOf(band: Band, rows: number, scores: Scores): Lattice {
  const rowStart = new Int32Array(rows + 2);
  for (let i = 0; i <= rows; i++) {
    rowStart[i + 1] =
      (rowStart[i] as number) + (band.high[i] as number) - (band.low[i] as number) + 1;
  }
  const lattice = {
    band,
    rowStart,
    scores: new Float32Array((rowStart[rows + 1] as number) * TYPE_COUNT).fill(-Infinity),
  };
  for (let i = 0; i <= rows; i++) {
    for (let j = band.low[i] as number; j <= (band.high[i] as number); j++) {
      for (let type = 0; type < TYPE_COUNT; type++) {
        const { source, target } = BEAD_TYPES[type] as (typeof BEAD_TYPES)[number];
        if (!inBand(band, i + source, j + target)) continue;
        lattice.scores[nodeAt(lattice, i, j) * TYPE_COUNT + type] = scores(i, j, type) ?? -Infinity;
      }
    }
  }
  return lattice;
}

type Path = readonly { readonly i: number; readonly j: number; readonly type: number }[];

/** Every way from the first cut point to the last, with its weight: the slow, obvious reading of a lattice. */
function pathsOf(lattice: Lattice, rows: number, columns: number) {
  const paths: { path: Path; weight: number }[] = [];
  const walk = (i: number, j: number, path: Path, score: number) => {
    if (i === rows && j === columns) paths.push({ path, weight: Math.exp(score) });
    for (let type = 0; type < TYPE_COUNT; type++) {
      if (!inBand(lattice.band, i, j)) return;
      const own = lattice.scores[nodeAt(lattice, i, j) * TYPE_COUNT + type] as number;
      if (own === -Infinity) continue;
      const { source, target } = BEAD_TYPES[type] as (typeof BEAD_TYPES)[number];
      walk(i + source, j + target, [...path, { i, j, type }], score + own);
    }
  };
  walk(0, 0, [], 0);
  return paths;
}

function slowly(lattice: Lattice, rows: number, columns: number) {
  const paths = pathsOf(lattice, rows, columns);
  const total = paths.reduce((sum, { weight }) => sum + weight, 0);
  const share = (holds: (path: Path) => boolean) =>
    paths.reduce((sum, { path, weight }) => sum + (holds(path) ? weight : 0), 0) / total;
  const probability = (bead: Path[number]) =>
    share((path) =>
      path.some(({ i, j, type }) => i === bead.i && j === bead.j && type === bead.type),
    );
  const worth = (path: Path) => path.reduce((sum, bead) => sum + probability(bead), 0);
  const best = paths.reduce((most, { path }) => Math.max(most, worth(path)), 0);
  const passes = (i: number, j: number) =>
    (i === rows && j === columns) || share((path) => path.some((b) => b.i === i && b.j === j));
  const alone = (type: number, side: 'i' | 'j', at: number) =>
    share((path) => path.some((bead) => bead.type === type && bead[side] === at));
  return { best, worth, probability, passes, alone };
}

const typeOf = ({ type }: DecodedBead) => BEAD_TYPES.indexOf(type);

/** Small grids with beads of all types that fit, some of them missing. */
const grids = fc.record({
  rows: fc.integer({ min: 1, max: 3 }),
  columns: fc.integer({ min: 1, max: 3 }),
  scores: fc.array(fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { freq: 5 }), {
    minLength: 16 * TYPE_COUNT,
    maxLength: 16 * TYPE_COUNT,
  }),
});

/** Beads that are always there, so that some path always is. */
const scoresOf =
  (list: readonly (number | null)[]): Scores =>
  (i, j, type) =>
    list[(4 * i + j) * TYPE_COUNT + type] ?? (type < 2 ? -2 - i - j / 4 : undefined);

describe('decode', () => {
  it('finds what trying every path finds', () => {
    fc.assert(
      fc.property(grids, ({ rows, columns, scores }) => {
        const lattice = latticeOf(fullBand(rows, columns), rows, scoresOf(scores));
        const slow = slowly(lattice, rows, columns);
        const { beads, sourceAlone, targetAlone } = decode(lattice, rows, columns);
        const path = beads.map((bead) => ({ i: bead.i, j: bead.j, type: typeOf(bead) }));
        expect(slow.worth(path)).toBeCloseTo(slow.best, 5);
        beads.forEach((bead, at) => {
          expect(bead.posterior).toBeCloseTo(slow.probability(path[at] as Path[number]), 5);
        });
        sourceAlone.forEach((alone, i) => {
          expect(alone).toBeCloseTo(slow.alone(0, 'i', i), 5);
        });
        targetAlone.forEach((alone, j) => {
          expect(alone).toBeCloseTo(slow.alone(1, 'j', j), 5);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps of each row what some path may pass', () => {
    fc.assert(
      fc.property(grids, ({ rows, columns, scores }) => {
        const lattice = latticeOf(fullBand(rows, columns), rows, scoresOf(scores));
        const { passes } = slowly(lattice, rows, columns);
        const { likely } = decode(lattice, rows, columns);
        for (let i = 0; i <= rows; i++) {
          const kept = Array.from({ length: columns + 1 }, (_, j) => j).filter(
            (j) => Number(passes(i, j)) >= 1e-5,
          );
          // On the border of 1e-5 a rounding may tell otherwise; such grids are rare.
          if (kept.some((j) => Number(passes(i, j)) < 2e-5)) return;
          expect([likely.low[i], likely.high[i]]).toEqual([kept[0], kept.at(-1)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads a band whose rows begin at different places', () => {
    const band = { low: Int32Array.of(0, 0, 1, 2), high: Int32Array.of(1, 2, 3, 3) };
    const diagonal: Scores = (i, j, type) =>
      type === ONE_TO_ONE ? (i === j ? 3 : -3) : type < 2 ? -4 : undefined;
    const { beads } = decode(latticeOf(band, 3, diagonal), 3, 3);
    expect(beads.map(({ i, j }) => [i, j])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(beads.every(({ posterior }) => posterior > 0.9)).toBe(true);
  });

  it('takes the reading with more right beads, not the likeliest one', () => {
    // One merged bead of probability .4 against two readings of .3 that share their first bead.
    const merged = BEAD_TYPES.findIndex(({ source, target }) => source === 2 && target === 2);
    const scores: Scores = (i, j, type) => {
      if (i === 0 && j === 0 && type === merged) return Math.log(0.4);
      if (i === 0 && j === 0 && type === ONE_TO_ONE) return Math.log(0.3);
      if (i === 1 && j === 1 && type === ONE_TO_ONE) return 0;
      if (i === 1 && j === 1 && type === 0) return 0;
      if (i === 2 && j === 1 && type === 1) return 0;
      return undefined;
    };
    const { beads } = decode(latticeOf(fullBand(2, 2), 2, scores), 2, 2);
    expect(beads.length).toBeGreaterThan(1);
    expect(beads[0]?.posterior).toBeCloseTo(0.6, 6);
  });

  it('takes the earlier type of two that are as likely', () => {
    const scores: Scores = (_, __, type) => (type < 2 ? 0 : undefined);
    const { beads } = decode(latticeOf(fullBand(1, 1), 1, scores), 1, 1);
    expect(beads.map(typeOf)).toEqual([1, 0]);
  });
});
