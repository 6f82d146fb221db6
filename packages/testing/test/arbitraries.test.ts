import {
  anyDocument,
  bilingualText,
  checkDocument,
  chineseSentence,
  englishSentence,
  identifier,
  loadFixtures,
  recordLine,
  toFixtureJson,
  wildText,
} from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const SAMPLE = { numRuns: 2000, seed: 20261122 };
const samples = fc.sample(wildText(), SAMPLE);
const share = (test: (text: string) => boolean) => samples.filter(test).length / samples.length;

describe('wildText', () => {
  it.each<[string, RegExp]>([
    ['lone surrogates', /\p{Surrogate}/u],
    ['Han beyond the BMP', /[\u{20000}-\u{3ffff}]/u],
    ['variation selectors', /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u],
    ['full-width letters', /[\uff21-\uff5a]/],
    ['half-width kana', /[\uff66-\uff9f]/],
    ['Windows line ends', /\r\n/],
    ['a byte order mark at the start', /^\ufeff/],
    ['emoji sequences', /\u200d/],
    ['controls', /[^\P{Cc}\s]/u],
    ['Traditional characters', /[臺學術]/],
    ['acronyms glued to Chinese', /\p{Script=Han}[A-Z]|[A-Z]\p{Script=Han}/u],
    ['identifiers', /10\.5555\//],
    ['both languages', /[a-z]{3}.*\p{Script=Han}{3}/su],
  ])('often has %s', (_, pattern) => {
    expect(share((text) => pattern.test(text))).toBeGreaterThan(0.005);
  });

  it('is sometimes empty', () => {
    expect(samples).toContain('');
  });
});

describe('bilingualText', () => {
  it('gives well-formed text', () => {
    fc.assert(fc.property(bilingualText(), (text) => void encodeURIComponent(text)));
  });
});

describe('sentences, lines and identifiers', () => {
  it.each([
    ['English', englishSentence(), /^[^\p{Script=Han}]+$/u],
    ['Chinese', chineseSentence(), /\p{Script=Han}|IL-6/u],
    ['a record line', recordLine(), /\S/],
    ['an identifier', identifier(), /^\S.*\S$/],
  ])('look like %s', (_, arbitrary, pattern) => {
    fc.assert(fc.property(arbitrary, (text) => pattern.test(text)));
  });
});

describe('anyDocument', () => {
  it('is lawful, and spoils when a layer is shifted', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        expect(checkDocument(document)).toEqual([]);
        const { sentences } = document;
        if (sentences.length === 0) return;
        const shifted = sentences.map(({ start, end, language }) => ({
          start: start + 1,
          end: end + 1,
          language,
        }));
        expect(checkDocument({ ...document, sentences: shifted })).not.toEqual([]);
      }),
    );
  });
});

describe('loadFixtures', () => {
  const directory = new URL('./fixtures/', import.meta.url);

  it('loads a folder a case, with line ends as they are', async () => {
    const fixtures = loadFixtures(directory);
    expect(fixtures.map(({ name }) => name)).toEqual(['keeps-line-ends', 'reads-chinese']);
    for (const { input, expectedPath } of fixtures) {
      const result = { length: input.length, lines: input.split(/\r?\n/) };
      await expect(toFixtureJson(result)).toMatchFileSnapshot(expectedPath);
    }
  });

  it('throws for a folder without an input', () => {
    expect(() => loadFixtures(new URL('../', import.meta.url))).toThrow(/input/);
  });
});
