import { describe, expect, it } from 'vitest';
import { decodeBytes, looksBinary } from '../../src/index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** 同伴支持工作者的经历 in GBK. */
const gbk = Uint8Array.from(Buffer.from('cdacb0e9d6a7b3d6b9a4d7f7d5dfb5c4beadc0fa', 'hex'));
const codes = (bytes: Uint8Array) => decodeBytes(bytes).diagnostics.map(({ code }) => code);

describe('decodeBytes', () => {
  it('reads UTF-8 without remark, with or without a byte order mark', () => {
    expect(decodeBytes(utf8('同伴 peer'))).toEqual({
      text: '同伴 peer',
      encoding: 'utf-8',
      diagnostics: [],
    });
    expect(decodeBytes(utf8('\ufeff同伴')).text).toBe('同伴');
    expect(decodeBytes(utf8(''))).toEqual({ text: '', encoding: 'utf-8', diagnostics: [] });
  });

  it('reads UTF-16 of either byte order by its mark', () => {
    expect(decodeBytes(utf16('同伴 peer'))).toMatchObject({
      text: '同伴 peer',
      encoding: 'utf-16le',
    });
    expect(decodeBytes(utf16('同伴 peer', true))).toMatchObject({
      text: '同伴 peer',
      encoding: 'utf-16be',
    });
    expect(codes(utf16('同伴').subarray(0, 5))).toEqual(['odd-length']);
  });

  it('recognises UTF-16 without a mark by its zero bytes, and says so', () => {
    const bytes = Buffer.from('Peer support 同伴支持 in mental health', 'utf16le');
    expect(decodeBytes(bytes).text).toBe('Peer support 同伴支持 in mental health');
    expect(codes(bytes)).toEqual(['encoding-guessed']);
  });

  it('recognises GBK by strict decoding, and says so', () => {
    expect(decodeBytes(gbk)).toMatchObject({ text: '同伴支持工作者的经历', encoding: 'gb18030' });
    expect(codes(gbk)).toEqual(['encoding-guessed']);
  });

  it('reads GBK that is cut inside its last character, or has a broken one among many, and says where', () => {
    const cut = gbk.subarray(0, -1);
    expect(decodeBytes(cut)).toMatchObject({
      text: '同伴支持工作者的经\ufffd',
      encoding: 'gb18030',
    });
    expect(decodeBytes(cut).diagnostics).toMatchObject([
      { code: 'encoding-guessed' },
      { code: 'invalid-bytes', span: { start: 9, end: 10 } },
    ]);
    const broken = Uint8Array.from([...gbk, ...gbk, 0xff, 0x0a, ...gbk]);
    expect(decodeBytes(broken).text).toBe(
      '同伴支持工作者的经历同伴支持工作者的经历\ufffd\n同伴支持工作者的经历',
    );
  });

  it.each([
    'caf\xe9',
    'Les \xe9l\xe8ves de No\xebl \xe9',
    'Stra\xdfe, da\xdf',
    'na\xefve r\xe9sum\xe9',
    'M\xfcller',
    'f\xfcr die gr\xf6\xdfte',
    '\xfcber',
  ])('does not take Latin letters for Chinese: %s', (text) => {
    expect(decodeBytes(Buffer.from(text, 'latin1'))).toMatchObject({
      text,
      encoding: 'windows-1252',
    });
  });

  it.each([
    ['a heading', 'c344a6572ca740aacc2ca55aa6572ca67ea5f7'],
    ['a title', 'a95daf5aa4a7b8d1'],
  ] as const)('tells Big5 from GBK by the characters that are frequent in each: %s', (_, hex) => {
    const bytes = Uint8Array.from(Buffer.from(hex, 'hex'));
    const { text, encoding, diagnostics } = decodeBytes(bytes);
    expect(encoding).toBe('big5');
    expect(text).toBe(new TextDecoder('big5').decode(bytes));
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-guessed']);
  });

  it('reads Chinese in traditional characters that is in GBK as GB 18030', () => {
    // 護理人員夜班與睡眠品質之研究
    const hex = 'd76fc0edc8cb8654d2b9b0e0c563cbafc3dfc6b7d97cd6aed1d0bebf';
    expect(decodeBytes(Uint8Array.from(Buffer.from(hex, 'hex'))).encoding).toBe('gb18030');
  });

  it('keeps what is good of UTF-8 with a broken sequence, and points at the first break', () => {
    const bytes = utf8('同伴支持工作者的经历').subarray(0, 29);
    const { text, encoding, diagnostics } = decodeBytes(bytes);
    expect(encoding).toBe('utf-8');
    expect(text).toBe('同伴支持工作者的经\ufffd');
    expect(diagnostics).toMatchObject([{ code: 'invalid-utf8', span: { start: 9, end: 10 } }]);
  });

  it('falls back to Windows-1252, in which no byte is lost', () => {
    const bytes = Uint8Array.from(Buffer.from('caf\xe9 r\xe9sum\xe9 na\xefve', 'latin1'));
    expect(decodeBytes(bytes)).toMatchObject({
      text: 'café résumé naïve',
      encoding: 'windows-1252',
    });
  });

  it('reads a binary file as text, with a warning that points at the first NUL', () => {
    expect(decodeBytes(utf8('PK\u0003\u0000\u0000rest')).diagnostics).toMatchObject([
      { code: 'binary', span: { start: 3, end: 4 } },
    ]);
  });
});

describe('looksBinary', () => {
  it.each([
    ['a text', '同伴 peer\t\r\n\u001e\u001f'.repeat(9), false],
    ['a text with a stray NUL', `${'peer '.repeat(9)}\0`, false],
    ['an archive', 'PK\u0003\u0004\u0000\u0000\u0008\u0000 and so on', true],
    ['nothing', '', false],
  ])('knows %s', (_, text, expected) => {
    expect(looksBinary(text)).toBe(expected);
  });
});
