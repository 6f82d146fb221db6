import { describe, expect, it } from 'vitest';
import { createKeyphraseExtractor } from '../src/index.ts';

const extractor = createKeyphraseExtractor();

describe('a list beside the term pairs of its document', () => {
  const text =
    'A graphics processing unit renders frames. The graphics processing unit needs power. Power is scarce.';
  const phrasesOf = (options: object) =>
    extractor.extract({ text }, { ...options, limit: 20 }).map((phrase) => phrase.text);

  it('leaves out what stands only in front inside a longer phrase', () => {
    expect(phrasesOf({ termPairs: [] })).toContain('graphics processing unit');
    expect(phrasesOf({ termPairs: [] })).not.toContain('graphics processing');
  });

  it('keeps the end of a phrase, which names what the phrase names', () => {
    expect(phrasesOf({ termPairs: [] })).toContain('processing unit');
  });

  it('is not shortened where no pairs are looked for', () => {
    expect(phrasesOf({})).toContain('graphics processing');
  });
});

describe('what counts the things behind a number', () => {
  it('begins no phrase', () => {
    const found = extractor.extract({
      text: '研究纳入14家重症监护病房的患者，重症监护病房收治老年患者。',
    });
    expect(found.map((phrase) => phrase.text)).toContain('重症监护病房');
    expect(found.some((phrase) => phrase.text.startsWith('家'))).toBe(false);
  });
});

describe('a phrase that begins with what is said of a thing', () => {
  const text =
    'The effects of peer support on nurses were examined. Peer support had effects of several kinds. ' +
    'The role of sleep quality was clear. Analysis of variance was used; analysis of variance is common.';

  it('is no keyphrase, but the thing is', () => {
    const found = extractor
      .extract({ text }, { minScore: 0, limit: 100 })
      .map((phrase) => phrase.text.toLowerCase());
    expect(found).toContain('peer support');
    expect(found).toContain('sleep quality');
    expect(found).toContain('analysis of variance');
    expect(found.filter((phrase) => /^(?:effects|role) of/u.test(phrase))).toEqual([]);
  });
});
