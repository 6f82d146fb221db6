import { anyDocument, textWithSpans } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  checkPlain,
  checkSegments,
  checkSpans,
  type Diagnostic,
  type Document,
  type Sentence,
  type Span,
} from '../src/index.ts';

const codes = (faults: readonly Diagnostic[]) => faults.map(({ code }) => code);
const spans = (...pairs: [number, number][]): Span[] =>
  pairs.map(([start, end]) => ({ start, end }));
const sentences = (...pairs: [number, number][]): Sentence[] =>
  spans(...pairs).map((span) => ({ ...span, language: 'zh' }));

describe('checkSpans', () => {
  it.each<[string, string, Span[], string[]]>([
    ['nothing to say', '中文 ab', spans([0, 2], [3, 5]), []],
    ['an empty text', '', [], []],
    ['white space alone', ' \u3000\n\ufeff', [], []],
    ['an empty layer over text', 'ab', [], ['gap-not-space']],
    ['a gap before', 'ab', spans([1, 2]), ['gap-not-space']],
    ['a gap between', 'abc', spans([0, 1], [2, 3]), ['gap-not-space']],
    ['a gap after', 'ab', spans([0, 1]), ['gap-not-space']],
    [
      'a zero-width space left out, which is no white space',
      'a\u200bb',
      spans([0, 1], [2, 3]),
      ['gap-not-space'],
    ],
    ['an empty span', 'ab', spans([0, 0], [0, 2]), ['span-empty']],
    ['a span turned round', 'ab', spans([0, 2], [2, 1]), ['span-empty']],
    ['an overlap', 'abc', spans([0, 2], [1, 3]), ['span-out-of-order']],
    ['a wrong order', 'ab', spans([1, 2], [0, 1]), ['gap-not-space', 'span-out-of-order']],
    ['a start before the text', 'ab', spans([-1, 2]), ['span-out-of-range']],
    ['an end after the text', 'ab', spans([0, 3]), ['span-out-of-range']],
    ['half a pair', '𠮷', spans([0, 1], [1, 2]), ['span-splits-pair', 'span-splits-pair']],
    ['fractions', 'ab', spans([0, 1.5]), ['span-not-integer', 'gap-not-space']],
    ['no numbers', '', spans([Number.NaN, 1]), ['span-not-integer']],
  ])('finds %s', (_, text, layer, expected) => {
    expect(codes(checkSpans(text, layer))).toEqual(expected);
  });

  it('lets a lone surrogate be cut on either side', () => {
    expect(checkSpans('\ud842a\udfb7', spans([0, 1], [1, 2], [2, 3]))).toEqual([]);
  });

  it('says which span, and where', () => {
    const [fault] = checkSpans('abc', spans([0, 2], [1, 3]), { layer: 'sentence' });
    expect(fault?.message).toContain('sentence 1 [1, 3)');
    expect(fault?.span).toEqual({ start: 1, end: 3 });
  });

  it('lets mentions leave out text, but not overlap', () => {
    expect(checkSpans('abcd', spans([1, 2]), { gaps: 'any' })).toEqual([]);
    expect(codes(checkSpans('abcd', spans([1, 3], [2, 4]), { gaps: 'any' }))).toEqual([
      'span-out-of-order',
    ]);
  });

  it('checks a layer of a part of the text', () => {
    const within = { start: 2, end: 4 };
    expect(checkSpans('abcdef', spans([2, 4]), { within })).toEqual([]);
    expect(codes(checkSpans('abcdef', spans([1, 4]), { within }))).toEqual(['span-out-of-range']);
  });

  it('finds any one broken offset of a lawful layer', () => {
    fc.assert(
      fc.property(textWithSpans(), fc.nat(), ({ text, spans: layer }, choice) => {
        expect(checkSpans(text, layer)).toEqual([]);
        const index = choice % Math.max(layer.length, 1);
        const span = layer[index];
        if (!span) return;
        expect(checkSpans(text, layer.toSpliced(index, 1))).not.toEqual([]);
        const emptied = layer.with(index, { start: span.start, end: span.start });
        expect(checkSpans(text, emptied)).not.toEqual([]);
      }),
    );
  });
});

