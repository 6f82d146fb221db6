import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';

const extractor = createKeyphraseExtractor();
const text = `目的：评价同伴支持对护士情绪耗竭的作用。方法：采用支持向量机（support vector machine，SVM）预测情绪耗竭，访谈护士对同伴支持的看法。

Objective: To evaluate peer support for emotional exhaustion of nurses. Methods: A support vector machine (SVM) predicted emotional exhaustion, and nurses were interviewed about peer support.`;
const phrases = extractor.extract({ text });

describe('extract from a bilingual text', () => {
  it.each([
    ['peer support', '同伴支持'],
    ['nurses', '护士'],
  ])('makes %s and %s one keyphrase', (english, chinese) => {
    const both = phrases.filter((phrase) =>
      [phrase.text, phrase.translation?.text].includes(chinese),
    );
    expect(both).toHaveLength(1);
    expect([both[0]?.text, both[0]?.translation?.text]).toContain(english);
  });

  it('pairs what stands in brackets, without any lexicon', () => {
    const bare = createKeyphraseExtractor({ lexicon: { translate: () => [] } });
    const all = bare.extract({ text }, { limit: 60 });
    const pair = all.find(({ translation }) =>
      [translation?.text].some(
        (form) => form === '支持向量机' || form === 'support vector machine',
      ),
    );
    expect([pair?.text, pair?.translation?.text].sort()).toEqual([
      'support vector machine',
      '支持向量机',
    ]);
  });

  it('gives the mentions of both halves', () => {
    for (const { mentions, translation } of phrases) {
      for (const { start, end } of [...mentions, ...(translation?.mentions ?? [])]) {
        expect(text.slice(start, end).trim()).not.toBe('');
      }
    }
  });

  it('lists one language only when asked', () => {
    for (const language of ['en', 'zh']) {
      const own = extractor.extract({ text }, { language });
      expect(own.length).toBeGreaterThan(0);
      expect(own.every((phrase) => phrase.language === language)).toBe(true);
      expect(own.every(({ translation }) => translation === undefined)).toBe(true);
    }
  });

  it('lists a term that is the same in both parts once', () => {
    const all = extractor.extract({ text }, { limit: 100 });
    expect(all.filter(({ text }) => text === 'SVM').length).toBeLessThanOrEqual(1);
  });
});
