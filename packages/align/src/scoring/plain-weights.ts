import type { Weights } from './features.ts';

/** Weights of features that hand-aligned text does not show: they are set by hand in any case. */
export const FIXED_WEIGHTS: Weights = {
  similarity: 0.5,
  otherParagraph: -2,
  repeated: -3,
  strayMarks: -5,
};

/**
 * Weights set by hand. Log odds of tokens are damped, since tokens are not independent: by half, weak
 * ones and function words by more.
 */
export const PLAIN_WEIGHTS: Weights = {
  prior: 1,
  length: 1,
  keyedWordHit: 0.5,
  keyedWordMiss: 0.5,
  keyedWeakHit: 0.3,
  keyedWeakMiss: 0.3,
  keyedLiteralHit: 0.5,
  keyedLiteralMiss: 0.5,
  keyedMarkHit: 0.5,
  keyedMarkMiss: 0.5,
  keyedFunctionHit: 0.3,
  keyedFunctionMiss: 0.3,
  translatedWordHit: 0.5,
  translatedWordMiss: 0.5,
  translatedCharacterHit: 0.5,
  translatedCharacterMiss: 0.5,
  translatedWeakHit: 0.3,
  translatedWeakMiss: 0.3,
  translatedLiteralHit: 0.5,
  translatedLiteralMiss: 0.5,
  translatedMarkHit: 0.5,
  translatedMarkMiss: 0.5,
  translatedFunctionHit: 0.3,
  translatedFunctionMiss: 0.3,
  position: 0.4,
  sameEnding: 0.3,
  otherClosingQuote: -0.6,
  otherQuotes: -0.3,
  fewTranslatedClauses: -0.5,
  fewKeyedClauses: -0.3,
  ...FIXED_WEIGHTS,
};
