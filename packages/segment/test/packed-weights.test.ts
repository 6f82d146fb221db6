import { describe, expect, it } from 'vitest';
import { packWeights, TOTAL, unpackWeights } from '../src/latin/model/packed-weights.ts';

/** Rows of made numbers, small ones more often than big ones. */
function madeRows(rows: number) {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const kinds = Uint8Array.from({ length: rows }, () => Math.floor(random() ** 3 * 4));
  const values = Int8Array.from({ length: rows * 8 }, () =>
    Math.round((random() - 0.5) * 6 * random() ** 2),
  );
  return { kinds, values };
}

describe('packed weights', () => {
  const steps = [20, 10, 5, 3];

  it('are read as they were written, in their steps', () => {
    const { kinds, values } = madeRows(3000);
    const wanted = values.map((value, i) => value * (steps[kinds[i >> 3] as number] as number));
    const packed = packWeights(kinds, values, steps);
    expect(unpackWeights(packed, kinds.length)).toEqual(wanted);
    expect(packed.bytes).toMatch(/^[\w+/]+$/);
    for (const [, ...counts] of packed.counts) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(TOTAL);
    }
  });

  it('take few bytes where most are nought', () => {
    const rows = 4000;
    const packed = packWeights(new Uint8Array(rows), new Int8Array(rows * 8), steps);
    expect(packed.bytes.length).toBeLessThan(40);
    expect(unpackWeights(packed, rows).every((weight) => weight === 0)).toBe(true);
  });

  it('hold big numbers and signs', () => {
    const values = Int8Array.from([40, -40, 1, 0, 0, -1, 2, -2]);
    const packed = packWeights(new Uint8Array([3]), values, steps);
    expect([...unpackWeights(packed, 1)]).toEqual([120, -120, 3, 0, 0, -3, 6, -6]);
  });
});
