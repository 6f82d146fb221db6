import path from 'node:path';
import { type Bitext, checkPlain, type TermPair } from '@diglot/text';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type TermPairWithVariants, toTbx, toTmx, toXliff } from '../src/index.ts';
import { bitextOf, HOSTILE, TERM_PAIRS } from './bitexts.ts';
import { HAS_JING, jing, SCHEMAS, xmllint } from './schemas.ts';

const plain = bitextOf(
  ['Peers help.', 'They listen.', 'No translation.'],
  ['同伴有帮助。', '他们倾听。'],
);
const turned = bitextOf(['Peers help.'], ['同伴有帮助。'], true);
const hostile = bitextOf(
  HOSTILE,
  HOSTILE.map((text) => `译：${text}`),
);
const CASES = [
  ['nothing', []],
  ['a bitext', [plain]],
  ['several, one turned', [plain, turned]],
  ['hostile text', [hostile]],
] as const;

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  processEntities: true,
  isArray: (name) =>
    ['tu', 'tuv', 'file', 'unit', 'conceptEntry', 'langSec', 'termSec'].includes(name),
});

describe.each([
  ['TMX', toTmx],
  ['XLIFF', toXliff],
] as const)('%s', (_, write) => {
  it.each(CASES)('of %s is well formed', (_name, bitexts) => {
    expect(XMLValidator.validate(write(bitexts))).toBe(true);
  });

  it('is the same each time', () => {
    expect(write([plain])).toBe(write([plain]));
  });

  it('is well formed for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), {
          minLength: 1,
          maxLength: 4,
        }),
        (sentences) => {
          expect(XMLValidator.validate(write([bitextOf(sentences, sentences)]))).toBe(true);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('TMX 1.4b', () => {
  it('has a unit for each bead with both sides, with the text, score and places', () => {
    const { tmx } = parser.parse(toTmx([plain]));
    expect(tmx['@_version']).toBe('1.4');
    expect(tmx.header).toMatchObject({
      '@_srclang': 'en',
      '@_segtype': 'sentence',
      '@_datatype': 'plaintext',
    });
    expect(tmx.body.tu).toHaveLength(2);
    const [first] = tmx.body.tu;
    expect(first.tuv.map((tuv: { seg: string }) => tuv.seg)).toEqual([
      'Peers help.',
      '同伴有帮助。',
    ]);
    expect(first.tuv.map((tuv: { '@_xml:lang': string }) => tuv['@_xml:lang'])).toEqual([
      'en',
      'zh-Hans',
    ]);
    expect(first.prop['#text']).toBe(0.5);
  });

  it('has scores of four decimals', () => {
    const [bead] = plain.alignment;
    const scored = { ...plain, alignment: [{ ...bead, score: 0.123456789012 }] } as Bitext;
    expect(toTmx([scored])).toContain('<prop type="x-score">0.1235</prop>');
    expect(toXliff([scored])).toContain('<mda:meta type="score">0.1235</mda:meta>');
  });

  it('has *all* for its source language when the bitexts differ, and a date only when one is given', () => {
    expect(toTmx([plain, turned])).toContain('srclang="*all*"');
    expect(toTmx([plain])).not.toContain('creationdate');
    expect(toTmx([plain], { creationDate: '20260101T000000Z' })).toContain(
      'creationdate="20260101T000000Z"',
    );
  });

  it('gives every text back on one line, but for what XML cannot hold', () => {
    const segments = [...toTmx([hostile]).matchAll(/<seg>([\s\S]*?)<\/seg>/g)].map(
      ([, text = '']) => cleanXml(text),
    );
    const expected = HOSTILE.flatMap((text) => [text, `译：${text}`]).map((text) =>
      text.replace(/[\ufffe]|\p{Cs}|[^\P{Cc}\t\r\n]/gu, '\ufffd').replace(/\s+/g, ' '),
    );
    expect(segments).toEqual(expected);
  });

  it.runIf(SCHEMAS).each(CASES)('of %s is valid by the DTD', (_name, bitexts) => {
    const dtd = path.join(SCHEMAS ?? '', 'tmx', 'tmx14.dtd');
    expect(xmllint(toTmx(bitexts), '--dtdvalid', dtd)).toBe('');
  });
});

function cleanXml(text: string): string {
  return text
    .replaceAll('&#13;', '\r')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('XLIFF 2.1', () => {
  it('has a file for each bitext, a unit for each bead, turned to one direction', () => {
    const { xliff } = parser.parse(toXliff([plain, turned]));
    expect(xliff).toMatchObject({ '@_version': '2.1', '@_srcLang': 'en', '@_trgLang': 'zh-Hans' });
    expect(xliff.file).toHaveLength(2);
    expect(xliff.file[0].unit).toHaveLength(3);
    expect(xliff.file[1].unit[0].segment.source['#text']).toBe('Peers help.');
  });

  it('leaves a segment without translation in its initial state', () => {
    const { xliff } = parser.parse(toXliff([plain]));
    const [, , third] = xliff.file[0].unit;
    expect(third.segment['@_state']).toBe('initial');
    expect(third.segment.target).toBeUndefined();
  });

  it('writes control characters as code points', () => {
    expect(toXliff([hostile])).toContain('A bell <cp hex="0007"/>, a nil <cp hex="0000"/>');
  });

  it('refuses bitexts of different languages', () => {
    const german = { ...plain, target: { ...plain.target, language: 'de' } };
    expect(() => toXliff([plain, german])).toThrow(
      expect.objectContaining({ code: 'mixed-languages' }),
    );
  });

  it.runIf(SCHEMAS).each(CASES)('of %s is valid by the schema', (_name, bitexts) => {
    const schema = path.join(SCHEMAS ?? '', 'xliff21', '_validate.xsd');
    expect(xmllint(toXliff(bitexts), '--schema', schema)).toBe('');
  });
});

function languagesOf(tbx: string): string[] {
  const concepts: { langSec: { '@_xml:lang': string }[] }[] =
    parser.parse(tbx).tbx.text.body.conceptEntry;
  return concepts.map(({ langSec }) => langSec.map((one) => one['@_xml:lang']).join(' '));
}

describe('TBX-Core', () => {
  it('has a concept for each pair, a language section for each side', () => {
    const { tbx } = parser.parse(toTbx(TERM_PAIRS));
    expect(tbx).toMatchObject({ '@_type': 'TBX-Core', '@_style': 'dca' });
    const concepts = tbx.text.body.conceptEntry;
    expect(concepts).toHaveLength(3);
    expect(concepts[0].langSec.map((one: { '@_xml:lang': string }) => one['@_xml:lang'])).toEqual([
      'en',
      'zh-Hans',
    ]);
    expect(concepts[0].langSec[1].termSec[0].term).toBe('同伴支持');
    expect(concepts[0].note).toBe('score 0.9; lexicon, cooccurrence');
  });

  const [, , dna] = TERM_PAIRS;
  const chineseFirst = { ...dna, source: '同伴支持', target: 'peer support' } as TermPair;

  it.each([
    ['most of the others', TERM_PAIRS, {}, ['en zh-Hans', 'en zh-Hans', 'en zh-Hans']],
    ['most of the others, Chinese first', [dna, chineseFirst], {}, ['zh en', 'zh en']],
    ['itself and Chinese, alone', [dna], {}, ['en zh']],
    ['the one language that is named, and another', [dna], { targetLanguage: 'en' }, ['zh en']],
    ['the named languages', [dna], { sourceLanguage: 'de', targetLanguage: 'fr' }, ['de fr']],
    ['one language, named twice', [dna], { sourceLanguage: 'de', targetLanguage: 'de' }, ['de']],
  ])('has a pair of equal strings in the languages of %s', (_, pairs, options, expected) => {
    expect(languagesOf(toTbx(pairs as TermPair[], options))).toEqual(expected);
  });

  const withVariants = {
    ...TERM_PAIRS[0],
    variants: { source: ['peer help', 'PS', 'peer support'], target: ['同伴帮助', 'PS'] },
  } as TermPairWithVariants;

  it('has the variants of a side behind its term, each once', () => {
    const { tbx } = parser.parse(toTbx([withVariants]));
    const sections: { termSec: { term: string }[] }[] = tbx.text.body.conceptEntry[0].langSec;
    expect(sections.map(({ termSec }) => termSec.map(({ term }) => term))).toEqual([
      ['peer support', 'peer help', 'PS'],
      ['同伴支持', '同伴帮助', 'PS'],
    ]);
  });

  it('takes languages that are named', () => {
    const text = toTbx(TERM_PAIRS.slice(0, 1), { sourceLanguage: 'de', targetLanguage: 'ja' });
    expect(text).toContain('xml:lang="de"');
    expect(text).toContain('xml:lang="ja"');
  });

  it.runIf(SCHEMAS)('is valid by the schema', () => {
    const schema = path.join(SCHEMAS ?? '', 'tbx', 'TBXcoreStructV03_TBX-Core_integrated.rng');
    for (const pairs of [[], TERM_PAIRS, [withVariants]]) {
      expect(xmllint(toTbx(pairs), '--relaxng', schema)).toBe('');
      if (HAS_JING) expect(jing(toTbx(pairs), schema)).toBe('');
    }
  });

  it.runIf(SCHEMAS)('would be refused with an element that TBX-Core does not know', () => {
    const schema = path.join(SCHEMAS ?? '', 'tbx', 'TBXcoreStructV03_TBX-Core_integrated.rng');
    const broken = toTbx(TERM_PAIRS).replaceAll('conceptEntry', 'termEntry');
    expect(xmllint(broken, '--relaxng', schema)).not.toBe('');
  });
});

describe('what the writers are given', () => {
  it('is plain data', () => {
    expect(checkPlain(plain)).toEqual([]);
  });
});
