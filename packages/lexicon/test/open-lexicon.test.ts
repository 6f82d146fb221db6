import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPack, openLexicon, readGlossary, writePack } from '../src/index.ts';

const small = openLexicon(
  writePack(
    [
      { source: '基因', target: 'gene', weight: 1 },
      { source: '基因组', target: 'genome', weight: 1 },
      { source: '研究', target: 'study', weight: 1, backWeight: 0.9 },
      { source: '調查', target: 'survey', weight: 0.5, variant: true },
      { source: '调查', target: 'survey', weight: 0.5 },
      { source: '土耳其', target: 'Turkey', weight: 1 },
      { source: '火鸡', target: 'turkey', weight: 0.8 },
    ],
    { name: 'small' },
  ),
);
const texts = (word: string, to: string) => small.translate(word, { to }).map(({ text }) => text);

describe('translate', () => {
  it.each([
    ['基因', 'en', ['gene']],
    ['gene', 'zh', ['基因']],
    ['GENES', 'zh', ['基因']],
    ['Ｇｅｎｅ', 'zh', ['基因']],
    ['studies', 'zh', ['研究']],
    ['調查', 'en', ['survey']],
    ['survey', 'zh', ['调查']],
    ['surveyed', 'zh', ['调查']],
    ['turkey', 'zh', ['土耳其', '火鸡']],
    ['土耳其', 'en', ['Turkey']],
    ['gene', 'zh-Hans', ['基因']],
    ['gene', 'fr', []],
    ['unknown', 'zh', []],
    ['', 'zh', []],
    ['\ud800', 'en', []],
  ])('translates %j to %s', (word, to, expected) => {
    expect(texts(word, to)).toEqual(expected);
  });

  it('gives every pair it was built from, in both directions', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 6, unit: 'binary' })
      .filter((w) => w.trim() !== '');
    const pairs = fc.array(
      fc.record({ source: word, target: word, weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(pairs, (entries) => {
        const lexicon = openLexicon(
          writePack(entries, { name: 'any', source: 'la', target: 'de' }),
        );
        for (const { source, target } of entries) {
          const forward = lexicon.translate(source, { to: 'de' }).map(({ text }) => text);
          const back = lexicon.translate(target, { to: 'la' }).map(({ text }) => text);
          expect(forward).toContain(target.trim());
          expect(back).toContain(source.trim());
        }
      }),
    );
  });

  it('lists an earlier pack before a later one, whatever their weights', () => {
    const first = writePack([{ source: '基因', target: 'cistron', weight: 0.1 }], { name: 'a' });
    const second = writePack([{ source: '基因', target: 'gene', weight: 1 }], { name: 'b' });
    const found = openLexicon(first, second).translate('基因', { to: 'en' });
    expect(found.map(({ text }) => text)).toEqual(['cistron', 'gene']);
    expect(found[0]?.weight).toBeGreaterThan(found[1]?.weight ?? 1);
  });

  it('does not depend on the order in which pairs were given', () => {
    const entries = [
      { source: '甲', target: 'first', weight: 0.5 },
      { source: '乙', target: 'second', weight: 0.5 },
      { source: '甲', target: 'first', weight: 0.7 },
    ];
    expect(writePack(entries, { name: 'x' })).toEqual(
      writePack(entries.toReversed(), { name: 'x' }),
    );
  });
});

describe('longestMatch', () => {
  it.each([
    ['基因组研究', 0, 3],
    ['基因研究', 0, 2],
    ['基', 0, 0],
    ['人基因', 0, 0],
    ['人基因', 1, 3],
    ['', 0, 0],
    ['基因', 2, 2],
  ])('finds the longest headword of %j from %i', (text, start, end) => {
    expect(small.longestMatch(text, start, 'zh')).toBe(end);
  });

  it('takes capitals as small letters', () => {
    expect(small.longestMatch('GENOMES', 0, 'en')).toBe(6);
  });
});

describe('openLexicon', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['other bytes', new TextEncoder().encode('PK\u0003\u0004 something else entirely')],
    ['a pack cut short', bundledPack().slice(0, 5000)],
  ])('refuses %s', (_, bytes) => {
    expect(() => openLexicon(bytes)).toThrow(expect.objectContaining({ code: 'pack-unreadable' }));
  });

  it('opens bytes that begin at an odd place of their buffer', () => {
    const pack = readGlossary('zh,en\n基因,gene');
    const shifted = new Uint8Array(pack.length + 1);
    shifted.set(pack, 1);
    const lexicon = openLexicon(shifted.subarray(1));
    expect(lexicon.has('基因', 'zh')).toBe(true);
  });
});

describe('the bundled pack', () => {
  const lexicon = openLexicon();

  it('names its source and licence', () => {
    expect(lexicon.packs).toMatchObject([{ name: 'CC-CEDICT', license: 'CC-BY-SA-4.0' }]);
  });

  it.each([
    ['图书馆', 'en', 'library'],
    ['圖書館', 'en', 'library'],
    ['libraries', 'zh', '图书馆'],
    ['世界卫生组织', 'en', 'WHO'],
    ['children', 'zh', '孩子'],
    ['behaviour', 'zh', '行为'],
  ])('translates %s to %s', (word, to, expected) => {
    expect(lexicon.translate(word, { to }).map(({ text }) => text)).toContain(expected);
  });
});
