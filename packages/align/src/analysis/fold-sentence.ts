/** Longer sentences are no sentences: of them only the beginning is read. Code units. */
const LONGEST = 100_000;

/** Bring a sentence into the form that is read: compatibility forms unified (NFKC), at a bounded length. */
export function foldSentence(sentence: string): string {
  return sentence.slice(0, LONGEST).normalize('NFKC');
}
