/**
 * Guess by its ending in what share of its uses an English word is a noun, 0..1; 1 for most endings.
 */
export function guessNoun(word: string): number {
  if (/(?:ed|ly)$/u.test(word)) return 0;
  if (word.endsWith('ing')) return 0.5;
  return /(?:al|ic|ive|ous|[^r]ary|able|ible|less|ful)$/u.test(word) ? 0 : 1;
}
