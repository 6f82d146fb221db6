import { describe, expect, it } from 'vitest';
import { nearest } from '../src/cli/suggest.ts';

const COMMANDS = ['analyze', 'segment', 'sentences', 'align', 'keywords', 'terms', 'themes'];

describe('nearest', () => {
  it.each([
    ['segmet', 'segment'],
    ['anaylze', 'analyze'],
    ['theme', 'themes'],
    ['TERMS', 'terms'],
    ['keyword', 'keywords'],
    ['sent', 'sentences'],
  ])('takes %s for %s', (word, meant) => expect(nearest(word, COMMANDS)).toBe(meant));

  it.each(['', 'x', 'zzzzzz', '同伴'])('takes %j for nothing', (word) =>
    expect(nearest(word, COMMANDS)).toBeUndefined(),
  );
});
