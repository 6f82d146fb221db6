import { ParseError } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { packedWeight } from '../src/glosses/learned-weights.ts';
import { compactPack, emptyTable, learnedTable, openLexicon, writePack } from '../src/index.ts';

const dictionary = writePack([{ source: '护士', target: 'nurse', weight: 1 }], { name: 'ward' });
const words = writePack(
  [
    { source: '病房', target: 'nurse', weight: packedWeight(7, 0) },
    { source: '护理', target: 'nurse', weight: packedWeight(7, 1) },
  ],
  { name: 'seen together', role: 'learned-words' },
);
const terms = writePack([{ source: '护士站', target: 'nurse station', weight: 1 }], {
  name: 'of authors',
  role: 'author-terms',
});
const all = Buffer.concat([dictionary, words, terms]);

describe.each([
  ['as written', all],
  ['in the compact form', compactPack(all)],
  ['at an odd place of a buffer', Buffer.concat([Buffer.of(0), all]).subarray(1)],
])('packs one after another, %s', (_, bytes) => {
  const lexicon = openLexicon(bytes);

  it('are all opened', () => {
    expect(lexicon.packs.map(({ name }) => name)).toEqual(['ward', 'seen together', 'of authors']);
  });

  it('translate by the dictionary alone', () => {
    expect(lexicon.translate('nurse', { to: 'zh' }).map(({ text }) => text)).toEqual(['护士']);
    expect(lexicon.has('护理', 'zh')).toBe(false);
    expect(lexicon.longestMatch('护士站', 0, 'zh')).toBe(2);
  });

  it('say what was learned, best first, both ways', () => {
    const learned = learnedTable(lexicon);
    expect(learned.word('nurse').map(({ text }) => text)).toEqual(['护理', '病房']);
    expect(learned.wordsFor('病房')).toEqual([{ text: 'nurse', weight: 7 / 35 }]);
    expect(learned.phrase('nurse station')).toEqual(['护士站']);
    expect(learned.phrase('nurse')).toEqual([]);
  });
});

describe('learned packs', () => {
  it('come from beside the code for a lexicon without any', () => {
    const lexicon = openLexicon(dictionary);
    expect(lexicon.learned).toBeUndefined();
    expect(learnedTable(lexicon)).toBe(learnedTable());
    expect(learnedTable().phrase('social support')).toEqual(['社会支持']);
    expect(emptyTable.phrase('social support')).toEqual([]);
  });

  it('alone make a lexicon that translates nothing', () => {
    expect(openLexicon(words).translate('nurse', { to: 'zh' })).toEqual([]);
  });

  it.each([
    ['the last one cut short', all.subarray(0, -8)],
    ['something else behind', Buffer.concat([all, Buffer.from('and more')])],
  ])('are refused with %s', (_, bytes) => {
    expect(() => openLexicon(bytes)).toThrow(ParseError);
  });
});
