import type { Document, Language, Sentence, Token } from './types.ts';

/**
 * Take some sentences of a document, or parts of them, as a document over the same text; the tokens
 * are those of the document.
 *
 * @param language - Of the part.
 * @param sentences - In order, not overlapping; none cuts a token.
 * @returns A document without `segments`; the way back is that of the whole.
 *
 * @example
 * import { partOf } from '@diglot/text';
 *
 * const text = '他走了。She stayed.';
 * const tokens = [[0, 3], [4, 7], [8, 14], [14, 15]].map(([start, end]) => ({ start, end }));
 * const english = [{ start: 4, end: 15, language: 'en' }];
 * const part = partOf({ text, language: 'zh', sentences: [], tokens }, 'en', english);
 * part.tokens.map(({ start, end }) => text.slice(start, end)); // => ['She', 'stayed', '.']
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
 *
 * @example
 * import { firstFrom } from '@diglot/text';
 *
 * const tokens = [[0, 4], [4, 6], [6, 7]].map(([start, end]) => ({ start, end, kind: 'word' }));
 * firstFrom(tokens, 4, 0); // => 1
 * firstFrom(tokens, 9, 0); // => 3
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
