import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NormalizeOptions, normalizeText } from '../src/index.ts';
import { isIgnorable } from '../src/normalize/is-ignorable.ts';
import { mayCombine } from '../src/normalize/may-combine.ts';

const off: NormalizeOptions = { width: false, quotes: false, dashes: false, zeroWidth: false };
const all: NormalizeOptions = { compatibility: true, simplified: true, lowerCase: true };

/** Text rich in what normalisation touches. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['ﬁ', 'Å', 'e\u0301', '\u0323', '\u0307', 'İ', 'Σ', 'ｶﾞ', '가', 'ㄱ', 'ㅏ', 'ᄀ', 'ᅡ', 'ᆨ'],
        ...['ﾡ', 'ￂ', '“', '』', '—', '－', '\u200b', '\u200d', '\ufeff', '\u00ad', '\ufe0f', 'ำ'],
        ...[
          'Ｔ',
          '　',
          '￥',
          '龍',
          '𠮷',
          '𝐀',
          '½',
          '…',
          '\ud842',
          '\udfb7',
          '中',
          'J\u030c',
          '\u{e0100}',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('normalizeText', () => {
  it.each<[string, string, NormalizeOptions | undefined, string]>([
    ['width', 'ＡＢＣ１２３，（Ｘ）　￥￡`', undefined, "ABC123,(X) ¥£'"],
    ['quotes', '“a”‘b’「丙」『丁』«e»', undefined, '"a"\'b\'"丙""丁""e"'],
    ['dashes', 'a–b——c−d－e', undefined, 'a-b--c-d-e'],
    ['zero-width characters', 'a\u200bb\u00adc\ufeffd\ufe0f', undefined, 'abcd'],
    ['compatibility forms', 'ﬁｶﾞ²e\u0301', { compatibility: true }, 'fiガ2é'],
    ['Traditional characters', '臺灣', { simplified: true }, '台湾'],
    ['case', 'ÄBCİ', { lowerCase: true }, 'äbci\u0307'],
    ['nothing else', '中文。A、《题》', undefined, '中文。A、《题》'],
  ])('levels %s: %j', (_, text, options, expected) => {
    expect(normalizeText(text, options).text).toBe(expected);
  });

  it.each(['width', 'quotes', 'dashes', 'zeroWidth'] as const)(
    'leaves %s alone on request',
    (key) => {
      const sample = { width: 'Ａ', quotes: '“', dashes: '—', zeroWidth: '\u200b' }[key];
      expect(normalizeText(sample, { [key]: false }).text).toBe(sample);
      expect(normalizeText(sample).text).not.toBe(sample);
    },
  );

  it('maps a span to the smallest source span that gave it', () => {
    const source = '甲\u200b ﬁx\u200b ＡＢ';
    const { text, toSource } = normalizeText(source, { compatibility: true });
    expect(text).toBe('甲 fix AB');
    const back = (start: number, end: number) => {
      const span = toSource({ start, end });
      return source.slice(span.start, span.end);
    };
    expect(back(0, 1)).toBe('甲');
    expect(back(2, 3)).toBe('ﬁ');
    expect(back(3, 5)).toBe('ﬁx');
    expect(back(4, 6)).toBe('x\u200b ');
    expect(back(6, 8)).toBe('ＡＢ');
    expect(back(0, text.length)).toBe(source);
  });

  it('maps an empty span to an empty one, and keeps other fields', () => {
    const { toSource } = normalizeText('a\u200bb');
    expect(toSource({ start: 1, end: 1, kind: 'word' })).toEqual({
      start: 2,
      end: 2,
      kind: 'word',
    });
  });

  it.each([
    [-1, 0],
    [2, 1],
    [0, 3],
    [Number.NaN, 1],
  ])('throws span-out-of-range for [%s, %s)', (start, end) => {
    const { toSource } = normalizeText('ab');
    const code = 'span-out-of-range';
    expect(() => toSource({ start, end })).toThrow(expect.objectContaining({ code }));
  });

  it('equals the platform’s NFKC when that is all that is asked', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const { text: copy } = normalizeText(text, { ...off, compatibility: true });
        expect(copy).toBe(text.normalize('NFKC'));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([{}, { ...off, zeroWidth: true, compatibility: true }, all])(
    'changes nothing the second time, with %j',
    (options) => {
      fc.assert(
        fc.property(awkward, (text) => {
          const once = normalizeText(text, options).text;
          expect(normalizeText(once, options).text).toBe(once);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('maps neighbouring spans to source spans in order, that give the same text again', () => {
    fc.assert(
      fc.property(awkward, (source) => {
        const { text, toSource } = normalizeText(source, all);
        let reached = 0;
        let at = 0;
        for (const char of text) {
          const { start, end } = toSource({ start: at, end: at + char.length });
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(end).toBeGreaterThanOrEqual(reached);
          expect(normalizeText(source.slice(start, end), all).text).toContain(char);
          reached = end;
          at += char.length;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('normalizeText, on long runs', () => {
  // Each would take minutes if the time grew with the square of the length.
  it.each([
    ['zero-width characters', '\u200b'],
    ['marks out of order', '\u0301\u0323'],
    ['bases, zero-width characters and marks', 'e\u200b\u0301'],
    ['lone surrogates', '\ud800'],
    ['Hangul letters', 'ㄱㅏ'],
  ])('is linear for %s', (_, unit) => {
    const source = unit.repeat(300_000);
    const { text, toSource } = normalizeText(source, all);
    const { end } = toSource({ start: 0, end: text.length });
    expect(end).toBe(source.length);
  });
});

describe('isIgnorable', () => {
  it('is the Unicode property Default_Ignorable_Code_Point', () => {
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      const expected = /\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint));
      if (isIgnorable(codePoint) !== expected) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe('mayCombine', () => {
  it('covers every character that a composition ends with', () => {
    const seconds = new Set<string>();
    const chars: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const char = String.fromCodePoint(codePoint);
      chars.push(char);
      const [, ...rest] = char.normalize('NFD');
      for (const part of rest) seconds.add(part);
    }
    const missed = chars.filter((char) => {
      const first = String.fromCodePoint(char.normalize('NFKD').codePointAt(0) ?? 0);
      return (seconds.has(first) || /\p{M}/u.test(first)) && !mayCombine(char.codePointAt(0) ?? 0);
    });
    expect(missed).toEqual([]);
  });
});
