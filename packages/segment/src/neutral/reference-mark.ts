const NUMBERS = /\[ ?\d{1,4}(?: ?[-–,，、] ?\d{1,4}){0,24} ?\]/uy;
const TYPE = /\[(?:[JMCDNRSPGZA]|DB|CP|EB|DS)(?:\/(?:OL|CD|MT|DK))?\]/uy;

/**
 * Find the end of the citation or affiliation numbers in brackets that begin at `at`, or −1.
 *
 *     Lam, Edward [1 ]       as shown [3, 5–7].
 *                 ^   ^               ^       ^
 */
export function scanReferenceNumbers(text: string, at: number): number {
  NUMBERS.lastIndex = at;
  return NUMBERS.test(text) ? NUMBERS.lastIndex : -1;
}

/**
 * Find the end of the document type in brackets that begins at `at`, or −1. It is no word, and goes
 * with the reference it stands in.
 *
 *     同伴支持研究[J]. 心理学报
 *               ^  ^
 *
 * **Source:** GB/T 7714.
 */
export function scanDocumentType(text: string, at: number): number {
  TYPE.lastIndex = at;
  return TYPE.test(text) ? TYPE.lastIndex : -1;
}
