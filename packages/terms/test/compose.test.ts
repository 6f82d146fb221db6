import { describe, expect, it } from 'vitest';
import { compose, type Link } from '../src/link/compose.ts';

const link = (from: number, start: number, end: number, weight = 1): Link => ({
  from,
  to: from + 1,
  start,
  end,
  weight,
  kind: 'lexicon',
});

describe('compose', () => {
  it('scores 1 where all words and characters are covered', () => {
    // peer support, 同伴支持
    const { score, links } = compose([link(0, 0, 2), link(1, 2, 4)], [1, 1], [1, 1, 1, 1]);
    expect(score).toBe(1);
    expect(links).toHaveLength(2);
  });

  it('takes the harmonic mean of what is covered on both sides', () => {
    expect(compose([link(0, 0, 2)], [1, 1], [1, 1, 1, 1]).score).toBe(0.5);
    expect(compose([link(0, 0, 1)], [1], [1, 1]).score).toBeCloseTo(2 / 3);
  });

  it('never covers a character or a word twice', () => {
    const links = [link(0, 0, 2), link(1, 1, 3), link(0, 2, 4, 0.9)];
    const chosen = compose(links, [1, 1], [1, 1, 1, 1]).links;
    expect(chosen).toHaveLength(1);
  });

  it('prefers two good links to one better', () => {
    const links = [link(0, 0, 3), link(0, 0, 2, 0.9), link(1, 2, 4, 0.9)];
    expect(compose(links, [1, 1], [1, 1, 1, 1]).links).toHaveLength(2);
  });

  it('is 0 without links, words or characters', () => {
    expect(compose([], [1], [1]).score).toBe(0);
    expect(compose([link(0, 0, 1)], [], [1]).score).toBe(0);
    expect(compose([link(0, 0, 1)], [1], []).score).toBe(0);
  });
});
