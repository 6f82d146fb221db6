import { FEATURES, type Feature, WIDTH } from './features.ts';

/**
 * Scores the candidates of one document from their rows of features, 0..1 each. Only the best `wanted`
 * are sure to be scored; 0 says that a candidate is not among them.
 */
export type Ranker = (rows: Float64Array, wanted: number) => Float64Array;

const columns = Object.fromEntries(FEATURES.map((name, column) => [name, column])) as Record<
  Feature,
  number
>;

/**
 * Rank by a formula written by hand: frequency × rarity, the title, an early first place, whole
 * stretches between stop words, and nothing learned from keywords.
 */
export function plainRanker(language: 'en' | 'zh'): Ranker {
  return (rows) => {
    const scores = new Float64Array(rows.length / WIDTH);
    for (let row = 0; row < scores.length; row++) {
      const value = (name: Feature) => rows[row * WIDTH + columns[name]] as number;
      const within = value('holderShare');
      const short = language === 'en' ? value('words') === 1 : value('characters') < 3;
      const long = language === 'en' ? value('words') > 3 : value('words') > 3;
      const raw =
        0.5 * value('frequencyTimesRarity') +
        value('inTitle') +
        0.6 * value('titleOverlap') -
        1.2 * value('firstPosition') +
        1.2 * value('whole') +
        0.8 * value('rightEdge') -
        (within >= 1 ? 0.5 * within : 0) -
        (short ? 0.8 : 0) -
        (long ? 0.6 : 0) +
        0.25 * value('wordRarityMean') -
        1.5 * value('prose') -
        0.8 * value('links');
      scores[row] = 1 / (1 + Math.exp(6 - raw));
    }
    return scores;
  };
}
