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
 * @param isQuoteOpen - Whether a straight quote is open: then one after a space closes it, and one
 * without any space around it does not open another: `她说。"我来。"`.
 */
export function closersEnd(
  text: string,
  start: number,
  limit: number,
  isQuoteOpen: boolean,
): number {
  let i = start;
  let isOpen = isQuoteOpen;
  while (i < limit && (CLOSERS.includes(text.charAt(i)) || isGermanCloser(text, i))) {
    if (text.charAt(i) === '"') {
      if (!isOpen && OPENED.test(text.slice(i, i + 2))) break;
      isOpen = false;
    }
    i++;
  }
  // `Jr.'s`: an apostrophe, not a closing quote.
  if (i > start && /['’]/u.test(text.charAt(i - 1)) && /\p{Script=Latin}/u.test(text.charAt(i)))
    i--;
  if (i > start) return i;
  if (i + 1 >= limit || !SPACES.includes(text.charAt(i))) return i;
  const [, straight, wide] = SPACED.exec(text.slice(i, Math.min(limit, i + 3))) ?? [];
  if (wide !== undefined || straight === '»') return i + 2;
  return straight === '"' && isQuoteOpen ? i + 2 : i;
}

/** A straight quote with a letter right behind. */
const OPENED = /^"[\p{L}\p{N}]/u;

/** A closing mark after a space; `”` opens in Swedish, so that a Latin letter may not follow. */
const SPACED =
  /^[ \u00a0\u202f](?:(["»])(?=\s|$|\p{Script=Han}|[，。])|([”」』）])(?=\s|$|\p{Script=Han}|\p{Po}))/u;

/** `„…“` and `‚…‘` end in marks that open elsewhere; then a space follows. */
function isGermanCloser(text: string, i: number): boolean {
  return '“‘«'.includes(text.charAt(i)) && /^.(?=\s|$|[,.;:])/u.test(text.slice(i, i + 2));
}
