import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';
import type { Steps } from '../steps.ts';
import type { GlossKeys } from './gloss-keys.ts';
import { KeyNumbers } from './key-numbers.ts';
import { readKeyed } from './keyed.ts';
import { OfferedWords } from './offered-words.ts';
import type { KeyedSentence, TranslatedSentence } from './sentence.ts';
import { readTranslated } from './translated.ts';

/** What sentences are read with. */
export interface ReadingSetting {
  readonly lexicon: Lexicon;
  readonly translated: Language;
  readonly keyed: Language;
  readonly stem: (word: string) => string;
  readonly glossKeys: (headword: string) => GlossKeys;
  readonly wordKeys: (word: string) => readonly string[];
}

/** Two texts as read, sentence by sentence. */
export interface ReadTexts {
  readonly translated: readonly TranslatedSentence[];
  readonly keyed: readonly KeyedSentence[];
  /** Keys are numbered from 0 up to before this. */
  readonly keyCount: number;
}

/** Read the sentences of two texts, each once. */
export function* readTexts(
  translated: readonly string[],
  keyed: readonly string[],
  { lexicon, translated: language, stem, glossKeys, wordKeys }: ReadingSetting,
): Steps<ReadTexts> {
  const numbers = new KeyNumbers();
  const keyedSentences: KeyedSentence[] = [];
  for (const sentence of keyed) {
    yield;
    keyedSentences.push(readKeyed(sentence, wordKeys, numbers));
  }
  const reading = {
    language,
    longestMatch: lexicon.longestMatch.bind(lexicon),
    stem,
    words: new OfferedWords(numbers, glossKeys, stem),
  };
  const translatedSentences: TranslatedSentence[] = [];
  for (const sentence of translated) {
    yield;
    translatedSentences.push(readTranslated(sentence, reading));
  }
  return { translated: translatedSentences, keyed: keyedSentences, keyCount: numbers.size };
}
