import { describe, expect, it } from 'vitest';
import {
  comparePartitions,
  extractThemes,
  type HeldDocument,
  type ThemeMap,
} from '../src/index.ts';

/** A held document of such Chinese words. */
function hold(id: number, words: readonly string[]): HeldDocument {
  const none = { keys: [], counts: [], forms: [] };
  return {
    id: `d${id}`,
    words: { en: none, zh: { keys: words, counts: words.map(() => 1) } },
    terms: words.slice(0, 2).map((text) => ({ key: `zh:${text}`, text, weight: 1 })),
    pairs: [],
  };
}

const count = ({ themes, unplaced }: ThemeMap) =>
  themes.reduce((sum, { documents }) => sum + documents.length, unplaced.length);

describe('extractThemes of corpora that are large or odd', () => {
  it('makes one theme of documents that are all the same', () => {
    const map = extractThemes(Array.from({ length: 3000 }, (_, at) => hold(at, ['土壤', '小麦'])));
    expect(map.themes).toHaveLength(1);
    expect(count(map)).toBe(3000);
  });

  it('is not drowned by a word that every document has, nor by copies', () => {
    const subjects = ['甲乙丙丁戊', '己庚辛壬癸', '子丑寅卯辰'].map((all) =>
      [...all].map((one) => `${one}${one}`),
    );
    const documents = Array.from({ length: 2000 }, (_, at) => {
      const own = subjects[at % 3] as string[];
      return hold(at, ['枢纽', own[at % 5] as string, own[(at + 1 + (at % 2)) % 5] as string]);
    });
    const map = extractThemes(documents, { themes: 3 });
    const placed = map.themes.flatMap((theme) =>
      theme.documents.map(({ id }) => [Number(id.slice(1)) % 3, theme.id] as const),
    );
    const agreement = comparePartitions(
      placed.map(([subject]) => subject),
      placed.map(([, theme]) => theme),
    );
    expect(placed).toHaveLength(2000);
    expect(agreement.ami).toBeGreaterThan(0.9);
  });

  it('ends when all that documents share is one word', () => {
    const documents = Array.from({ length: 3000 }, (_, at) =>
      hold(at, ['枢纽', `独${String.fromCodePoint(0x4e00 + at)}`]),
    );
    expect(count(extractThemes(documents))).toBe(3000);
  });

  it('needs no keywords and no keyphrases', () => {
    const documents = Array.from({ length: 20 }, (_, at) => ({
      ...hold(at, at % 2 === 0 ? ['土壤', '小麦'] : ['恒星', '星系']),
      terms: [],
    }));
    const map = extractThemes(documents);
    expect(count(map)).toBe(20);
    expect(map.themes.map(({ label }) => label)).toEqual(map.themes.map(() => ({})));
    expect(map.network).toEqual({ nodes: [], links: [] });
  });
});

describe("method 'nmf'", () => {
  const documents = Array.from({ length: 60 }, (_, at) => {
    const own = [
      ['土壤', '小麦', '灌溉', '肥料'],
      ['恒星', '星系', '轨道', '辐射'],
    ][at % 2] as string[];
    return hold(at, [...own.slice(at % 3), `独${String.fromCodePoint(0x4e00 + at)}`]);
  });

  it('parts documents by their words, as many themes as wanted, the same for the same seed', () => {
    const map = extractThemes(documents, { method: 'nmf', themes: 2 });
    expect(map.quality.k).toBe(2);
    for (const theme of map.themes) {
      expect(new Set(theme.documents.map(({ id }) => Number(id.slice(1)) % 2)).size).toBe(1);
    }
    expect(extractThemes([...documents].reverse(), { method: 'nmf', themes: 2 })).toEqual(map);
  });

  it('finds a number of themes by itself, and takes corpora without any', () => {
    expect(extractThemes(documents, { method: 'nmf' }).quality.k).toBeGreaterThan(1);
    expect(extractThemes([], { method: 'nmf' }).themes).toEqual([]);
    expect(extractThemes([hold(1, [])], { method: 'nmf' }).unplaced).toEqual(['d1']);
  });

  it('is one of two methods', () => {
    expect(() => extractThemes([], { method: 'lda' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-method' }),
    );
  });
});
