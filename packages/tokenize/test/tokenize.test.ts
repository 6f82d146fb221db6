import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../src/index.ts';

const { tokenize } = createTokenizer({ chinese: 'node-rs' });

/** Tokens with a space between. */
function words(text: string): string {
  return tokenize(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

describe('tokenize', () => {
  it.each([
    ['Unity3d e081963 PSWs', 'Unity3d e081963 PSWs'],
    ['IL-6, TGF-β1 and 5-HT', 'IL-6 , TGF-β1 and 5-HT'],
    ["don't; rock’n’roll; Be'er", "don't ; rock’n’roll ; Be'er"],
    ['3.5 mg/kg/d', '3.5 mg/kg/d'],
    ['and/or', 'and / or'],
    ['12,000 and 1,2', '12,000 and 1 , 2'],
    ['344-355', '344 - 355'],
    ['p<0.05 n=30', 'p < 0.05 n = 30'],
    ['U.S. and e.g. this.', 'U.S. and e.g. this .'],
    ['C++ and C# and Ca2+', 'C++ and C# and Ca2+'],
    ['R&D at AT&T', 'R&D at AT&T'],
    ['work_keys_str_mv', 'work_keys_str_mv'],
    ['Ｃｏｖｉｄ－１９ ３．５', 'Ｃｏｖｉｄ－１９ ３．５'],
    ['naïve cafe\u0301 co\u00adop', 'naïve cafe\u0301 co\u00adop'],
    ['https://example.org/a?b=c, see', 'https://example.org/a?b=c , see'],
    ['(doi:10.5555/a(1)b)', '( doi : 10.5555/a(1)b )'],
    ['jane.doe@example.org.', 'jane.doe@example.org .'],
  ])('keeps what belongs together in %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['MHWs对UPSIDES同伴支持', 'MHWs 对 UPSIDES 同伴 支持'],
    ['T细胞与CD4+T细胞', 'T细胞 与 CD4+ T细胞'],
    ['做了X光检查', '做 了 X光 检查'],
    ['2022年第3期', '2022 年 第 3 期'],
    ['共120例', '共 120 例'],
    ['テストは日本', 'テストは 日本'],
  ])('cuts between scripts in %j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    ['信息技术', '信息 技术'],
    ['一个三位', '一 个 三 位'],
    ['南京市长江大桥', '南京市 长江大桥'],
    ['丰富多彩', '丰富多彩'],
    ['精神衛生同儕支持工作者', '精神 衛生 同儕 支持 工作者'],
  ])('cuts %j as corpora do', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('looks words up through variation selectors and zero-width characters', () => {
    expect(words('机\u200b遇与挑\ufe00战')).toBe('机\u200b遇 与 挑\ufe00战');
  });

  it('keeps rare Han characters beyond the BMP whole', () => {
    expect(words('𠮷野家𠀋')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(tokenize('𠮷')).toEqual([{ start: 0, end: 2, kind: 'word' }]);
  });

  it('names the kinds', () => {
    const kinds = tokenize('同伴 peer 3.5 ５ , 。 + \ud800').map(({ kind }) => kind);
    expect(kinds).toEqual([
      'word',
      'word',
      'number',
      'number',
      'punctuation',
      'punctuation',
      'symbol',
      'symbol',
    ]);
  });

  it('does not see the edge of its window in a long stretch', () => {
    const text = '机遇与挑战'.repeat(300);
    const expected = Array.from({ length: 300 }, () => '机遇 与 挑战').join(' ');
    expect(words(text)).toBe(expected);
  });

  it('leaves a token on its side of a missing space between sentences', () => {
    expect(words('Is it?Yes.The end.')).toBe('Is it ? Yes . The end .');
  });

  it('throws on what is no string', () => {
    expect(() => tokenize(3 as unknown as string)).toThrow(
      expect.objectContaining({ code: 'not-a-string' }),
    );
  });
});

describe('document', () => {
  it('detects the language it is not told', () => {
    const { document } = createTokenizer({ chinese: 'intl' });
    expect(document('本文研究同伴支持的效果。').language).toBe('zh');
    expect(document('We study the effect of support.').language).toBe('en');
    expect(document('We study it.', { language: 'de' }).language).toBe('de');
  });
});
