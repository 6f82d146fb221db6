import { createKeyphraseExtractor } from '@diglot/keywords';
import { bilingualText, checkKeyphrases, wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const extractors = {
  trained: createKeyphraseExtractor(),
  plain: createKeyphraseExtractor({ ranker: 'plain' }),
};
const anyText = () => fc.oneof(wildText(), bilingualText());

describe.each(['trained', 'plain'] as const)('extract with the %s ranker', (ranker) => {
  const extractor = extractors[ranker];

  it('keeps the laws of keyphrases for any text', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (title, text) => {
        expect(checkKeyphrases(text, extractor.extract({ title, text }))).toEqual([]);
      }),
    );
  });

  it('gives the same answer to the same text, and survives JSON', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const once = extractor.extract({ text });
        expect(extractor.extract({ text })).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      }),
    );
  });

  it('gives a shorter list as the beginning of a longer one', () => {
    fc.assert(
      fc.property(bilingualText(), fc.nat(20), (text, limit) => {
        const short = extractor.extract({ text }, { limit });
        expect(short).toEqual(extractor.extract({ text }, { limit: 25 }).slice(0, limit));
      }),
    );
  });

  it('orders the phrases of a text alike for any limit', () => {
    const text =
      'Peer peer bilingual peer IL-6.U.S. peer peer depression peer peer.Support peer 1,024 mg/kg IL-6 n 95% trial.';
    const all = extractor.extract({ text }, { limit: 1000 });
    for (let limit = 0; limit <= all.length; limit++) {
      expect(extractor.extract({ text }, { limit })).toEqual(all.slice(0, limit));
    }
  });

  it.each([
    'Peer support of nurses matters. ',
    '护士的同伴支持很重要。',
    '字',
    'word ',
    'a-',
    '(',
    '\ud800',
    '1 ',
  ])('reads 200 kB of %j', (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    expect(checkKeyphrases(text, extractor.extract({ text }))).toEqual([]);
  });
});

describe('diversity', () => {
  it('moves phrases that lie within better ones down', () => {
    const text =
      'Support vector machines are trained. Support vector machines need few data. Kernel functions matter.';
    const nested = (diversity: number) =>
      extractors.trained
        .extract({ text }, { limit: 4, diversity })
        .filter(({ key }) => key.includes('vector')).length;
    expect(nested(0.9)).toBeLessThan(nested(0));
  });
});
