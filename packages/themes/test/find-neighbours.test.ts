import { describe, expect, it } from 'vitest';
import { shareFewWords } from '../src/neighbours/find-neighbours.ts';
import type { Side } from '../src/read/read-words.ts';

const sides: Side[] = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? 'en' : 'zh'));
const neighboursAt = (steps: readonly number[]) =>
  sides.map((_, at) => steps.map((step) => ({ at: (at + step) % 60, weight: 1 })));

describe('shareFewWords', () => {
  it('says so where all neighbours are in the language of the document', () => {
    expect(shareFewWords(neighboursAt([2, 4, 6]), sides)).toBe(true);
  });

  it('finds nothing amiss where the languages mix', () => {
    expect(shareFewWords(neighboursAt([1, 2, 3]), sides)).toBe(false);
  });

  it('finds nothing amiss with a few documents in another language', () => {
    const few = sides.map((_, at): Side => (at < 5 ? 'zh' : 'en'));
    expect(shareFewWords(neighboursAt([5, 10]), few)).toBe(false);
  });
});
