import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLexicon, writePack } from '../src/index.ts';
import { compactPack } from '../src/pack/compact-pack.ts';
import { expandPack } from '../src/pack/expand-pack.ts';
import { joinVarints, splitVarints } from '../src/pack/varints.ts';

const INFO = { name: 'made up' };
const word = fc.stringMatching(/^[同伴支持𠮷𠮶a-zA-Z -]{1,8}$/u);
const entry = fc.record({
  source: word,
  target: word,
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
  backWeight: fc.double({ min: 0, max: 1, noNaN: true }),
  variant: fc.boolean(),
});

describe('compactPack', () => {
  it('comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const pack = writePack(entries, INFO);
        expect(expandPack(compactPack(pack))).toEqual(pack);
      }),
    );
  });

  it('is opened as any pack is', () => {
    const entries = [
      { source: '同伴支持', target: 'peer support', weight: 1 },
      { source: '同伴支援', target: 'peer support', weight: 0.5, variant: true },
      { source: '同伴', target: 'Peer', weight: 0.8, backWeight: 0.3 },
    ];
    const lexicon = openLexicon(compactPack(writePack(entries, INFO)));
    expect(lexicon.translate('同伴支援', { to: 'en' }).map(({ text }) => text)).toEqual([
      'peer support',
    ]);
    expect(lexicon.translate('peer', { to: 'zh' }).map(({ text }) => text)).toEqual(['同伴']);
    expect(lexicon.packs[0]).toMatchObject({ name: 'made up', pairs: 3 });
  });

  it('that is cut short is refused', () => {
    const pack = compactPack(writePack([{ source: '同伴', target: 'peer', weight: 1 }], INFO));
    expect(() => openLexicon(pack.slice(0, 40))).toThrow(
      expect.objectContaining({ code: 'pack-unreadable' }),
    );
    expect(() => openLexicon(pack.slice(0, -8))).toThrow(
      expect.objectContaining({ code: 'pack-unreadable' }),
    );
  });

  it('writes numbers of any size in as many bytes as they need', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xff_ffff })), (numbers) => {
        const given = Uint32Array.from(numbers);
        expect(splitVarints(joinVarints(given))).toEqual(given);
      }),
    );
  });
});
