import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromOffsets, toOffsets } from '../src/index.ts';

const text = 'a中𠮷é';

describe('toOffsets and fromOffsets', () => {
  it('count code points', () => {
    expect(toOffsets(text, [0, 1, 2, 4, 5], 'code-point')).toEqual([0, 1, 2, 3, 4]);
    expect(fromOffsets(text, [0, 1, 2, 3, 4], 'code-point')).toEqual([0, 1, 2, 4, 5]);
  });

  it('count UTF-8 bytes', () => {
    expect(toOffsets(text, [0, 1, 2, 4, 5], 'utf-8')).toEqual([0, 1, 4, 8, 10]);
    expect(fromOffsets(text, [0, 1, 4, 8, 10], 'utf-8')).toEqual([0, 1, 2, 4, 5]);
  });

  it('give the offset before a character when asked for its inside', () => {
    expect(toOffsets(text, [3], 'code-point')).toEqual([2]);
    expect(fromOffsets(text, [2, 3, 9], 'utf-8')).toEqual([1, 1, 4]);
  });

  it('answer in the order asked, with repeats', () => {
    expect(toOffsets(text, [5, 0, 4, 4], 'code-point')).toEqual([4, 0, 3, 3]);
  });

  it('count a lone surrogate as one character of three bytes', () => {
    expect(toOffsets('\ud800x', [1, 2], 'utf-8')).toEqual([3, 4]);
  });

  it.each([-1, 0.5, Number.NaN, 6])('throw offset-out-of-range for %s', (offset) => {
    const code = 'offset-out-of-range';
    expect(() => toOffsets(text, [offset], 'utf-8')).toThrow(expect.objectContaining({ code }));
    const beyond = offset === 6 ? 5 : offset;
    expect(() => fromOffsets(text, [beyond], 'code-point')).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('agree with the slow way, at every boundary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sample) => {
        const boundaries = [0];
        for (const char of sample) boundaries.push((boundaries.at(-1) ?? 0) + char.length);
        const points = boundaries.map((at) => [...sample.slice(0, at)].length);
        const bytes = boundaries.map((at) => new TextEncoder().encode(sample.slice(0, at)).length);
        expect(toOffsets(sample, boundaries, 'code-point')).toEqual(points);
        expect(toOffsets(sample, boundaries, 'utf-8')).toEqual(bytes);
        expect(fromOffsets(sample, points, 'code-point')).toEqual(boundaries);
        expect(fromOffsets(sample, bytes, 'utf-8')).toEqual(boundaries);
      }),
    );
  });
});
