import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';
import { englishLemmas, irregularLemma, remember } from '@diglot/words';

/** Words of a generation that is kept in memory: the words of a book. */
const MOST_WORDS = 8_000;

/**
 * Make a look-up of the keys of a word of the keyed side: its stem; the stem of the lemma of an
 * irregular form (`went` → `go`); and for a word that is no headword, the stems of headwords it may be
 * a form of (`bigger` → `big`, `behaviour` → `behavior`, `quickly` → `quick`). Answers are remembered.
 */
export function createWordKeys(
  lexicon: Lexicon,
  language: Language,
  stem: (word: string) => string,
): (word: string) => readonly string[] {
  const formsOf = (word: string): readonly string[] => {
    const lemma = irregularLemma(word);
    if (lemma !== undefined) return [word, lemma];
    if (language !== 'en' || lexicon.has(word, language)) return [word];
    const adverb = /^(?<adjective>[a-z]{3,})ly$/u.exec(word)?.groups?.adjective;
    const candidates = adverb === undefined ? englishLemmas(word) : [adverb, `${adverb}le`];
    const known = candidates.find((candidate) => lexicon.has(candidate, language));
    return known === undefined ? [word] : [word, known];
  };
  return remember((word) => [...new Set(formsOf(word).map(stem))], MOST_WORDS);
}
