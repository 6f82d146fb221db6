import type { Tokenizer } from '@diglot/tokenize';
import { remember } from '@diglot/words';

/** Stems kept. */
const MAX_STEMS = 5_000;

/** A tokenizer that looks the stem of a word up when it has seen the word before. */
export function rememberStems({
  document,
  stem,
}: Pick<Tokenizer, 'document' | 'stem'>): Pick<Tokenizer, 'document' | 'stem'> {
  return { document, stem: remember(stem, MAX_STEMS) };
}
