import { describe, expect, it } from 'vitest';
import { governsTerm, isChineseVerb } from '../src/chinese/chinese-verbs.ts';
import { derivedFrom, dictionaryForms, singular } from '../src/english/english-forms.ts';
import { contentWords, foldTerm, splitJoined } from '../src/english/fold.ts';
import { isChineseMeasure } from '../src/function-words/term-words.ts';
import { numberLikeness } from '../src/numbers/number-likeness.ts';
import { createSoundComparison } from '../src/sounds/transliterate.ts';

describe('singular', () => {
  it.each([
    ['Workers', 'worker'],
    ['studies', 'study'],
    ['analyses', 'analysis'],
    ['analysis', 'analysis'],
    ['bus', 'bus'],
    ['boxes', 'box'],
    ['diseases', 'disease'],
    ['species', 'species'],
    ['workers’', 'worker'],
    ['working', 'working'],
    ['gas', 'gas'],
    ['', ''],
  ])('folds “%s” to “%s”', (word, base) => {
    expect(singular(word)).toBe(base);
  });
});

describe('nouns in -o and genera', () => {
  it.each([
    ['mosquitoes', 'mosquito'],
    ['tomatoes', 'tomato'],
    ['shoes', 'shoe'],
    ['Aedes', 'aedes'],
    ['Saccharomyces', 'saccharomyces'],
    ['Bacteroides', 'bacteroides'],
  ])('of %s the singular is %s', (word, base) => {
    expect(singular(word)).toBe(base);
  });
});

describe('Chinese verbs and measures', () => {
  it.each(['利用', '构建'])('%s governs a term', (word) => {
    expect(governsTerm(word)).toBe(true);
  });
  it.each(['应用', '诊断', '土壤'])('%s may be a part of one', (word) => {
    expect(governsTerm(word)).toBe(false);
  });
  it.each([
    ['提取', true],
    ['检测', false],
  ])('%s is a verb more often than a noun: %s', (word, expected) => {
    expect(isChineseVerb(word)).toBe(expected);
  });
  it('家 counts, 型 does not', () => {
    expect([isChineseMeasure('家'), isChineseMeasure('型')]).toEqual([true, false]);
  });
});

describe('forms', () => {
  it('offers verb stems and American spelling to the dictionary', () => {
    expect(dictionaryForms('analysed')).toContain('analyzed');
    expect(dictionaryForms('mapping')).toContain('map');
    expect(dictionaryForms('colours')).toContain('color');
  });

  it('offers words a word may be derived from', () => {
    expect(derivedFrom('contextual')).toContain('context');
    expect(derivedFrom('thematic')).toContain('thematy');
  });

  it('keeps content words', () => {
    expect(contentWords(foldTerm('Quality of Life (QoL)'))).toEqual(['quality', 'life', 'qol']);
  });

  it('cuts a word that lost its blank where both parts are known', () => {
    const known = (word: string) => ['kernel', 'function', 'ker'].includes(word);
    expect(splitJoined('kernelfunction', known)).toEqual(['kernel', 'function']);
    expect(splitJoined('kernelfunctor', known)).toEqual(['kernelfunctor']);
  });
});

describe('sound', () => {
  it.each([
    ['Hulunbeier', '呼伦贝尔', 1],
    ['Tanzania', '坦桑尼亚', 0.8],
    ['crizotinib', '克唑替尼', 0.75],
  ])('hears %s in %s', (name, chinese, least) => {
    expect(createSoundComparison(name)?.(chinese)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['support', '支持'],
    ['temperature', '温度'],
    ['worker', '工作者'],
    ['Tanzania', 'abc'],
    ['Tanzania', ''],
  ])('does not hear %s in %s', (name, chinese) => {
    expect(createSoundComparison(name)?.(chinese)).toBeLessThan(0.5);
  });

  it.each(['DN', 'PMSM', 'x', ''])('has no opinion on “%s”', (name) => {
    expect(createSoundComparison(name)).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['3', 'three', 0.95],
    ['40万', '400,000', 0.95],
    ['120万', '1.2', 0.8],
    ['3月', 'march', 0.95],
    ['第五', 'fifth', 0.95],
    ['两个', 'two', 0.95],
    ['一', 'a', 0.5],
    ['3', 'four', 0],
  ])('compares %s with %s', (chinese, english, likeness) => {
    expect(numberLikeness(chinese, english)).toBe(likeness);
  });

  it('says nothing of words', () => {
    expect(numberLikeness('土壤', 'soil')).toBeUndefined();
  });
});
