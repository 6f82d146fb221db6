import { bundledStatistics } from '@diglot/words/statistics';
import { remember } from '../read/prepare.ts';
import type { DocumentWords, Side } from '../read/read-words.ts';
import type { ThemeIndex, WordFrequencies } from '../types.ts';

/** Words rarer by less than this are those of grammar, and of every document. */
const LEAST = 0.5;

/** What a word counts for at least, where no other is left. */
const FAINTEST = 0.01;
/** Rarity counts by this power: in a cosine of texts this short, common words say too much otherwise. */
const POWER = 1.4;

/** Count in how many documents of a corpus each word is. */
export function countDocuments(corpus: readonly DocumentWords[]): ThemeIndex['frequencies'] {
  const count = (side: Side): WordFrequencies => {
    const words = new Map<string, number>();
    let documents = 0;
    for (const document of corpus) {
      if (document[side].keys.length > 0) documents++;
      for (const key of document[side].keys) words.set(key, (words.get(key) ?? 0) + 1);
    }
    return { documents, words: [...words].sort(([a], [b]) => (a < b ? -1 : 1)) };
  };
  return { en: count('en'), zh: count('zh') };
}

/** Weighs the words of documents. */
export interface WordWeights {
  /** Logarithm of the inverse share of documents that have the word, over corpus and reference. */
  rarityOf(side: Side, key: string): number;
  /** Call back with each word that counts: its position in the lists of its side, and its weight. */
  eachWord(words: DocumentWords, side: Side, take: (at: number, weight: number) => void): void;
}

/**
 * Make the weight of words: (1 + ln count) × rarity to the power of 1.4. Rarity is counted over the
 * corpus and the reference collection of `@diglot/keywords` together, so that a small corpus has stop
 * words too.
 */
export function createWordWeights(frequencies: ThemeIndex['frequencies']): WordWeights {
  const reference = bundledStatistics();
  const createRarity = (side: Side) => {
    const all = reference[side].documents + frequencies[side].documents + 1;
    const own = new Map(frequencies[side].words);
    return remember((key) => {
      const others = reference[side].words.get(key)?.documents ?? 0;
      return Math.log(all / (others + (own.get(key) ?? 0) + 0.5));
    });
  };
  const rarities = { en: createRarity('en'), zh: createRarity('zh') };
  return {
    rarityOf: (side, key) => rarities[side](key),
    eachWord(words, side, take) {
      const { keys, counts } = words[side];
      const rare = keys.map((key) => rarities[side](key));
      // Of documents that are all the same, every word is common.
      const least = rare.some((rarity) => rarity >= LEAST) ? LEAST : Number.NEGATIVE_INFINITY;
      rare.forEach((rarity, at) => {
        if (rarity < least) return;
        take(at, (1 + Math.log(counts[at] as number)) * Math.max(FAINTEST, rarity) ** POWER);
      });
    },
  };
}
