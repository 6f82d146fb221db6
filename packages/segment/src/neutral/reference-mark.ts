const NUMBERS = /\[ ?\d{1,4}(?: ?[-–,，、] ?\d{1,4}){0,24} ?\]/uy;
const TYPE = /\[(?:[JMCDNRSPGZA]|DB|CP|EB|DS)(?:\/(?:OL|CD|MT|DK))?\]/uy;

/**
 * Find the end of the bracketed mark that begins at `at`, or −1: citation and affiliation numbers,
 * document types.
 *
 *     Tse, Samson [1 ]       in practice [J].
 *                 ^   ^                  ^  ^
 *
 * **Source:** document types of GB/T 7714.
 */
export function scanReferenceMark(text: string, at: number): number {
  for (const pattern of [NUMBERS, TYPE]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
