/**
 * Fold a headword or a query for comparison: NFKC, lower case, typographic apostrophes and dashes to
 * ASCII, white space to single blanks.
 */
export function foldKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑‒–]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Nothing to fold: lower-case letters with single inner blanks, or ordinary Han characters. */
const PLAIN = /^(?:[a-z]+(?: [a-z]+)*|[\u4e00-\u9fff]+)$/u;
