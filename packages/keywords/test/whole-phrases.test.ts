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
