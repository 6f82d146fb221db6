import { describe, expect, it } from 'vitest';
import { pairTerms } from '../src/describe/pair-terms.ts';
import type { TermTable } from '../src/describe/term-table.ts';

/** A table of such terms, each in one document, all in one theme. */
function table(texts: readonly string[], pairs: TermTable['pairs'] = []): TermTable {
  const keys = texts.map((text) => `${/\p{Script=Han}/u.test(text) ? 'zh' : 'en'}:${text}`);
  return { keys, texts, documents: [], pairs };
}

function pair(
  terms: TermTable,
  score: (english: string, chinese: string) => number,
  { bilingual = true, suggest = [] as string[], settled = [] as [number, number][] } = {},
) {
  const ranked = [terms.texts.map((_, id) => ({ id, score: 1, documents: 1 }))];
  const found = pairTerms(terms, ranked, settled, {
    bilingual,
    suggest: () => suggest,
    match: (source, target) => ({
      pairs: source.flatMap((one, i) =>
        target.flatMap((other, j): [number, number, number][] => [[i, j, score(one, other)]]),
      ),
      unpaired: { source: [], target: [] },
    }),
  });
  return [...found.partners].map(([english, chinese]) => [
    terms.texts[english],
    terms.texts[chinese],
  ]);
}

describe('pairTerms', () => {
  it('takes what is alike as a whole, not in part', () => {
    const terms = table(['gene', 'gene silencing', '基因']);
    const score = (english: string) => (english === 'gene' ? 0.9 : 0.67);
    expect(pair(terms, score)).toEqual([['gene', '基因']]);
  });

  it.each([
    ['CdTe', 'CdTe量子点', 0],
    ['GPS', 'GPS 系统', 0],
    ['GPS system', 'GPS系统', 1],
    ['quantum dot', '量子点', 1],
  ])('takes %s and %s for translations: %i', (english, chinese, count) => {
    expect(pair(table([english, chinese]), () => 0.9)).toHaveLength(count);
    expect(pair(table([english, chinese], [[0, 1]]), () => 0.9)).toHaveLength(count);
  });

  it('believes one document only what is likely, and several what they say', () => {
    const unlikely = () => 0.1;
    expect(pair(table(['SVM', '气候'], [[0, 1]]), unlikely)).toEqual([]);
    expect(
      pair(
        table(
          ['PSW', '同伴支持工作者'],
          [
            [0, 1],
            [0, 1],
          ],
        ),
        unlikely,
      ),
    ).toHaveLength(1);
  });

  it('believes the user before all', () => {
    const terms = table(['zorb', '滚球', '气候']);
    const score = (_: string, chinese: string) => (chinese === '气候' ? 1 : 0);
    expect(pair(terms, score, { settled: [[0, 1]] })).toEqual([['zorb', '滚球']]);
  });

  it('looks translations up in the whole corpus, and checks them', () => {
    const terms = table(['climate', '气候']);
    expect(pair(terms, () => 0.9, { suggest: ['zh:气候'] })).toHaveLength(1);
    expect(pair(terms, () => 0.2, { suggest: ['zh:气候'] })).toEqual([]);
  });

  it('compares nothing in a corpus of one language', () => {
    expect(pair(table(['jean', '儒家']), () => 0.9, { bilingual: false })).toEqual([]);
  });
});
