import { checkPlain } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignThemes, comparePartitions, extractThemes, type ThemeMap } from '../src/index.ts';
import { makeCorpus, subjectOf } from './corpus.ts';

const mixed = makeCorpus(36, (at) => (Math.floor(at / 3) % 2 === 0 ? 'en' : 'zh'));
const map = extractThemes(mixed, { themes: 3 });

function themesOf({ themes }: ThemeMap): Map<string, number> {
  return new Map(themes.flatMap(({ id, documents }) => documents.map((one) => [one.id, id])));
}

describe('extractThemes', () => {
  it('puts documents on one subject together, whatever their language', () => {
    const themes = themesOf(map);
    const ids = mixed.map(({ id }) => id);
    const agreement = comparePartitions(
      ids.map(subjectOf),
      ids.map((id) => themes.get(id)),
    );
    expect(agreement.ami).toBeGreaterThan(0.8);
    expect(map.quality.languageInformation).toBeLessThan(0.1);
  });

  it('names themes in both languages', () => {
    const both = map.themes.filter(({ label }) => label.en !== undefined && label.zh !== undefined);
    expect(both.length).toBeGreaterThan(0);
  });

  it('places every document once, or reports it', () => {
    const placed = map.themes.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect([...placed, ...map.unplaced].sort()).toEqual(mixed.map(({ id }) => id));
    for (const { documents } of map.themes) {
      for (const { membership } of documents) {
        expect(membership).toBeGreaterThanOrEqual(0);
        expect(membership).toBeLessThanOrEqual(1);
      }
    }
  });

  it('counts years and languages of each theme', () => {
    for (const { documents, years, languages } of map.themes) {
      expect(years.reduce((sum, year) => sum + year.documents, 0)).toBe(documents.length);
      expect(languages.en + languages.zh).toBeCloseTo(1);
    }
  });

  it('links terms of the network in order, and gives each a theme', () => {
    const { nodes, links } = map.network;
    expect(nodes.map(({ id }) => id)).toEqual([...nodes.keys()]);
    for (const { source, target, strength } of links) {
      expect(source).toBeLessThan(target);
      expect(target).toBeLessThan(nodes.length);
      expect(strength).toBeGreaterThan(0);
    }
    const ids = new Set(map.themes.map(({ id }) => id));
    for (const { theme } of nodes) expect(ids.has(theme)).toBe(true);
  });

  it('finds more themes at a higher resolution', () => {
    const count = (resolution: number) => extractThemes(mixed, { resolution }).themes.length;
    expect(count(8)).toBeGreaterThan(count(0.5));
    expect(extractThemes(mixed, { resolution: 0.5 }).quality.resolution).toBe(0.5);
  });

  it('lets documents in a third language stand apart, and says so', () => {
    const strangers = [
      { id: 'x-de', text: 'Die Ernährung der Kinder in den ländlichen Schulen wurde untersucht.' },
      { id: 'x-ja', text: '農村の学校における子どもの栄養について調査しました。' },
    ];
    const found = extractThemes([...mixed, ...strangers], { themes: 3 });
    expect(found.unplaced).toEqual(expect.arrayContaining(['x-de', 'x-ja']));
    expect(found.diagnostics.map(({ code }) => code)).toEqual([
      'unsupported-language',
      'unsupported-language',
    ]);
    expect(found.themes).toEqual(map.themes);
    expect(assignThemes(map, strangers)).toEqual(
      strangers.map(({ id }) => ({ id, theme: null, membership: 0 })),
    );
  });

  it('tells when there are not as many themes as were asked for', () => {
    expect(map.diagnostics).toEqual([]);
    const { themes, diagnostics } = extractThemes(mixed, { themes: 500 });
    expect(themes.length).toBeLessThan(500);
    expect(diagnostics.map(({ code }) => code)).toEqual(['themes-out-of-range']);
    expect(diagnostics[0]?.message).toContain(`${themes.length}`);
  });

  it('does not depend on the order of the documents', () => {
    expect(extractThemes([...mixed].reverse(), { themes: 3 })).toEqual(map);
    const moved = [...mixed.slice(11), ...mixed.slice(0, 11)];
    expect(extractThemes(moved, { themes: 3 })).toEqual(map);
  });

  it('gives plain data that JSON keeps', () => {
    checkPlain(map);
    expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  });

  it('shows author keywords in either language as terms', () => {
    const corpus = mixed.map((one) =>
      subjectOf(one.id) === 0 ? { ...one, keywords: ['dryland farming', '旱地农业'] } : one,
    );
    const texts = extractThemes(corpus, { themes: 3 }).themes.flatMap(({ terms }) =>
      terms.slice(0, 3).map(({ text }) => text),
    );
    expect(texts).toContain('旱地农业');
  });

  it('reports a document that resembles no other', () => {
    const alone = { id: 'x', text: 'zzyzx qwertyuiop plugh' };
    expect(extractThemes([...mixed, alone]).unplaced).toEqual(['x']);
  });
});

