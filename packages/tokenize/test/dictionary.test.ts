import { checkDocument, wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, type DictionaryEntry } from '../src/index.ts';
import { engines, tokenizerOrSkip } from './engines.ts';

function words(
  text: string,
  dictionary: readonly DictionaryEntry[],
  chinese: (typeof engines)[number] = 'intl',
): string[] {
  const tokens = createTokenizer({ chinese, dictionary }).tokenize(text);
  return tokens.map(({ start, end }) => text.slice(start, end));
}

describe('dictionary', () => {
  it.for(engines)('keeps a word of its own whole with %s', (chinese, context) => {
    tokenizerOrSkip(context, { chinese });
    expect(words('双语对齐器很快', ['双语对齐器'], chinese)).toEqual(['双语对齐器', '很快']);
  });

  it.for(engines)('does not leak into another tokenizer with %s', (chinese, context) => {
    tokenizerOrSkip(context, { chinese });
    words('双语对齐器很快', ['双语对齐器'], chinese);
    expect(words('双语对齐器很快', [], chinese)).not.toContain('双语对齐器');
  });

  it.each([
    ['a word', '双语对齐器'],
    ['a word and its frequency', '双语对齐器 120'],
    ['a word, its frequency and a tag', '双语对齐器 120 n'],
    ['a word and a tag', '双语对齐器 n'],
    ['an object', { word: '双语对齐器' }],
    ['an object with a frequency', { word: '双语对齐器', frequency: 120 }],
  ])('takes %s', (_, entry) => {
    expect(words('双语对齐器', [entry])).toEqual(['双语对齐器']);
  });

  it('finds a Simplified word in Traditional text, and the other way round', () => {
    expect(words('雙語對齊器', ['双语对齐器'])).toEqual(['雙語對齊器']);
    expect(words('双语对齐器', ['雙語對齊器'])).toEqual(['双语对齐器']);
  });

  it('joins letters and characters', () => {
    expect(words('T细胞与CT细胞', ['T细胞'])).toEqual(['T细胞', '与', 'CT', '细胞']);
    expect(words('β-胡萝卜素', ['β-胡萝卜素'])).toEqual(['β-胡萝卜素']);
  });

  it('never cuts a word of an alphabet', () => {
    expect(words('IL-6 COVID', ['IL', 'VID'])).toEqual(['IL-6', 'COVID']);
  });

  it('takes the words that cover most, then the fewest, then the more frequent', () => {
    expect(words('甲乙丙丁', ['甲乙', '乙丙丁'])).toEqual(['甲', '乙丙丁']);
    expect(words('甲乙丙丁', ['甲乙', '丙丁', '甲乙丙丁'])).toEqual(['甲乙丙丁']);
    expect(words('甲乙丙', ['甲乙 5', '乙丙 9'])).toEqual(['甲', '乙丙']);
    expect(words('甲乙丙', ['甲乙', '乙丙'])).toEqual(['甲乙', '丙']);
  });

  it.each([
    ['no list', '词' as unknown as string[], 'dictionary-not-list'],
    ['an empty word', [''], 'dictionary-entry'],
    ['white space in a word', [{ word: 'focus group' }], 'dictionary-entry'],
    ['half a surrogate pair', ['\ud842'], 'dictionary-entry'],
    ['a negative frequency', [{ word: '词', frequency: -1 }], 'dictionary-entry'],
    ['a frequency that is no number', [{ word: '词', frequency: Number.NaN }], 'dictionary-entry'],
    ['null for an entry', [null as unknown as string], 'dictionary-entry'],
  ])('throws on %s', (_, dictionary, code) => {
    expect(() => words('词', dictionary)).toThrow(expect.objectContaining({ code }));
  });

  it('keeps the laws, whatever the text and the words', () => {
    const entry = fc
      .stringMatching(/^[中文T细胞3.-]{1,4}$/u)
      .map((word) => ({ word, frequency: word.length }));
    fc.assert(
      fc.property(wildText(), fc.array(entry, { maxLength: 8 }), (text, dictionary) => {
        const tokenizer = createTokenizer({ chinese: 'intl', dictionary });
        expect(checkDocument(tokenizer.document(`${text}T细胞中文`, { language: 'zh' }))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a user dictionary', () => {
  const cut = (text: string, word: string) =>
    createTokenizer({ chinese: 'intl', dictionary: [word] })
      .tokenize(text)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['q币', 'Q币', 'q币'],
    ['COVID-19疫苗', 'covid-19疫苗', 'COVID-19疫苗'],
    ['Ｔ细胞增殖', 'T细胞', 'Ｔ细胞'],
    ['T细胞增殖', 'Ｔ细胞', 'T细胞'],
    ['同\u200b伴支持好', '同伴支持', '同\u200b伴支持'],
    ['同伴支持好', '同伴\u200b支持', '同伴支持'],
    ['用双语对齐器', '双语对齐器,120', '双语对齐器'],
    ['用双语对齐器', '双语对齐器;50;n', '双语对齐器'],
    ['用双语对齐器', '双语对齐器 n', '双语对齐器'],
  ])('finds in %j the entry %j', (text, entry, word) => {
    expect(cut(text, entry)).toContain(word);
  });

  it.each([
    'night shift',
    'Ward Seven',
    'night shift 5',
    'vitamin c',
    '云 计算',
    '词 5 n more',
    '\u200b',
  ])('refuses the entry %j', (entry) => {
    expect(() => cut('', entry)).toThrow(expect.objectContaining({ code: 'dictionary-entry' }));
  });
});
