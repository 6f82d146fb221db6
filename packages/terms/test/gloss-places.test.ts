import { describe, expect, it } from 'vitest';
import { glossPlaces } from '../src/link/gloss-places.ts';
import { indexPlaces, shortPlaces } from '../src/link/places.ts';

/** The stretches of a text that a translation explains, and their weights. */
function explained(gloss: string, text: string, leastPart: number): string[] {
  const search = { places: indexPlaces(text), leastPart };
  return glossPlaces({ text: gloss, weight: 1, kind: 'lexicon' }, search).map(
    ({ start, end, weight }) => `${start} ${text.slice(start, end)} ${weight.toFixed(2)}`,
  );
}

describe('where a translation stands', () => {
  it.each([
    ['as a whole, wherever it is', '支持', '同伴支持和支持者', 2, ['2 支持 1.00', '5 支持 1.00']],
    ['a single character, which is less sure', '肺', '肺和肾', 2, ['0 肺 0.75']],
    ['its longest part, where it is not whole', '罗马化', '罗马字', 2, ['0 罗马 0.57']],
    ['no part where it is whole', '土壤水', '土壤水和土壤', 2, ['0 土壤水 1.00']],
    ['no part of less than half', '二氧化碳', '碳酸', 1, []],
    ['no single character in running text', '护士', '护理', 2, []],
    ['a single character in a term', '护士', '护理', 1, ['0 护 0.35']],
    ['no part of little meaning', '性能', '性质', 1, []],
  ] as const)('is %s', (_, gloss, text, leastPart, places) => {
    expect(explained(gloss, text, leastPart)).toEqual(places);
  });

  it('is the same without an index', () => {
    const text = '心理健康工作者的健康';
    for (const gloss of ['健康', '健', '工作人员', '健康者', '生理健康']) {
      const find = (places: ReturnType<typeof indexPlaces>) =>
        glossPlaces({ text: gloss, weight: 1, kind: 'learned' }, { places, leastPart: 1 });
      expect(find(shortPlaces(text))).toEqual(find(indexPlaces(text)));
    }
  });
});
