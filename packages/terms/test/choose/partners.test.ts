import { describe, expect, it } from 'vitest';
import { createPartners } from '../../src/choose/partners.ts';
import { isChineseVariant, isEnglishVariant } from '../../src/choose/variants.ts';
import { candidate } from './chosen.ts';

/** Which of some candidates are taken, best first, each with its score and units. */
function taken(
  list: readonly (readonly [pair: string, score: number, units?: readonly number[]])[],
  settled: readonly (readonly [english: string, chinese: string, score: number])[] = [],
) {
  const partners = createPartners();
  for (const [english, chinese, score] of settled) partners.settle({ english, chinese }, score);
  return list
    .filter(([pair, score, units = [0]]) => partners.take(candidate(pair, { units }), score))
    .map(([pair]) => pair);
}

describe('partners', () => {
  it('are two strings without others', () => {
    expect(
      taken([
        ['nurse = 护士', 0.9],
        ['soil = 土壤', 0.5],
      ]),
    ).toEqual(['nurse = 护士', 'soil = 土壤']);
  });

  it.each([
    ['nurse = 学校', 'the phrase has'],
    ['school = 护士', 'the string has'],
  ])('are not those of which %s a better one in the same unit: %s', (second) => {
    expect(
      taken([
        ['nurse = 护士', 0.9],
        [second, 0.9],
      ]),
    ).toEqual(['nurse = 护士']);
  });

  it('may be those of a unit where both are free, little below the best', () => {
    const list = (score: number, units: readonly number[]) =>
      taken([
        ['soil = 土壤', 0.9, [0]],
        ['soil = 泥地', score, units],
      ]);
    expect(list(0.76, [1])).toHaveLength(2);
    expect(list(0.74, [1])).toHaveLength(1);
    expect(list(0.9, [0, 1])).toHaveLength(2);
    expect(list(0.9, [])).toHaveLength(1);
  });

  it('are free in a unit until one of them is taken there', () => {
    expect(
      taken([
        ['soil = 土壤', 0.9, [0]],
        ['soil = 泥地', 0.88, [1]],
        ['soil = 地皮', 0.88, [1]],
        ['ground = 泥地', 0.88, [1]],
      ]),
    ).toEqual(['soil = 土壤', 'soil = 泥地']);
  });

  it('may be another wording, nearer still to the best', () => {
    const list = (score: number, pair = 'soil layer = 土层') =>
      taken([
        ['soil layer = 土壤层', 0.9],
        [pair, score],
      ]);
    expect(list(0.79)).toHaveLength(2);
    expect(list(0.77)).toHaveLength(1);
    expect(list(0.79, 'soil layers = 土壤层')).toHaveLength(2);
    expect(list(0.79, 'soil layer = 地皮')).toHaveLength(1);
    expect(list(0.79, 'nurse = 土壤层')).toHaveLength(1);
  });

  it('are measured by the best that either side has', () => {
    expect(
      taken([
        ['soil = 土壤', 0.9, [0]],
        ['ground = 地面', 0.7, [0]],
        ['soil = 地面', 0.7, [1]],
      ]),
    ).toEqual(['soil = 土壤', 'ground = 地面']);
  });

  it('keep the best partner they had at first', () => {
    expect(
      taken([
        ['soil = 土壤', 0.9, [0]],
        ['soil = 泥地', 0.8, [1]],
        ['soil = 地皮', 0.7, [2]],
      ]),
    ).toEqual(['soil = 土壤', 'soil = 泥地']);
  });

  it('that are settled have no others, however near', () => {
    const settled = [
      ['nurse', '护理师', 1],
      ['ward', '病房', 1],
    ] as const;
    expect(taken([['nurse = 病房', 5, [7]]], settled)).toEqual([]);
    expect(taken([['nurse = 护士', 0.8]], settled)).toEqual([]);
    expect(taken([['nurse = 护士', 0.9, [3]]], settled)).toEqual(['nurse = 护士']);
    expect(taken([['school = 学校', 0.1]], settled)).toEqual(['school = 学校']);
  });
});

describe('variants', () => {
  it.each([
    ['soil layer', 'soil layers'],
    ['soil layer', 'layer of soil'],
    ['educate', 'education'],
    ['education', 'educate'],
    ['nurse', 'nursing'],
  ])('in English: %s, %s', (one, other) => {
    expect(isEnglishVariant(one, other)).toBe(true);
  });

  it.each([
    ['soil layer', 'soil depth'],
    ['soil depth layer', 'soil layer'],
    ['nurse', 'nut'],
    ['soil layer', 'water'],
  ])('are not %s, %s, or need the longer one', (one, other) => {
    const isShorter = one.split(' ').length <= other.split(' ').length;
    if (isShorter || other === 'water') expect(isEnglishVariant(one, other)).toBe(false);
    else expect(isEnglishVariant(one, other)).toBe(true);
  });

  it('in Chinese share half of the longer one', () => {
    expect(isChineseVariant('土壤层', '土层')).toBe(true);
    expect(isChineseVariant('土层', '土壤层')).toBe(true);
    expect(isChineseVariant('土壤', '土地利用')).toBe(false);
    expect(isChineseVariant('土地', '土地利用')).toBe(true);
    expect(isChineseVariant('护士', '学校')).toBe(false);
  });
});
