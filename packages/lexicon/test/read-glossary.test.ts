import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledPack, openLexicon, readGlossary } from '../src/index.ts';

const english = (pack: Uint8Array, word: string) =>
  openLexicon(pack)
    .translate(word, { to: 'en' })
    .map(({ text }) => text);

describe('readGlossary', () => {
  it.each([
    ['commas with a heading', 'zh,en\n同伴支持,peer support\n'],
    ['tabs, English first, no heading', 'peer support\t同伴支持\nghost\t鬼'],
    ['semicolons and CRLF', '中文;英文\r\n同伴支持;peer support\r\n'],
    ['quotes', '"同伴支持","peer support"'],
    ['a byte order mark', '\uFEFFChinese,English\n同伴支持,peer support'],
    ['further columns', 'id,en,note,zh\n1,peer support,"a, b",同伴支持'],
    ['several terms in a cell', 'zh,en\n同伴支持|同侪支持,peer support|peer help'],
  ])('reads %s', (_, csv) => {
    expect(english(readGlossary(csv), '同伴支持')).toContain('peer support');
  });

  const tbx = `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1">
    <langSet xml:lang="en"><tig><term>peer &amp; family support</term></tig></langSet>
    <langSet xml:lang="zh-CN"><tig><term>同伴支持</term></tig><tig><term>同侪支持</term></tig></langSet>
    </termEntry><termEntry><langSet xml:lang="en"><tig><term>alone</term></tig></langSet></termEntry>
    </body></text></martif>`;

  it('reads TBX, and reports a concept that lacks a language', () => {
    const codes: string[] = [];
    const pack = readGlossary(tbx, { onDiagnostic: ({ code }) => codes.push(code) });
    expect(english(pack, '同侪支持')).toEqual(['peer & family support']);
    expect(codes).toEqual(['glossary-concept-incomplete']);
  });

  it('reads TBX of 2019 with a prefix', () => {
    const text =
      '<tbx:conceptEntry><tbx:langSec xml:lang="zh"><tbx:termSec><tbx:term>词</tbx:term></tbx:termSec></tbx:langSec><tbx:langSec xml:lang="en"><tbx:term>word</tbx:term></tbx:langSec></tbx:conceptEntry>';
    expect(english(readGlossary(text), '词')).toEqual(['word']);
  });

  it.each([
    ['its heading', 'es,en\nrío,river'],
    [
      'its TBX',
      tbx
        .replaceAll('zh-CN', 'es')
        .replaceAll('同伴支持', 'río')
        .replace('peer &amp; family support', 'river'),
    ],
  ])('takes the languages of another pair from %s', (_, glossary) => {
    const lexicon = openLexicon(readGlossary(glossary));
    expect(lexicon.translate('río', { to: 'en' })).toMatchObject([{ text: 'river' }]);
    expect(lexicon.packs[0]).toMatchObject({ source: 'es', target: 'en' });
  });

  it('says where a row lacks a side', () => {
    const spans: unknown[] = [];
    readGlossary('zh,en\n词,word\n字,\n', { onDiagnostic: ({ span }) => spans.push(span) });
    expect(spans).toEqual([{ start: 13, end: 15 }]);
  });

  it('wins over the bundled pack', () => {
    const lexicon = openLexicon(readGlossary('zh,en\n图书馆,house of books'), bundledPack());
    const found = lexicon.translate('图书馆', { to: 'en' }).map(({ text }) => text);
    expect(found[0]).toBe('house of books');
    expect(found).toContain('library');
  });

  it.each(['', ' \n', '<tbx></tbx>', '<', 'only one column', 'a,\n,b'])('refuses %j', (text) => {
    expect(() => readGlossary(text)).toThrow(expect.objectContaining({ code: 'glossary-empty' }));
  });

  it('reads any text or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        try {
          readGlossary(text);
        } catch (error) {
          expect(error).toMatchObject({ code: 'glossary-empty' });
        }
      }),
    );
  });
});
