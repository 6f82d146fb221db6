/** What the letters of a cell say of its language. */
export type CellScript = 'han' | 'other' | 'mixed' | 'none';

/**
 * The script of a term: `han` if it holds Han characters, with Latin among them or not (`B超`, `T细胞`);
 * `mixed` if Latin words outweigh them; `other` for any other letters; `none` without a letter.
 */
export function scriptOf(term: string): CellScript {
  const han = term.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return /\p{L}/u.test(term) ? 'other' : 'none';
  const words = term.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu)?.length ?? 0;
  return words > han ? 'mixed' : 'han';
}
