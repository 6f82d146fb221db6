import type { Tokenizer } from '@diglot/tokenize';

/** So many stems are kept; then all are forgotten. */
const KEPT = 50_000;

/** A tokenizer that looks the stem of a word up when it has seen the word before. */
export function rememberStems({
  document,
  stem,
}: Pick<Tokenizer, 'document' | 'stem'>): Pick<Tokenizer, 'document' | 'stem'> {
  const stems = new Map<string, string>();
  return {
    document,
    stem(word) {
      const known = stems.get(word);
      if (known !== undefined) return known;
      if (stems.size >= KEPT) stems.clear();
      const found = stem(word);
      stems.set(word, found);
      return found;
    },
  };
}
