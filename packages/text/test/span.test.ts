import { describe, expect, it } from 'vitest';
import { isBlank, isWhiteSpace, shiftSpan, sliceSpan, trimSpan } from '../src/index.ts';

describe('isWhiteSpace', () => {
  it('is what trim removes', () => {
    const wrong: number[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      if (isWhiteSpace(unit) !== (String.fromCharCode(unit).trim() === '')) wrong.push(unit);
    }
    expect(wrong).toEqual([]);
  });
});

describe('isBlank', () => {
  it.each([
    ['', true],
    [' \u3000\ufeff\n', true],
    [' 中', false],
    ['\u200b', false],
  ])('says of %j: %s', (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });
});

describe('trimSpan', () => {
  it('drops white space at both ends and keeps the other fields', () => {
    const span = { start: 0, end: 5, kind: 'word' };
    expect(trimSpan(' \u3000中 \n', span)).toEqual({ start: 2, end: 3, kind: 'word' });
  });

  it('gives an empty span for a blank one', () => {
    expect(trimSpan('a  b', { start: 1, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});

describe('sliceSpan and shiftSpan', () => {
  it('read a span where it was moved to', () => {
    expect(sliceSpan('甲乙丙丁', shiftSpan({ start: 0, end: 2 }, 2))).toBe('丙丁');
  });
});
