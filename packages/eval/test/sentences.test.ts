import { describe, expect, it } from 'vitest';
import { countBoundaries, isExact, withMarks } from '../src/text/sentences.ts';

const text = 'One. Two. Three.';
const gold = [
  { start: 0, end: 4 },
  { start: 5, end: 9 },
  { start: 10, end: 16 },
];

describe('countBoundaries', () => {
  it('counts the inner ends, not the last', () => {
    expect(countBoundaries(text, gold, gold)).toEqual({ system: 2, gold: 2, right: 2 });
  });

  it('does not mind on which side white space lies', () => {
    const wide = [
      { start: 0, end: 5 },
      { start: 5, end: 10 },
      { start: 10, end: 16 },
    ];
    expect(isExact(countBoundaries(text, gold, wide))).toBe(true);
  });

  it('finds nothing right in one undivided sentence', () => {
    const counts = countBoundaries(text, gold, [{ start: 0, end: 16 }]);
    expect(counts).toEqual({ system: 0, gold: 2, right: 0 });
    expect(isExact(counts)).toBe(false);
  });

  it('counts every cut between letters against the system', () => {
    const letters = Array.from(text, (_, start) => ({ start, end: start + 1 }));
    // 14 visible characters: 13 inner ends, two of them right.
    expect(countBoundaries(text, gold, letters)).toEqual({ system: 13, gold: 2, right: 2 });
  });

  it('has no boundary in an empty text, nor in one sentence', () => {
    expect(countBoundaries('', [], [])).toEqual({ system: 0, gold: 0, right: 0 });
    expect(isExact(countBoundaries('A', [{ start: 0, end: 1 }], [{ start: 0, end: 1 }]))).toBe(
      true,
    );
  });
});

describe('withMarks', () => {
  it('leaves out sentences that end without a mark', () => {
    const joined = '护士的睡眠他们说：“很好。”完';
    const sentences = [
      { start: 0, end: 5 },
      { start: 5, end: 13 },
    ];
    expect(withMarks(joined, sentences)).toEqual([{ start: 5, end: 13 }]);
  });
});
