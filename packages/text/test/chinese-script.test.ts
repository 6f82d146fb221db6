import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseScript, detectChineseScript, toSimplified } from '../src/index.ts';

describe('toSimplified', () => {
  it.each([
    ['臺灣學術期刊論文', '台湾学术期刊论文'],
    ['這裡說明裏面與裡面', '这里说明里面与里面'],
    ['⼈⼯智能', '人工智能'],
    ['車輛', '车辆'],
    ['的𠁞車與𠮷', '的𠀾车与𠮷'],
    ['\ud842臺\udfb7', '\ud842台\udfb7'],
    ['简体中文不变', '简体中文不变'],
    ['plain English, ひらがな', 'plain English, ひらがな'],
    ['', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(toSimplified(text)).toBe(expected);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const simplified = toSimplified(text);
        expect(simplified).toHaveLength(text.length);
        expect(toSimplified(simplified)).toHaveLength(text.length);
      }),
    );
  });
});

describe('chineseScript', () => {
  it.each([
    ['国', 'Hans'],
    ['國', 'Hant'],
    ['說', 'Hant'],
    ['説', 'Hant'],
    ['这', 'Hans'],
    ['人', undefined],
    ['台', undefined],
    ['后', undefined],
    ['着', undefined],
    ['著', undefined],
    ['a', undefined],
  ])('says in which script %s occurs: %s', (char, expected) => {
    expect(chineseScript(char.codePointAt(0) ?? 0)).toBe(expected);
  });
});

describe('detectChineseScript', () => {
  it.each([
    ['双语语料库的构建', 'Hans'],
    ['雙語語料庫的構建', 'Hant'],
    ['中文', undefined],
    ['简 體', undefined],
    ['English', undefined],
  ])('takes %s for %s', (text, expected) => {
    expect(detectChineseScript(text)).toBe(expected);
  });

  it('looks only at the stretch asked for', () => {
    expect(detectChineseScript('国國国', 1, 2)).toBe('Hant');
  });
});