describe('checkSegments', () => {
  const segment = { start: 0, end: 2, language: 'zh', confidence: 1 };

  it.each([
    [{}, []],
    [{ script: 'Hans' as const }, []],
    [{ language: '' }, ['language-missing']],
    [{ confidence: 1.01 }, ['number-out-of-range']],
    [{ confidence: Number.NaN }, ['number-out-of-range']],
    [{ language: 'en', script: 'Hant' as const }, ['script-misplaced']],
    [{ end: 1 }, ['gap-not-space']],
  ])('finds what is wrong with %j', (change, expected) => {
    expect(codes(checkSegments('中文', [{ ...segment, ...change }]))).toEqual(expected);
  });
});

describe('checkDocument', () => {
  const document: Document = {
    text: '甲乙。ab',
    language: 'zh',
    sentences: sentences([0, 3], [3, 5]),
    tokens: [
      { start: 0, end: 2, kind: 'word' },
      { start: 2, end: 3, kind: 'punctuation' },
      { start: 3, end: 5, kind: 'word' },
    ],
  };

  it('has nothing to say about a lawful one', () => {
    expect(checkDocument(document)).toEqual([]);
    fc.assert(
      fc.property(anyDocument(), (any) => {
        expect(checkDocument(any)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Document>, string[]]>([
    ['no language', { language: '' }, ['language-missing']],
    [
      'a token over a sentence’s end',
      { tokens: [{ start: 0, end: 5, kind: 'word' }] },
      ['token-outside-sentence'],
    ],
    [
      'a token in no sentence',
      { sentences: sentences([0, 3]) },
      ['gap-not-space', 'token-outside-sentence'],
    ],
    ['no tokens', { tokens: [] }, ['gap-not-space']],
    [
      'an unknown kind',
      { sentences: sentences([0, 5]), tokens: [{ start: 0, end: 5, kind: 'noun' as 'word' }] },
      ['token-kind-unknown'],
    ],
  ])('finds %s', (_, change, expected) => {
    expect(codes(checkDocument({ ...document, ...change }))).toEqual(expected);
  });

  it('lets a partial document leave out text between sentences, not within', () => {
    const partial = { ...document, sentences: sentences([3, 5]), tokens: document.tokens.slice(2) };
    expect(codes(checkDocument(partial))).toEqual(['gap-not-space', 'gap-not-space']);
    expect(checkDocument(partial, { partial: true })).toEqual([]);
    const first = {
      ...document,
      sentences: sentences([0, 3]),
      tokens: document.tokens.slice(0, 2),
    };
    expect(checkDocument(first, { partial: true })).toEqual([]);
    const empty = { ...partial, tokens: [] };
    expect(codes(checkDocument(empty, { partial: true }))).toEqual(['gap-not-space']);
  });
});

describe('checkPlain', () => {
  it.each([[{ a: [1, 'b', null, true] }], [[]], ['\ud800']])('takes %j as plain', (value) => {
    expect(checkPlain(value)).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);
  it.each([
    ['undefined', { a: undefined }, '$.a'],
    ['NaN', [Number.NaN], '$.0'],
    ['minus zero', -0, '$'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a map', { m: new Map() }, '$.m'],
    ['a date', new Date(0), '$'],
    ['a cycle', cycle, '$.0'],
  ])('finds %s', (_, value, path) => {
    const [fault] = checkPlain(value);
    expect(fault).toMatchObject({ code: 'not-plain' });
    expect(fault?.message).toContain(path);
  });

  it('lets the same part occur twice', () => {
    const part = { start: 0, end: 1 };
    expect(checkPlain({ a: part, b: part })).toEqual([]);
  });
});
