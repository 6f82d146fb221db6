import { bundledStatistics } from '@diglot/keywords';
import { type DocumentWords, SIDES, type Side } from './read-words.ts';
import type { ThemeIndex, WordFrequencies } from './types.ts';

/** A word of a document and what it counts for. */
export interface WeightedWord {
  readonly key: string;
  readonly form: string;
  readonly weight: number;
}

export type WeightedWords = Readonly<Record<Side, readonly WeightedWord[]>>;

/** Weights below this are words of grammar, and of every document. */
const LEAST = 0.5;

/** Count in how many documents of a corpus each word is. */
export function countDocuments(corpus: readonly DocumentWords[]): ThemeIndex['frequencies'] {
  const count = (side: Side): WordFrequencies => {
    const words = new Map<string, number>();
    for (const document of corpus) {
      for (const key of document[side].keys()) words.set(key, (words.get(key) ?? 0) + 1);
    }
    return {
      documents: corpus.filter((document) => document[side].size > 0).length,
      words: [...words].sort(([a], [b]) => (a < b ? -1 : 1)),
    };
  };
  return { en: count('en'), zh: count('zh') };
}

/**
 * Make the weight of words: (1 + ln count) × inverse document frequency, counted over the corpus and
 * the reference collection of `@diglot/keywords` together, so that a small corpus has stop words too.
 */
export function createWordWeights(frequencies: ThemeIndex['frequencies']) {
  const reference = bundledStatistics();
  const own = { en: new Map(frequencies.en.words), zh: new Map(frequencies.zh.words) };
  return (words: DocumentWords): WeightedWords => {
    const weigh = (side: Side) => {
      const all = reference[side].documents + frequencies[side].documents + 1;
      return [...words[side]].flatMap(([key, { form, count }]) => {
        const known = reference[side].words.get(key)?.documents ?? 0;
        const rarity = Math.log(all / (known + (own[side].get(key) ?? 0) + 0.5));
        return rarity < LEAST ? [] : [{ key, form, weight: (1 + Math.log(count)) * rarity }];
      });
    };
    const [en, zh] = SIDES.map(weigh) as [WeightedWord[], WeightedWord[]];
    return { en, zh };
  };
}
