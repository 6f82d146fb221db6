import { describe, expect, it } from 'vitest';
import { BEAD_TYPES } from '../src/scoring/bead-types.ts';
import { fullBand } from '../src/search/band.ts';
import { type Lattice, ONE_TO_ONE, TYPE_COUNT } from '../src/search/lattice.ts';
import { promisingNodes } from '../src/search/promising-nodes.ts';

/** A lattice of a square grid with scores of 1-1 beads. */
function latticeOf(pairs: readonly (readonly number[])[]): Lattice {
  const size = pairs.length;
  const rowStart = Int32Array.from({ length: size + 2 }, (_, i) => i * (size + 1));
  const scores = new Float32Array((size + 1) ** 2 * TYPE_COUNT).fill(-Infinity);
  pairs.forEach((row, i) => {
    row.forEach((score, j) => {
      scores[(i * (size + 1) + j) * TYPE_COUNT + ONE_TO_ONE] = score;
    });
  });
  return { band: fullBand(size, size), rowStart, scores };
}

const shown = (nodes: Uint8Array, width: number) =>
  Array.from({ length: nodes.length / width }, (_, i) =>
    nodes.slice(i * width, (i + 1) * width).join(''),
  );

describe('promisingNodes', () => {
  it('leaves out cut points that only a much lighter chain passes', () => {
    const good = (i: number, j: number) => (i === j ? 20 : -5);
    const pairs = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => good(i, j)));
    expect(shown(promisingNodes(latticeOf(pairs)), 5)).toEqual([
      '10000',
      '01000',
      '00100',
      '00010',
      '00001',
    ]);
  });

  it('keeps all where nothing looks like anything', () => {
    const pairs = [0, 1, 2].map(() => [-3, -3, -3]);
    expect(promisingNodes(latticeOf(pairs))).toEqual(new Uint8Array(16).fill(1));
  });

  it('keeps both ends of a group whose second sentence looks like nothing', () => {
    // Rows 0 and 3 are pairs; rows 1 and 2 together translate column 1, column 2 has no partner.
    const pairs = [
      [20, -5, -5, -5],
      [-5, 9, -5, -5],
      [-5, 2, -5, -5],
      [-5, -5, -5, 20],
    ];
    const nodes = promisingNodes(latticeOf(pairs));
    expect(nodes[1 * 5 + 1]).toBe(1);
    expect(nodes[3 * 5 + 2]).toBe(1);
  });

  it('counts on 1-1 being the last type of one sentence a side', () => {
    expect(BEAD_TYPES[ONE_TO_ONE]).toMatchObject({ source: 1, target: 1 });
    expect(
      BEAD_TYPES.slice(ONE_TO_ONE + 1).every(({ source, target }) => source + target > 2),
    ).toBe(true);
  });
});
