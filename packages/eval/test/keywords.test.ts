import { describe, expect, it } from 'vitest';
import { f1At, normalizeKeyphrase } from '../src/keywords/keyphrase-scores.ts';

const stem = (word: string) => word.replace(/s$/u, '');
const normalize = (phrase: string) => normalizeKeyphrase(phrase, stem);

describe('normalizeKeyphrase', () => {
  it.each([
    ['Peer-Supports', 'peer support'],
    ['TCP/IP', 'tcp ip'],
    ['C++', 'c++'],
    ['“networks”.', 'network'],
    ['同伴 支持', '同伴支持'],
    ['土地利用—（覆被）', '土地利用覆被'],
    ['ＤＮＡ', 'dna'],
    ['…', ''],
  ])('brings %j to %j', (phrase, form) => {
    expect(normalize(phrase)).toBe(form);
  });
});

describe('f1At', () => {
  const gold = ['peer support', 'nurses', 'wards', 'pay'];

  it.each([
    // 2 of 5 returned are right, 2 of 4 gold found: 2·(2/5)(1/2)/(9/10)
    [5, ['peer support', 'nurse', 'a', 'b', 'c'], (2 * 0.4 * 0.5) / 0.9],
    // Only what is within the cut counts.
    [1, ['a', 'nurses'], 0],
    [2, ['a', 'nurses'], (2 * 0.5 * 0.25) / 0.75],
    // Precision is over what was returned, not over k.
    [10, ['nurses'], (2 * 1 * 0.25) / 1.25],
    // Repeats in another form count once and take no place.
    [2, ['nurses', 'nurse', 'pays'], (2 * 1 * 0.5) / 1.5],
    [5, [], 0],
    [5, ['', '…'], 0],
    [5, ['x', 'y'], 0],
    [5, gold, 1],
  ])('at %i of %j is %f', (k, system, expected) => {
    expect(f1At(k, gold, system, normalize)).toBeCloseTo(expected, 10);
  });

  it('is 0 where there is no gold', () => {
    expect(f1At(5, [], ['a'], normalize)).toBe(0);
  });
});
