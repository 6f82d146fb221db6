import { type KeyedSentence, TokenKind } from './sentence.ts';

/** The keys of the words, characters and literals of a sentence. */
export function contentKeys({ kinds, keys, starts }: KeyedSentence): Int32Array {
  const words: number[] = [];
  for (let token = 0; token < kinds.length; token++) {
    if ((kinds[token] ?? 0) > TokenKind.Literal) continue;
    for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at++)
      words.push(keys[at] ?? 0);
  }
  return Int32Array.from(words);
}