describe('extractThemes with little to go by', () => {
  it.each([
    ['no document', []],
    ['one document', mixed.slice(0, 1)],
    ['empty texts', mixed.map(({ id }) => ({ id, text: '' }))],
  ])('finds no theme in %s', (_, documents) => {
    const { themes, unplaced, quality } = extractThemes(documents);
    expect(themes).toEqual([]);
    expect(unplaced).toHaveLength(documents.length);
    expect(quality.k).toBe(0);
  });

  it('keeps documents that are all the same in themes', () => {
    const same = mixed.map(({ id }) => ({ id, text: '土壤氮素与小麦产量的关系研究' }));
    const { themes, unplaced } = extractThemes(same);
    expect(unplaced).toEqual([]);
    expect(themes.flatMap(({ documents }) => documents)).toHaveLength(same.length);
  });

  it('is sound on any strings', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800 土壤 __proto__'));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const documents = texts.map((one, at) => ({ id: String(at), text: one, keywords: [one] }));
        const found = extractThemes(documents);
        expect(themesOf(found).size + found.unplaced.length).toBe(documents.length);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });
});

describe('extractThemes and assignThemes refuse', () => {
  const one = { id: 'a', text: '土壤' };
  it.each([
    ['duplicate-id', [one, one]],
    ['id-not-a-string', [{ text: '' }]],
    ['id-not-a-string', [null]],
    ['text-not-a-string', [{ id: 'a' }]],
    ['keywords-not-a-list', [{ ...one, keywords: 'soil' }]],
    ['keyphrases-not-a-list', [{ ...one, keyphrases: 'soil' }]],
    ['keyphrases-not-a-list', [{ ...one, keyphrases: [{ text: 'soil' }] }]],
    [
      'keyphrases-not-a-list',
      [{ ...one, keyphrases: [{ text: 'soil', score: 1, translation: '土' }] }],
    ],
    ['year-not-a-number', [{ ...one, year: Number.NaN }]],
    ['documents-not-a-list', 7],
  ])('%s', (code, documents) => {
    expect(() => extractThemes(documents as never)).toThrow(expect.objectContaining({ code }));
    expect(() => assignThemes(map, documents as never)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['themes-not-a-count', { themes: 0 }],
    ['themes-not-a-count', { themes: 1.5 }],
    ['seed-not-whole', { seed: 0.5 }],
    ['resolution-not-positive', { resolution: 0 }],
    ['resolution-not-positive', { resolution: Number.POSITIVE_INFINITY }],
  ])('%s', (code, options) => {
    expect(() => extractThemes([one], options)).toThrow(expect.objectContaining({ code }));
  });

  it('what is no theme map', () => {
    expect(() => assignThemes({} as ThemeMap, [one])).toThrow(
      expect.objectContaining({ code: 'not-a-theme-map' }),
    );
  });
});

describe('assignThemes', () => {
  it('folds a document into its theme, in the other language too', () => {
    const read = JSON.parse(JSON.stringify(map)) as ThemeMap;
    const known = themesOf(map);
    const other = makeCorpus(36, (at) => (Math.floor(at / 3) % 2 === 0 ? 'zh' : 'en'));
    const assigned = assignThemes(read, other);
    const right = assigned.filter(({ id, theme }) => theme === known.get(id));
    expect(right.length).toBeGreaterThanOrEqual(32);
  });

  it('gives no theme to what resembles nothing', () => {
    expect(assignThemes(map, [{ id: 'x', text: '' }])).toEqual([
      { id: 'x', theme: null, membership: 0 },
    ]);
  });
});
