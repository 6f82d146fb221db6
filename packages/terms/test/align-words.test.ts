import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { alignWords } = createTermExtractor();

describe('alignWords', () => {
  it('links words across a change of order', () => {
    const chinese = ['他们', '去年', '研究', '了', '土壤', '水分', '。'];
    const english = ['They', 'studied', 'soil', 'moisture', 'last', 'year', '.'];
    expect(alignWords(chinese, english)).toEqual([
      [0, 0],
      [1, 4],
      [1, 5],
      [2, 1],
      [4, 2],
      [5, 3],
      [6, 6],
    ]);
  });

  it('tells equal words apart by their neighbours', () => {
    const chinese = ['土壤', '水分', '和', '空气', '水分'];
    const english = ['soil', 'moisture', 'and', 'air', 'moisture'];
    expect(alignWords(chinese, english)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('works the other way round', () => {
    expect(alignWords(['wheat', 'yield'], ['小麦', '产量'])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it.each([
    [[], []],
    [['土壤'], []],
    [['soil'], ['soil']],
    [['土壤'], ['土壤']],
    [['\ud800'], ['']],
  ])('links nothing in %j and %j', (source, target) => {
    expect(alignWords(source, target)).toEqual([]);
  });

  it('gives links in order, within both lists, each once', () => {
    const word = fc.constantFrom(
      '土壤',
      '水分',
      '小麦',
      'soil',
      'water',
      'wheat',
      '3',
      '。',
      '.',
      '',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (a, b) => {
        const links = alignWords(a, b);
        expect(new Set(links.map(String)).size).toBe(links.length);
        expect(links).toEqual(links.toSorted((p, q) => p[0] - q[0] || p[1] - q[1]));
        for (const [i, j] of links) expect(i < a.length && j < b.length).toBe(true);
      }),
    );
  });
});
