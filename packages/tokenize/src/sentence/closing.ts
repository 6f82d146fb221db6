/** Spaces that stand between a sentence and its closing quotation mark. */
const SPACES = ' \u00a0\u202f';
const CLOSERS = '"\'”’»)]}›）］】〕》〉」』｝＂＇';

/**
 * After the marks that close quotes and brackets and so belong to the sentence.
 *
 * ```
 * „Auch nicht.“ Wir haben …       C'est fini ! » Il part.
 *             ^ start                         ^ start, the mark after a space closes
 * ```
 *
 * @param start - After the stop marks.
 * @param isQuoteOpen - Whether a straight quote is open: then one after a space closes it.
 */
export function closersEnd(
  text: string,
  start: number,
  limit: number,
  isQuoteOpen: boolean,
): number {
  let i = start;
  while (i < limit && (CLOSERS.includes(text.charAt(i)) || isGermanCloser(text, i))) i++;
  // `Jr.'s`: an apostrophe, not a closing quote.
  if (i > start && /['’]/u.test(text.charAt(i - 1)) && /\p{L}/u.test(text.charAt(i))) i--;
  if (i > start) return i;
  if (i + 1 >= limit || !SPACES.includes(text.charAt(i))) return i;
  const spaced = /^[ \u00a0\u202f](["»])(?=\s|$)/u.exec(text.slice(i, Math.min(limit, i + 3)))?.[1];
  return spaced === '»' || (spaced === '"' && isQuoteOpen) ? i + 2 : i;
}

/** `„…“` and `‚…‘` end in marks that open elsewhere; then a space follows. */
function isGermanCloser(text: string, i: number): boolean {
  return '“‘«'.includes(text.charAt(i)) && /^.(?=\s|$|[,.;:])/u.test(text.slice(i, i + 2));
}

const CITATION = /\s?\[\d{1,3}(?:\s?[,，–-]\s?\d{1,3}){0,20}\](?=\s|$|\p{Script=Han})/uy;

/** After a numbered citation behind the stop: `… practice. [8]`, `……结果。[1,2]`. */
export function citationEnd(text: string, start: number, limit: number): number {
  if (text[start] !== '[' && text[start + 1] !== '[') return start;
  CITATION.lastIndex = start;
  const end = start + (CITATION.exec(text)?.[0].length ?? 0);
  return end <= limit ? end : start;
}
