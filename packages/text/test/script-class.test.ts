import { describe, expect, it } from 'vitest';
import {
  isLetterClass,
  ScriptClass,
  scriptClass,
  scriptClassAt,
  scriptClassTable,
} from '../src/index.ts';

const nameOf = Object.fromEntries(Object.entries(ScriptClass).map(([name, cls]) => [cls, name]));

describe('scriptClass', () => {
  it.each([
    ['latin', 'aZéＡｚªÅ𝐀'],
    ['greek', 'αΩµ'],
    ['han', '中々〇〆龍㐀𠀀𪛟𫝀𬺰𰀀𱍐豈⼈〡'],
    ['bopomofo', 'ㄅㄆ'],
    ['kana', 'ひカーｶｰㇰ'],
    ['hangul', '한ㄱᄀﾡ'],
    ['letter', 'жאกक'],
    ['digit', '7７½²①Ⅱ٣㊀'],
    ['mark', '\u0301\ufe0f\u{e0100}\u3099\u20e3'],
    ['format', '\u200b\u200d\u00ad\u2060\u200e'],
    ['space', ' \t\n\u00a0\u3000\u2028\ufeff'],
    ['punctuation', '.,。，「」“”—-（％'],
    ['symbol', '+<¥€°😀☆㈱'],
    ['other', '\u0000\u0085\ue000\udc00\ud800\uffff'],
  ])('has the class %s for %j', (expected, characters) => {
    // Lone halves stay apart only when the string is taken by code points.
    for (const char of characters) {
      expect([char, nameOf[scriptClass(char.codePointAt(0) ?? 0)]]).toEqual([char, expected]);
    }
  });

  it('calls space exactly what JavaScript calls white space', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const isSpace = scriptClass(unit) === ScriptClass.space;
      if (isSpace !== /\s/.test(String.fromCharCode(unit))) expect(unit).toBe('white space');
    }
  });

  it('calls every letter of Unicode a letter, and every mark a mark', () => {
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
      if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
      const char = String.fromCodePoint(codePoint);
      const cls = scriptClass(codePoint);
      if (/\p{L}/u.test(char) && !isLetterClass(cls)) wrong.push(codePoint.toString(16));
      if (/\p{M}/u.test(char) && cls !== ScriptClass.mark) wrong.push(codePoint.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('is the same through the table as through the function', () => {
    const table = scriptClassTable();
    expect(table).toHaveLength(0x10000);
    for (let unit = 0; unit < 0x10000; unit += 97) expect(table[unit]).toBe(scriptClass(unit));
  });

  it.each([-1, 0x110000, Number.NaN])('calls %s, which is no code point, other', (codePoint) => {
    expect(scriptClass(codePoint)).toBe(ScriptClass.other);
  });

  it('reads a whole surrogate pair at an offset', () => {
    expect(scriptClassAt('a𠮷', 1)).toBe(ScriptClass.han);
    expect(scriptClassAt('a𠮷', 2)).toBe(ScriptClass.other);
    expect(scriptClassAt('', 0)).toBe(ScriptClass.other);
  });
});
