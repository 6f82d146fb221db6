import { openLexicon, readGlossary } from '@diglot/lexicon';
import { describe, expect, it } from 'vitest';
import { createDocumentReader, extractThemes, type ThemeOptions } from '../src/index.ts';
import { makeCorpus } from './corpus.ts';

const read = createDocumentReader();
const held = makeCorpus(36, (at) => (Math.floor(at / 3) % 2 === 0 ? 'en' : 'zh'))
  .map((one, at) => ({
    ...one,
    keywords:
      Number(one.id.slice(1)) % 3 === 0
        ? [Math.floor(at / 3) % 2 === 0 ? 'zorbing yield' : '滚球产量', at % 2 ? 'zorb' : 'zorbs']
        : [],
  }))
  .map(read);

function termsOf(options: ThemeOptions) {
  return extractThemes(held, { themes: 3, ...options }).themes.flatMap(({ terms }) => terms);
}

describe('a glossary', () => {
  const glossary = openLexicon(readGlossary('en,zh\nzorbing yield,滚球产量\n'));

  it('makes one of terms that nothing else would pair', () => {
    const partner = (options: ThemeOptions) =>
      termsOf(options).find(({ text }) => text === '滚球产量')?.translation?.text;
    expect(partner({ glossary })).toBe('zorbing yield');
    expect(partner({})).not.toBe('zorbing yield');
  });
});

describe('synonyms', () => {
  it('make one term of several, shown by the first of each language', () => {
    const terms = termsOf({ synonyms: [['滚球产量', 'Zorbing', 'zorbing yield', 'zorb']] });
    const term = terms.find(({ text }) => text === '滚球产量');
    expect(term?.translation?.text).toBe('Zorbing');
    expect(terms.some(({ text }) => /^zorb(s|ing yield)?$/.test(text))).toBe(false);
  });

  it.each([['zorb'], [[['zorb', 1]]], [{}]])('refuses %j', (synonyms) => {
    expect(() => termsOf({ synonyms: synonyms as never })).toThrow(
      expect.objectContaining({ code: 'synonyms-not-lists' }),
    );
  });
});
