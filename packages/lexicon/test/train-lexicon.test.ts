import type { Bitext, Document } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { openLexicon, trainLexicon, writePack } from '../src/index.ts';

/** A document of sentences given as words; every word is followed by a blank. */
function documentOf(language: string, sentences: readonly string[]): Document {
  const text = sentences.map((sentence) => `${sentence} `).join('');
  const tokens = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    kind: 'word' as const,
    start: index,
    end: index + word.length,
  }));
  let start = 0;
  const spans = sentences.map(({ length }) => {
    const span = { start, end: start + length, language };
    start += length + 1;
    return span;
  });
  return { text, language, sentences: spans, tokens };
}

function bitextOf(pairs: readonly (readonly [string, string])[], score = 1): Bitext {
  return {
    source: documentOf(
      'zh',
      pairs.map(([source]) => source),
    ),
    target: documentOf(
      'en',
      pairs.map(([, target]) => target),
    ),
    alignment: pairs.map((_, at) => ({
      source: { from: at, to: at + 1 },
      target: { from: at, to: at + 1 },
      score,
    })),
  };
}

const bitext = bitextOf([
  ['小 猫 睡觉', 'small cats sleep'],
  ['大 猫 吃鱼', 'big cats eat'],
  ['小 狗 吃鱼', 'small dogs eat'],
  ['大 狗 睡觉', 'big dogs sleep'],
]);

describe('trainLexicon', () => {
  it('learns which word translates which', () => {
    const lexicon = openLexicon(trainLexicon([bitext], { iterations: 20 }));
    const best = (word: string, to: string) => lexicon.translate(word, { to })[0]?.text;
    expect(best('猫', 'en')).toBe('cats');
    expect(best('狗', 'en')).toBe('dogs');
    expect(best('sleep', 'zh')).toBe('睡觉');
    expect(best('small', 'zh')).toBe('小');
  });

  it('lets a prior lexicon decide where the text alone cannot', () => {
    const twice = bitextOf([
      ['红 花', 'red flower'],
      ['红 花', 'red flower'],
    ]);
    const prior = openLexicon(
      writePack([{ source: '花', target: 'flower', weight: 1 }], { name: 'p' }),
    );
    const lexicon = openLexicon(trainLexicon([twice], { lexicon: prior }));
    expect(lexicon.translate('花', { to: 'en' })[0]?.text).toBe('flower');
    expect(lexicon.translate('红', { to: 'en' })[0]?.text).toBe('red');
  });

  it('leaves out rare pairs and doubtful beads', () => {
    const once = openLexicon(trainLexicon([bitextOf([['猫', 'cat']])], { minCount: 1 }));
    expect(once.packs[0]?.pairs).toBe(1);
    expect(openLexicon(trainLexicon([bitextOf([['猫', 'cat']])])).packs[0]?.pairs).toBe(0);
    expect(() => trainLexicon([bitextOf([['猫', 'cat']], 0.2)])).toThrow(
      expect.objectContaining({ code: 'no-bitext' }),
    );
  });

  it('refuses bitexts of different languages', () => {
    const turned = { ...bitext, source: bitext.target, target: bitext.source };
    expect(() => trainLexicon([bitext, turned])).toThrow(
      expect.objectContaining({ code: 'mixed-languages' }),
    );
  });

  it('refuses nothing at all', () => {
    expect(() => trainLexicon([])).toThrow(expect.objectContaining({ code: 'no-bitext' }));
  });
});
