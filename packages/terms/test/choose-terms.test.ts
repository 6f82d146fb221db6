import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermCandidate } from '../src/candidates/collect-terms.ts';
import { chooseTerms } from '../src/choose/choose-terms.ts';
import type { DeclaredTerm } from '../src/choose/chosen-term.ts';

const NEUTRAL = { begin: 0, end: 0, alone: 0 };

/** A candidate of one link that is a term, by its score and units. */
function candidate(
  english: string,
  chinese: string,
  score: number,
  units: readonly number[] = [0],
): TermCandidate {
  const words = english.split(' ').length;
  const kind = 'lexicon' as const;
  const links = [{ from: 0, to: words, start: 0, end: chinese.length, weight: 1, kind }];
  const counts = { englishUnits: units.length, chineseUnits: units.length };
  const edges = { englishEdge: NEUTRAL, chineseEdge: NEUTRAL };
  return {
    english,
    chinese,
    words,
    linked: false,
    isNamed: false,
    score,
    links,
    units,
    ...counts,
    ...edges,
  };
}

const names = (candidates: readonly TermCandidate[], declared: readonly DeclaredTerm[] = []) =>
  chooseTerms(candidates, declared).map(({ english, chinese }) => `${english} = ${chinese}`);

describe('the choice of terms', () => {
  it('takes the best partner of a phrase', () => {
    const found = names([candidate('nurse', '护士', 1), candidate('nurse', '学校', 0.7)]);
    expect(found).toEqual(['nurse = 护士']);
  });

  it('takes the best partner of a Chinese string', () => {
    const found = names([candidate('nurse', '护士', 1), candidate('school', '护士', 0.7)]);
    expect(found).toEqual(['nurse = 护士']);
  });

  it('takes a second partner in another unit, if it is hardly worse', () => {
    const found = names([candidate('soil', '土壤', 1, [0]), candidate('soil', '泥土', 0.97, [1])]);
    expect(found).toEqual(['soil = 土壤', 'soil = 泥土']);
  });

  it('takes another wording of the best pair in the same unit', () => {
    const found = names([
      candidate('soil layer', '土壤层', 1),
      candidate('soil layer', '土层', 0.97),
    ]);
    expect(found).toContain('soil layer = 土壤层');
  });

  it('leaves out what is hardly covered', () => {
    expect(names([candidate('nurse', '护士', 0.4)])).toEqual([]);
  });

  it('never contradicts a glossary', () => {
    const settled = {
      english: 'nurse',
      chinese: '护理师',
      evidence: 'glossary',
      score: 1,
    } as const;
    expect(names([candidate('nurse', '护士', 1)], [settled])).toEqual(['nurse = 护理师']);
  });

  it('prefers a glossary to a bracket', () => {
    const settled = {
      english: 'nurse',
      chinese: '护理师',
      evidence: 'glossary',
      score: 1,
    } as const;
    const bracket = { english: 'nurse', chinese: '护士', evidence: 'bracket', score: 1 } as const;
    expect(names([], [bracket, settled])).toEqual(['nurse = 护理师']);
  });

  const words = ['nurse', 'soil', 'school', 'river', 'gene'];
  const strings = ['护士', '土壤', '学校', '河流', '基因'];
  const candidates = fc.array(
    fc
      .tuple(
        fc.constantFrom(...words),
        fc.constantFrom(...strings),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([english, chinese, score]) => candidate(english, chinese, score)),
    { maxLength: 12 },
  );

  it('gives a phrase of one unit one partner, and a string one, unless they are wordings of one', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const chosen = chooseTerms(list);
        expect(new Set(chosen.map(({ english }) => english)).size).toBe(
          new Set(chosen.map(({ english, chinese }) => `${english} ${chinese}`)).size,
        );
      }),
    );
  });

  it('chooses among the candidates, and scores 0 to 1', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        for (const { english, chinese, score } of chooseTerms(list)) {
          expect(list.some((one) => one.english === english && one.chinese === chinese)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
