import { describe, expect, it } from 'vitest';
import {
  addCounts,
  alignmentErrorRate,
  countLinks,
  countMatches,
  countTerms,
  englishKey,
  presentTerms,
} from '../src/terms/terms-scores.ts';

describe('keys', () => {
  it.each([
    ['Peer-Support Workers', 'peer support worker'],
    ['analysis', 'analysis'],
    ['bus studies', 'bus study'],
    ['boxes', 'box'],
    ['', ''],
  ])('folds “%s” to “%s”', (term, key) => {
    expect(englishKey(term)).toBe(key);
  });
});

describe('keyword matching', () => {
  it('counts a pair right only where the positions agree', () => {
    expect(
      countMatches(3, [
        [0, 0, 1],
        [1, 2, 0.5],
      ]),
    ).toEqual({ system: 2, gold: 3, right: 1 });
  });

  it('gives nothing for an empty answer', () => {
    expect(countMatches(3, [])).toEqual({ system: 0, gold: 3, right: 0 });
  });
});

describe('extracted terms', () => {
  const gold = [
    { en: 'soil moisture', zh: '土壤水分' },
    { en: 'maize', zh: '玉米', en_variants: ['corn'] },
    { en: 'yield', zh: '产量', zh_variants: ['单产'] },
  ];

  it('accepts variants and plurals', () => {
    const system = [
      { en: 'Corn', zh: '玉米' },
      { en: 'yields', zh: '单产' },
    ];
    expect(countTerms(gold, system)).toEqual({
      gold: 3,
      exact: 2,
      found: 2,
      system: 2,
      contradicting: 0,
    });
  });

  it('counts a gold term with a wrong partner as contradicting, and an unknown pair as neither', () => {
    const system = [
      { en: 'soil moisture', zh: '产量' },
      { en: 'moisture', zh: '玉米' },
      { en: 'field', zh: '田间' },
    ];
    expect(countTerms(gold, system)).toEqual({
      gold: 3,
      exact: 0,
      found: 1,
      system: 3,
      contradicting: 2,
    });
  });

  it('keeps only gold terms that stand in both texts, as whole words', () => {
    const present = presentTerms(gold, 'Corn rows; the yields of maize.', '玉 米的产量');
    expect(present.map(({ en }) => en)).toEqual(['maize', 'yield']);
    expect(presentTerms(gold, 'yielding', '产量')).toEqual([]);
  });
});

describe('alignment error rate', () => {
  const gold = { sure: [[0, 0]], possible: [[1, 1]] } as const;

  it('is 0 for the sure links alone, and with possible ones', () => {
    expect(alignmentErrorRate(countLinks(gold, [[0, 0]]))).toBe(0);
    expect(
      alignmentErrorRate(
        countLinks(gold, [
          [0, 0],
          [1, 1],
        ]),
      ),
    ).toBe(0);
  });

  it('is 1 for only wrong links and for no links', () => {
    expect(alignmentErrorRate(countLinks(gold, [[0, 1]]))).toBe(1);
    expect(alignmentErrorRate(countLinks(gold, []))).toBe(1);
  });

  it('adds counts over sentences before it divides', () => {
    const counts = addCounts([countLinks(gold, [[0, 0]]), countLinks(gold, [[0, 1]])]);
    expect(counts).toEqual({ system: 2, sure: 2, rightSure: 1, rightPossible: 1 });
    expect(alignmentErrorRate(counts)).toBe(0.5);
  });

  it('counts a link put out twice once', () => {
    expect(
      countLinks(gold, [
        [0, 0],
        [0, 0],
      ]).system,
    ).toBe(1);
  });
});
