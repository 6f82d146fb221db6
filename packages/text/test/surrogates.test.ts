import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilOffset,
  floorOffset,
  hasLoneSurrogate,
  splitsPair,
  toWellFormed,
} from '../src/index.ts';

describe('splitsPair', () => {
  it.each([
    ['a𠮷b', [2]],
    ['\ud842\ud842\udfb7\udfb7', [2]],
    ['\udfb7\ud842', []],
    ['abc', []],
  ])('finds the cuts of %j that part a pair: %j', (text, expected) => {
    const cuts = Array.from({ length: text.length + 3 }, (_, i) => i - 1);
    expect(cuts.filter((at) => splitsPair(text, at))).toEqual(expected);
  });
});

describe('floorOffset and ceilOffset', () => {
  it('move off a pair, each to its side, and into the text', () => {
    expect([-1, 0, 1, 2, 3, 9].map((at) => floorOffset('a𠮷', at))).toEqual([0, 0, 1, 1, 3, 3]);
    expect([-1, 0, 1, 2, 3, 9].map((at) => ceilOffset('a𠮷', at))).toEqual([0, 0, 1, 3, 3, 3]);
  });
});

describe('toWellFormed', () => {
  it('replaces lone surrogates only', () => {
    expect(toWellFormed('𠮷\ud842a\udfb7')).toBe('𠮷\ufffda\ufffd');
    expect(toWellFormed('\ud842\ud842\udfb7\udfb7')).toBe('\ufffd𠮷\ufffd');
  });

  it('keeps the length and leaves nothing ill-formed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd7f0, max: 0xe010 })), (units) => {
        const text = String.fromCharCode(...units);
        const result = toWellFormed(text);
        expect(result).toHaveLength(text.length);
        expect(hasLoneSurrogate(text)).toBe(result !== text);
        expect(hasLoneSurrogate(result)).toBe(false);
        expect(() => encodeURIComponent(result)).not.toThrow();
      }),
    );
  });
});
