/**
 * Features of a bead, whose weighted sum is its score in nats. `…Hit` sums the log odds of tokens that
 * are covered by the other side against being covered by chance, `…Miss` of those that are not.
 * `absent` counts the words of a keyed sentence that the other text translates nowhere, on average.
 */
export const FEATURES = [
  'prior',
  'length',
  'keyedWordHit',
  'keyedWordMiss',
  'keyedWeakHit',
  'keyedWeakMiss',
  'keyedLiteralHit',
  'keyedLiteralMiss',
  'keyedMarkHit',
  'keyedMarkMiss',
  'keyedFunctionHit',
  'keyedFunctionMiss',
  'translatedWordHit',
  'translatedWordMiss',
  'translatedCharacterHit',
  'translatedCharacterMiss',
  'translatedWeakHit',
  'translatedWeakMiss',
  'translatedLiteralHit',
  'translatedLiteralMiss',
  'translatedMarkHit',
  'translatedMarkMiss',
  'translatedFunctionHit',
  'translatedFunctionMiss',
  'position',
  'sameEnding',
  'otherEnding',
  'otherOpeningQuote',
  'otherClosingQuote',
  'otherQuotes',
  'leastKeyed',
  'leastTranslated',
  'fewTranslatedClauses',
  'fewKeyedClauses',
  'absent',
  'startsLower',
  'saturation',
  'deficit',
  'similarity',
  'otherParagraph',
  'repeated',
  'strayMarks',
] as const;

/** What is known of a bead that speaks for or against it, by name. */
export type FeatureName = (typeof FEATURES)[number];

/** Position of each feature in a vector. */
export const FEATURE = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<FeatureName, number>
>;

export const FEATURE_COUNT = FEATURES.length;

/** Weights by name; a feature that is not named weighs nothing. */
export type Weights = Readonly<Partial<Record<FeatureName, number>>>;

/** Weights as a vector in the order of `FEATURES`. */
export function weightVector(weights: Weights): Float64Array {
  return Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
}

/** Where the features of cover stand together. */
export const COVER_FEATURES = {
  from: FEATURE.keyedWordHit,
  to: FEATURE.translatedFunctionMiss + 1,
} as const;
