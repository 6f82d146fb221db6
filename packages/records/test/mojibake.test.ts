import { describe, expect, it } from 'vitest';
import { parseRecords } from '../src/index.ts';
import { findMojibake } from '../src/mojibake.ts';

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
