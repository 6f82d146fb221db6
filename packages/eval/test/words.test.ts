import { describe, expect, it } from 'vitest';
import { countWords } from '../src/text/words.ts';

describe('countWords', () => {
  it('counts a word right only when both its ends are', () => {
    // 0-2 1-3 is wrong on both; 3-4 is right.
    expect(countWords(['中', '英文', '本'], ['中英', '文', '本'])).toEqual({
      system: 3,
      gold: 3,
      right: 1,
    });
  });

  it('does not count white space', () => {
    expect(countWords(['IL', '-', '6'], ['IL', ' ', '-', '6 '])).toEqual({
      system: 3,
      gold: 3,
      right: 3,
    });
  });

  it('finds nothing right when one character of many is missing at the front', () => {
    expect(countWords(['中文', '文本'], ['文', '文本'])).toEqual({ system: 2, gold: 2, right: 0 });
  });

  it('finds nothing in nothing', () => {
    expect(countWords(['中'], [])).toEqual({ system: 0, gold: 1, right: 0 });
  });
});
