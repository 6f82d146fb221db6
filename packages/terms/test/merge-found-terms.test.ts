import { expect, it } from 'vitest';
import { type FoundTerm, mergeFoundTerms } from '../src/index.ts';

const pair = (source: string, score: number, start: number): FoundTerm => ({
  source,
  target: '土壤',
  score,
  certainty: score,
  termhood: 1,
  evidence: [start === 0 ? 'lexicon' : 'learned'],
  sourceMentions: [{ start, end: start + 4 }],
  targetMentions: [],
  variants: { source: ['soils'], target: [] },
});

it('makes one of the same pair in two passages, with all that was found of it', () => {
  expect(
    mergeFoundTerms([pair('soil', 0.7, 9), pair('earth', 0.8, 5), pair('soil', 0.9, 0)]),
  ).toEqual([
    {
      ...pair('soil', 0.9, 0),
      evidence: ['learned', 'lexicon'],
      sourceMentions: [
        { start: 0, end: 4 },
        { start: 9, end: 13 },
      ],
    },
    pair('earth', 0.8, 5),
  ]);
});
