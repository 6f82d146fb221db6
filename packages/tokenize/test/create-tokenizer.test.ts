import { describe, expect, it } from 'vitest';
import { type ChineseEngineName, createTokenizer } from '../src/index.ts';
import { engines, tokenizerOrSkip } from './engines.ts';

const slices = (text: string, chinese: 'auto' | ChineseEngineName = 'auto') =>
  createTokenizer({ chinese })
    .tokenize(text)
    .map(({ start, end }) => text.slice(start, end));

describe('createTokenizer', () => {
  it.for(engines)('cuts Chinese words with %s', (chinese, context) => {
    expect(tokenizerOrSkip(context, { chinese }).engine).toBe(chinese);
    expect(slices('机遇与挑战', chinese)).toEqual(['机遇', '与', '挑战']);
  });

  it('takes nodejieba by itself when it is there', (context) => {
    tokenizerOrSkip(context, { chinese: 'nodejieba' });
    expect(createTokenizer().engine).toBe('nodejieba');
  });

  it.each([
    ['well-being', ['well-being']],
    ['MHWs对UPSIDES', ['MHWs', '对', 'UPSIDES']],
    ['Unity3d', ['Unity3d']],
    ['COVID-19', ['COVID-19']],
    ['3.5 mg/kg', ['3.5', 'mg/kg']],
    ["Be'er Sheva", ["Be'er", 'Sheva']],
    ['IL-6', ['IL-6']],
    ['p<0.05', ['p', '<', '0.05']],
    ['doi: 10.5555/a-b.c.', ['doi', ':', '10.5555/a-b.c', '.']],
  ])('keeps mixed tokens whole in %j', (text, expected) => {
    expect(slices(text)).toEqual(expected);
  });

  it('throws on an engine it does not know', () => {
    expect(() => createTokenizer({ chinese: 'other' as 'intl' })).toThrow(
      expect.objectContaining({ code: 'unknown-engine' }),
    );
  });
});

describe('options', () => {
  it('that do not exist are refused', () => {
    expect(() => createTokenizer({ engine: 'intl' } as object)).toThrow(
      expect.objectContaining({ code: 'unknown-option' }),
    );
  });

  it('cut the sentences of a short quotation in a document when asked to', () => {
    const { document } = createTokenizer({ chinese: 'intl' });
    const text = '她说：“天冷了。回去吧。”大家同意。';
    expect(document(text).sentences).toHaveLength(2);
    expect(document(text, { maxQuotation: 0 }).sentences).toHaveLength(3);
    expect(() => document(text, { maxQuotation: -1 })).toThrow(
      expect.objectContaining({ code: 'quotation-length' }),
    );
  });
});
