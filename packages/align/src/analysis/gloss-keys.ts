import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';
import { GLOSS_STOP_WORDS, irregularLemma, remember } from '@diglot/words';

/** Keys a headword may translate to. A strong one is not among the weak. */
export interface GlossKeys {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

/** A gloss of up to this many words names its parts too; of a longer one each word is weak evidence. */
const STRONG_WORDS = 2;
const WEAK_WORDS = 4;

/** Headwords of a generation that is kept in memory: those of a book. */
const MOST_HEADWORDS = 8_000;

/** Make a look-up of the keys that a headword's translations consist of; answers are remembered. */
export function createGlossKeys(
  lexicon: Lexicon,
  to: Language,
  stem: (word: string) => string,
): (headword: string) => GlossKeys {
  return remember((headword) => {
    const strong = new Set<string>();
    const weak = new Set<string>();
    for (const { text } of lexicon.translate(headword, { to })) {
      const words = text.toLowerCase().split(/[\s-]+/u);
      const content = words.filter((word) => word.length > 1 && !GLOSS_STOP_WORDS.has(word));
      const keys = (content.length > 0 ? content : words.length === 1 ? words : []).map((word) =>
        stem(irregularLemma(word) ?? word),
      );
      if (keys.length <= STRONG_WORDS) for (const key of keys) strong.add(key);
      else if (keys.length <= WEAK_WORDS) for (const key of keys) weak.add(key);
    }
    for (const key of strong) weak.delete(key);
    return { strong: [...strong], weak: [...weak] };
  }, MOST_HEADWORDS);
}
