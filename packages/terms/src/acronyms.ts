/**
 * Find where a long form begins that a bracketed acronym abbreviates.
 *
 * The letters of the acronym are looked for from right to left; the first one must begin a word.
 *
 * @param words - The words before the bracket, lower-cased.
 * @returns The position of the first word, or `undefined` when the letters do not fit.
 *
 * @remarks
 * **Source:** Schwartz & Hearst (2003), Pacific Symposium on Biocomputing 8, 451–462, §3.
 * **Differs:** a plural s of the acronym is dropped first.
 */
export function longFormStart(words: readonly string[], acronym: string): number | undefined {
  const letters = acronym
    .replace(/s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || letters.length > 10) return undefined;
  const most = Math.min(letters.length + 5, letters.length * 2);
  const first = Math.max(0, words.length - most);
  let word = words.length - 1;
  let at = (words[word] ?? '').length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    while (word >= first && !(words[word]?.[at] === letters[i] && (i > 0 || at === 0))) {
      at--;
      while (at < 0 && word >= first) {
        word--;
        at = (words[word] ?? '').length - 1;
      }
    }
    if (word < first) return undefined;
    if (i === 0) return word;
    at--;
    while (at < 0 && word >= first) {
      word--;
      at = (words[word] ?? '').length - 1;
    }
  }
  return undefined;
}
