import type { Document, Language, Sentence, Token } from './types.ts';

/**
 * Take some sentences of a document, or parts of them, as a document over the same text; the tokens
 * are those of the document.
 *
 * @param language - Of the part.
 * @param sentences - In order, not overlapping; none cuts a token.
 * @returns A document without `segments`; the way back is that of the whole.
 */
export function partOf(
  { text, tokens, origin }: Document,
  language: Language,
  sentences: readonly Sentence[],
): Document {
  const chosen: Token[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    at = firstFrom(tokens, start, at);
    for (; at < tokens.length && (tokens[at] as Token).end <= end; at++) {
      chosen.push(tokens[at] as Token);
    }
  }
  return { text, language, sentences, tokens: chosen, ...(origin && { origin }) };
}

/**
 * Find the first token at or after an offset, from a position on.
 *
 * @returns Its position; the number of tokens where there is none.
 */
export function firstFrom(tokens: readonly Token[], offset: number, from: number): number {
  let low = from;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
