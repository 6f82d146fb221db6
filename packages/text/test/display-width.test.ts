import { describe, expect, it } from 'vitest';
import { displayWidth } from '../src/index.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['中文', 4],
    ['，。', 4],
    ['Ａｶ한', 5],
    ['cafe\u0301', 4],
    ['a\u200bb', 2],
    ['𠮷', 2],
    ['😀', 2],
    ['“—”', 3],
    ['\u001b', 0],
    ['\ud800', 1],
  ])('counts the columns of %j: %i', (text, expected) => {
    expect(displayWidth(text)).toBe(expected);
  });
});
