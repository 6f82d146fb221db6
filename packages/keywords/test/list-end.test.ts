import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';
import { listEnd } from '../src/rank/list-end.ts';
import type { Ranked } from '../src/rank/select-candidates.ts';

const ranked = (language: 'en' | 'zh', ...scores: readonly number[]) =>
  scores.map((score): Ranked => {
    const candidate = {
      language,
      key: '',
      size: 1,
      at: [],
      ends: [],
    } as unknown as Ranked['candidate'];
    return { candidate, score };
  });

describe('listEnd', () => {
  it('leaves out what is hardly a keyword, behind five phrases', () => {
    expect(listEnd(ranked('en', 0.8, 0.5, 0.03, 0.02, 0.02, 0.01), undefined)).toBe(5);
    expect(listEnd(ranked('zh', 0.8, 0.5, 0.3, 0.2, 0.1, 0.09, 0.03, 0.02), undefined)).toBe(6);
    expect(listEnd(ranked('en', 0.8, 0.5, 0.3, 0.2, 0.1, 0.09, 0.07, 0.06), undefined)).toBe(8);
  });

  it('ends a list for people before phrases of which every second one is none', () => {
    expect(listEnd(ranked('en', 0.8, 0.5, 0.3, 0.2, 0.15, 0.12, 0.09, 0.08), undefined, 0.1)).toBe(
      6,
    );
    expect(listEnd(ranked('zh', 0.09, 0.08, 0.07, 0.06, 0.05, 0.04), undefined, 0.1)).toBe(5);
  });

  it('ends a list for people among the first five before what has hardly a share of the best score', () => {
    expect(listEnd(ranked('zh', 0.44, 0.3, 0.01, 0.01, 0.01), undefined, 0.1)).toBe(2);
    expect(listEnd(ranked('zh', 0.44, 0.3, 0.01, 0.01, 0.01), undefined)).toBe(5);
  });

  it('keeps all phrases of a text in which every score is low', () => {
    const low = ranked('zh', 0.007, 0.006, 0.005, 0.004, 0.003, 0.002, 0.001);
    expect(listEnd(low, undefined)).toBe(low.length);
  });

  it('heeds the least score that is asked for, among the first five too', () => {
    expect(listEnd(ranked('en', 0.8, 0.5, 0.03), 0.1)).toBe(2);
    expect(listEnd(ranked('en', 0.8, 0.001), 0)).toBe(2);
    expect(listEnd([], 0.5)).toBe(0);
  });
});

describe('minScore', () => {
  const text = 'Peer support helps nurses. Peer support groups meet in village clinics every week.';
  const { extract } = createKeyphraseExtractor();

  it('ends the list before a lower score', () => {
    const all = extract({ text }, { minScore: 0 });
    const least = all[2]?.score ?? 1;
    expect(extract({ text }, { minScore: least })).toEqual(
      all.filter(({ score }) => score >= least),
    );
  });

  it.each([-0.1, 1.5, Number.NaN])('cannot be %s', (minScore) => {
    expect(() => extract({ text }, { minScore })).toThrow(
      expect.objectContaining({ code: 'score-out-of-range' }),
    );
  });
});
