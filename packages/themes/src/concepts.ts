import { englishLemmas, type Lexicon } from '@diglot/lexicon';
import { learnedTable } from '@diglot/terms';
import { toSimplified } from '@diglot/text';

/** A concept, named by a Chinese word or else by the word itself, and its share in a word, 0..1: the squares add up to 1. */
export interface ConceptShare {
  readonly concept: string;
  readonly share: number;
}

/** So many translations of a word are looked at. */
const MOST = 6;
/** Translations less likely than this are noise. */
const LEAST = 0.1;

/**
 * Make the mapping of English words to Chinese concepts: by the learned table of `@diglot/terms`, else
 * by the lexicon, else to themselves. Every look-up is remembered.
 */
export function createConcepts(lexicon: Pick<Lexicon, 'translate'>) {
  const table = learnedTable();
  const seen = new Map<string, readonly ConceptShare[]>();
  const translate = (form: string): readonly { text: string; weight: number }[] => {
    for (const one of [form, ...englishLemmas(form)]) {
      const learned = table.word(one).filter(({ weight }) => weight >= LEAST);
      if (learned.length > 0) return learned;
    }
    return lexicon
      .translate(form, { to: 'zh' })
      .map(({ text }) => ({ text: text.replace(/(?<=.)[的地]$/u, ''), weight: 1 }));
  };
  return (form: string, key: string): readonly ConceptShare[] => {
    let shares = seen.get(form);
    if (shares === undefined) {
      const found = translate(form).slice(0, MOST);
      const length = Math.hypot(...found.map(({ weight }) => weight));
      shares =
        found.length === 0
          ? [{ concept: key, share: 1 }]
          : found.map(({ text, weight }) => ({
              concept: toSimplified(text).toLowerCase(),
              share: weight / length,
            }));
      seen.set(form, shares);
    }
    return shares;
  };
}
