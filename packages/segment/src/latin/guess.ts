/**
 * Least probability of the language of one or two words that no other words stand beside. Below it, of the words
 * and pairs of the development half of Lingua's sets fewer than two in five are named rightly.
 */
const MIN_CONFIDENCE = { one: 0.45, two: 0.35 } as const;

/** Whether the language of so few words is a guess, which is no language: see docs/decisions/0051-a-guess-is-no-language.md. */
export function isGuess(words: number, confidence: number): boolean {
  if (words > 2) return false;
  return confidence < (words === 1 ? MIN_CONFIDENCE.one : MIN_CONFIDENCE.two);
}
