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

it('makes one of forms that differ in capitals, number or script', () => {
  const area = (source: string, target: string, start: number): FoundTerm => ({
    ...pair(source, 0.8, start),
    target,
    targetMentions: [{ start, end: start + 2 }],
    variants: { source: [], target: [] },
  });
  const merged = mergeFoundTerms([
    area('Mountain Area', '山区', 1),
    area('mountain areas', '山區', 20),
    area('mountain area', '山区', 40),
    area('mountain road', '山区', 60),
  ]);
  expect(merged.map(({ source, target, variants }) => ({ source, target, variants }))).toEqual([
    {
      source: 'mountain area',
      target: '山区',
      variants: { source: ['Mountain Area', 'mountain areas'], target: ['山區'] },
    },
    { source: 'mountain road', target: '山区', variants: { source: [], target: [] } },
  ]);
});
