import { COLUMN, type Feature, ONE, WIDTH } from '../features/features.ts';

/** Scores the candidates of one document from their rows of features, 0..1 each. */
export type Ranker = (rows: Int32Array) => Float64Array;

/**
 * What each feature adds to the log odds. The signs are common sense; the sizes were written by hand,
 * then moved by steps on the development sets, 2026-11-22.
 */
const WEIGHTS: Readonly<Record<'en' | 'zh', Readonly<Partial<Record<Feature, number>>>>> = {
  en: {
    frequencyTimesRarity: 0.275,
    wordRarityMean: 0.15,
    inTitle: 0.56,
    titleOverlap: 0.2,
    firstPosition: -1.8,
    spread: 0.2,
    whole: 1.2,
    rightEdge: 0.8,
    prose: -1.5,
    links: -1.25,
    lastNoun: 0.2,
    firstVerb: -0.4,
  },
  zh: {
    frequencyTimesRarity: 0.375,
    wordRarityMean: 0.15,
    inTitle: 1.25,
    titleOverlap: 0.45,
    firstPosition: -1.4,
    spread: 0.3,
    whole: 0.6,
    rightEdge: 0.6,
    prose: -1.5,
    links: -1.5,
    lastNoun: 0.2,
    company: -0.06,
  },
};

/** Log odds of a candidate that has nothing for or against it. */
const BASE = { en: -5.6, zh: -6.4 } as const;
/** What is added to the log odds of a phrase that stands only inside longer ones, by how much more often these do. */
const HELD = -0.7;
/** The same for a single English word, and for a Chinese phrase of fewer characters than this. */
const SHORT = -0.9;
const SHORT_CHARACTERS = 3;
/** The same for a phrase of more words than this. */
const LONG = -0.75;
const LONG_WORDS = 3;

/**
 * Rank by a formula: frequency × rarity, the title, an early first place, whole stretches between
 * stop words. Nothing is learned from keywords.
 */
export function plainRanker(language: 'en' | 'zh'): Ranker {
  const weights = Object.entries(WEIGHTS[language]).map(
    ([name, weight]) => [COLUMN[name as Feature], weight] as const,
  );
  return (rows) => {
    const scores = new Float64Array(rows.length / WIDTH);
    for (let row = 0; row < scores.length; row++) {
      const at = row * WIDTH;
      const value = (column: number) => (rows[at + column] as number) / ONE;
      const held = value(COLUMN.holderShare);
      const words = value(COLUMN.words);
      let odds: number = BASE[language];
      for (const [column, weight] of weights) odds += weight * value(column);
      if (held >= 1) odds += HELD * held;
      if (language === 'en' ? words === 1 : value(COLUMN.characters) < SHORT_CHARACTERS)
        odds += SHORT;
      if (words > LONG_WORDS) odds += LONG;
      scores[row] = 1 / (1 + Math.exp(-odds));
    }
    return scores;
  };
}
