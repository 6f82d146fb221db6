import { describe, expect, it } from 'vitest';
import { cleanGlosses } from '../src/cedict/clean-gloss.ts';

const texts = (...definitions: string[]) => cleanGlosses(definitions).map(({ text }) => text);

describe('cleanGlosses', () => {
  it.each([
    [
      'takes away `to` and articles',
      ['to study', 'a book', 'to be tall'],
      ['study', 'book', 'tall'],
    ],
    [
      'takes away notes in brackets',
      ['library (building)', 'to print [a page]'],
      ['library', 'print'],
    ],
    ['cuts at semicolons and commas', ['quick; fast, rapid'], ['quick', 'fast', 'rapid']],
    ['keeps a place without its province', ['Lhasa, Tibet'], ['Lhasa']],
    ['keeps a place without where it lies', ['Testow, city in Nowhere'], ['Testow']],
    [
      'keeps both names of a place',
      ['Aba or Ebba township in Test County 測試縣|测试县[ce4 shi4], north Testland'],
      ['Aba', 'Ebba township'],
    ],
    [
      'keeps a person without who that is',
      ['Jo Doe (1901–1999), test politician, minister 1950–1951'],
      ['Jo Doe'],
    ],
    [
      'keeps the beginning of a sentence',
      ['the sky is blue, but the sea is grey'],
      ['sky is blue'],
    ],
    ['drops a grammatical ending', ['slightly ...er'], ['slightly']],
    ['makes an acronym a gloss', ['Heart Foundation (HF)'], ['Heart Foundation', 'HF']],
    ['takes a region for none', ['storm signal (HK)'], ['storm signal']],
    [
      'reads what an abbreviation stands for',
      ['abbr. for 中国银行[Zhong1 guo2], Bank of China'],
      ['Bank of China'],
    ],
    ['drops what stands for someone or something', ['to help sb with sth'], ['help']],
    ['drops labels', ['lit. cold wind'], ['cold wind']],
  ])('%s', (_, definitions, expected) => {
    expect(texts(...definitions)).toEqual(expected);
  });

  it.each([
    'CL:本[ben3]',
    'variant of 書[shu1]',
    'old variant of 書',
    'surname Li',
    'see 看[kan4]',
    'see also 看',
    'Taiwan pr. [xi2]',
    'used in 圖書館',
    'classifier for books',
    'this gloss explains its headword at far too great a length',
    '',
    '()',
    '...',
  ])('drops %j', (definition) => {
    expect(texts(definition)).toEqual([]);
  });

  it('weighs the first sense most and unusual ones least', () => {
    const weights = cleanGlosses(['book', 'letter', '(archaic) document']).map(
      ({ weight }) => weight,
    );
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights[0]).toBe(1);
  });
});
