import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/index.ts';
import { findMojibake } from '../../src/source/mojibake.ts';

const codes = (text: string) => findMojibake(text).map(({ code }) => code);

describe('mojibake', () => {
  it('is told when GBK was read as Latin-1', () => {
    // 同伴支持研究 in GBK.
    const bytes = [0xcd, 0xac, 0xb0, 0xe9, 0xd6, 0xa7, 0xb3, 0xd6, 0xd1, 0xd0, 0xbe, 0xbf];
    const text = `TI  - ${String.fromCharCode(...bytes)}`;
    expect(findMojibake(text)).toMatchObject([
      { code: 'mojibake-gbk', span: { start: 6, end: 18 } },
    ]);
  });

  it('is told when UTF-8 was read as Latin-1 or Windows-1252', () => {
    const bytes = new TextEncoder().encode('同伴支持研究');
    expect(codes(String.fromCharCode(...bytes))).toEqual(['mojibake-utf8']);
    expect(codes(new TextDecoder('windows-1252').decode(bytes))).toEqual(['mojibake-utf8']);
  });

  it('tells UTF-8 that was read as GBK', () => {
    const text = '关于乡村医生的研究：我们询问了四十人，结果很好。';
    const read = new TextDecoder('gbk').decode(new TextEncoder().encode(text));
    expect(codes(read)).toContain('mojibake-utf8-gbk');
    expect(codes(text)).toEqual([]);
    expect(codes('關於鄉村醫師的研究，結果顯示錢幣與銀行鏈結，以及銅、錫、鋼、鐵。')).toEqual([]);
  });

  it('is told when characters were lost', () => {
    expect(codes('Peer \ufffd\ufffd support')).toEqual(['replacement-characters']);
  });

  it.each([
    'Köln, Málaga, Århus, Élysée, Œuvre, straße, Ærø, piñata, façade, ÀÉÎÕÜ',
    '同伴支持：乡村诊所的研究（2021）',
    '“Quotes”, dashes – —, ellipses… ± 5 °C, ×2, µg, ½',
    '',
  ])('is not seen in %j', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it('is among the diagnostics of a text that is read', () => {
    const { diagnostics } = parseRecords('TY  - JOUR\nTI  - ÖÐÎÄ±êÌâÖÐÎÄ\nER  - \n');
    expect(diagnostics.map(({ code }) => code)).toContain('mojibake-gbk');
  });
});
