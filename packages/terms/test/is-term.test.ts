import { describe, expect, it } from 'vitest';
import type { TermCandidate } from '../src/candidates/collect-terms.ts';
import { isTerm } from '../src/choose/is-term.ts';
import type { Link } from '../src/link/compose.ts';

/** A link of some words to some characters. */
const link = (from: number, to: number, start: number, end: number): Link => ({
  from,
  to,
  start,
  end,
  weight: 1,
  kind: 'lexicon',
});

const NEUTRAL = { begin: 0, end: 0, alone: 0 };

/** A candidate that nothing speaks against. */
function candidate(
  english: string,
  chinese: string,
  more: Partial<TermCandidate> = {},
): TermCandidate {
  const words = english.split(' ').length;
  return {
    english,
    chinese,
    words,
    linked: false,
    isNamed: false,
    score: 0.9,
    englishEdge: NEUTRAL,
    chineseEdge: NEUTRAL,
    links: Array.from({ length: words }, (_, i) => link(i, i + 1, i, i + 1)),
    units: [0],
    englishUnits: 1,
    chineseUnits: 1,
    ...more,
  };
}

describe('a term', () => {
  it.each([
    ['of one noun', candidate('nurse', '护士')],
    ['of two nouns', candidate('soil moisture', '土壤水分')],
    ['of an adjective and a noun', candidate('mental health', '心理健康')],
    [
      'with “of”',
      candidate('quality of life', '生活质量', {
        words: 2,
        linked: true,
        links: [link(0, 3, 0, 4)],
      }),
    ],
    [
      'of who has what',
      candidate('patients with diabetes', '糖尿病患者', { words: 2, linked: true }),
    ],
    ['that 的 is part of', candidate('model informed drug', '模型引导的药物')],
  ])('may be %s', (_, one) => {
    expect(isTerm(one)).toBe(true);
  });

  it.each([
    ['a letter', candidate('x', '克')],
    ['what the text does not name', candidate('city', '某市')],
    ['the same in Traditional characters', candidate('hospital', '某醫院')],
    ['a general noun', candidate('result', '结果')],
    ['a symbol of a unit', candidate('mah', 'mah')],
    ['a comparative', candidate('longer', '较长', { englishEdge: { ...NEUTRAL, end: -2 } })],
    ['a verb in front', candidate('improve health', '改善健康')],
    ['a plural in front', candidate('models answer', '模型答案')],
    ['begun by a general noun and “of”', candidate('effect of salt', '盐的作用', { linked: true })],
    [
      'a description with 的',
      candidate('sensitive optical method', '灵敏的光学方法', {
        links: [link(0, 1, 0, 2), link(1, 3, 3, 7)],
      }),
    ],
    [
      'of words that end no term',
      candidate('soil whereas', '土壤而', { englishEdge: { ...NEUTRAL, end: -3.3 } }),
    ],
    [
      'of words that are terms nowhere',
      candidate('thing', '东西', {
        englishEdge: { ...NEUTRAL, alone: -3.3 },
        chineseEdge: { ...NEUTRAL, alone: -3.3 },
      }),
    ],
  ])('is not %s', (_, one) => {
    expect(isTerm(one)).toBe(false);
  });

  it('is not lost by better edges', () => {
    for (const end of [-3, -2, -1, 0, 1, 2]) {
      const worse = isTerm(
        candidate('soil moisture', '土壤水分', { englishEdge: { ...NEUTRAL, end } }),
      );
      const better = isTerm(
        candidate('soil moisture', '土壤水分', { englishEdge: { ...NEUTRAL, end: end + 1 } }),
      );
      expect(Number(better)).toBeGreaterThanOrEqual(Number(worse));
    }
  });
});
