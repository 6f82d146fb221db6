import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';
import type { GlossKeys } from './gloss-keys.ts';
import { analyzeKeyed } from './keyed.ts';
import type { KeyedSentence, TranslatedSentence } from './sentence.ts';
import { analyzeTranslated } from './translated.ts';

/** What sentences are read with. */
export interface AnalysisSetting {
  readonly lexicon: Lexicon;
  readonly translated: Language;
  readonly keyed: Language;
  readonly stem: (word: string) => string;
  readonly glossKeys: (headword: string) => GlossKeys;
  readonly wordKeys: (word: string) => readonly string[];
}

/** Read the sentences of two texts. */
export function analyzeTexts(
  translated: readonly string[],
  keyed: readonly string[],
  setting: AnalysisSetting,
): {
  readonly translated: readonly TranslatedSentence[];
  readonly keyed: readonly KeyedSentence[];
} {
  const keyedSentences = keyed.map((sentence) => analyzeKeyed(sentence, setting.wordKeys));
  const vocabulary = new Set<string>();
  for (const { tokens } of keyedSentences) {
    for (const { keys } of tokens) for (const key of keys) vocabulary.add(key);
  }
  const analysis = { ...setting, language: setting.translated, vocabulary };
  return {
    translated: translated.map((sentence) => analyzeTranslated(sentence, analysis)),
    keyed: keyedSentences,
  };
}
