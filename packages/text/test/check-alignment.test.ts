import { anyAlignment, anyDocument } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Bead,
  checkAlignment,
  checkBitext,
  checkKeyphrases,
  checkTermPairs,
  type Diagnostic,
  type Keyphrase,
  type TermPair,
} from '../src/index.ts';

const codes = (faults: readonly Diagnostic[]) => faults.map(({ code }) => code);
const bead = (a: number, b: number, c: number, d: number, score = 1): Bead => ({
  source: { from: a, to: b },
  target: { from: c, to: d },
  score,
});

describe('checkAlignment', () => {
  it('has nothing to say about beads that tile both sides', () => {
    fc.assert(
      fc.property(anyAlignment(), ({ beads, sourceCount, targetCount }) => {
        expect(checkAlignment(beads, sourceCount, targetCount)).toEqual([]);
      }),
    );
  });

  it.each<[string, Bead[], string[]]>([
    ['a bead empty on both sides', [bead(0, 0, 0, 0), bead(0, 2, 0, 2)], ['bead-empty']],
    ['sentences left over', [bead(0, 1, 0, 2)], ['beads-do-not-tile']],
    ['sentences that are not there', [bead(0, 2, 0, 3)], ['beads-do-not-tile']],
    ['a gap', [bead(0, 1, 0, 0), bead(1, 2, 1, 2)], ['beads-do-not-tile']],
    ['an overlap', [bead(0, 2, 0, 1), bead(1, 2, 1, 2)], ['beads-do-not-tile']],
    ['crossing beads', [bead(1, 2, 0, 1), bead(0, 1, 1, 2)], Array(3).fill('beads-do-not-tile')],
    ['a score above 1', [bead(0, 2, 0, 2, 1.5)], ['number-out-of-range']],
    [
      'half a sentence',
      [bead(0, 0.5, 0, 2), bead(0.5, 2, 2, 2)],
      ['bead-not-integer', 'bead-not-integer'],
    ],
  ])('finds %s', (_, beads, expected) => {
    expect(codes(checkAlignment(beads, 2, 2))).toEqual(expected);
  });
});

describe('checkBitext', () => {
  it('checks both documents and the beads between them', () => {
    fc.assert(
      fc.property(anyDocument(), anyDocument(), (source, target) => {
        const alignment = [bead(0, source.sentences.length, 0, target.sentences.length)];
        const empty = source.sentences.length + target.sentences.length === 0;
        const bitext = { source, target, alignment: empty ? [] : alignment };
        expect(checkBitext(bitext)).toEqual([]);
        const broken = { ...bitext, alignment: [bead(0, 99, 0, 99)] };
        expect(checkBitext(broken)).not.toEqual([]);
      }),
    );
  });
});

describe('checkKeyphrases', () => {
  const phrase: Keyphrase = {
    text: '同伴支持',
    key: '同伴支持',
    language: 'zh',
    score: 0.9,
    mentions: [{ start: 0, end: 4 }],
  };

  it.each<[string, Partial<Keyphrase>[], string[]]>([
    ['nothing', [{}, { key: 'b', score: 0.9 }], []],
    ['a key twice', [{}, {}], ['key-repeated']],
    ['nothing in one key of two languages', [{}, { language: 'en' }], []],
    ['a wrong order', [{}, { key: 'b', score: 1 }], ['not-ranked']],
    ['a score below 0', [{ score: -1 }], ['number-out-of-range']],
    ['no text', [{ text: '' }], ['text-empty']],
    ['a mention outside the text', [{ mentions: [{ start: 3, end: 9 }] }], ['span-out-of-range']],
    [
      'a mention of the translation outside the text',
      [{ translation: { text: 'x', language: 'en', mentions: [{ start: 9, end: 10 }] } }],
      ['span-out-of-range'],
    ],
  ])('finds %s', (_, changes, expected) => {
    const phrases = changes.map((change) => ({ ...phrase, ...change }));
    expect(codes(checkKeyphrases('同伴支持。', phrases))).toEqual(expected);
  });
});

describe('checkTermPairs', () => {
  const pair: TermPair = {
    source: 'peer',
    target: '同伴',
    score: 0.5,
    evidence: ['lexicon'],
    sourceMentions: [{ start: 0, end: 4 }],
    targetMentions: [{ start: 0, end: 2 }],
  };

  it.each<[string, Partial<TermPair>[], string[]]>([
    ['nothing', [{}], []],
    ['a side missing', [{ target: '' }], ['text-empty']],
    ['a wrong order', [{}, { score: 0.6 }], ['not-ranked']],
    [
      'a mention in the wrong text',
      [{ targetMentions: [{ start: 0, end: 4 }] }],
      ['span-out-of-range'],
    ],
  ])('finds %s', (_, changes, expected) => {
    const pairs = changes.map((change) => ({ ...pair, ...change }));
    expect(codes(checkTermPairs('peer', '同伴', pairs))).toEqual(expected);
  });
});
