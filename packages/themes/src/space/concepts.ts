import { type Lexicon, learnedTable } from '@diglot/lexicon';
import { toSimplified } from '@diglot/text';
import { englishLemmas } from '@diglot/words';
import type { Side } from '../read/read-words.ts';

/** A concept, by its number, and its share in a word, 0..1: the squares add up to 1. */
export interface ConceptShare {
  readonly concept: number;
  readonly share: number;
}

type Translations = Pick<Lexicon, 'translate' | 'learned'>;

/** So many translations of a word are looked at. */
const MOST = 6;
/** Translations less likely than this are noise. */
const LEAST = 0.1;

/** Number concepts from 0 in order of first mention, after those that are known already. */
export function createNumbering(known: readonly string[] = []) {
  const numbers = new Map(known.map((concept, number) => [concept, number]));
  return {
    numberOf(concept: string): number {
      let number = numbers.get(concept);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(concept, number);
      }
      return number;
    },
    list: () => [...numbers.keys()],
  };
}

/**
 * Make the mapping of words to concepts. An English word is its Chinese translations: those of the
 * glossary, else of the learned table of `@diglot/terms`, else of the lexicon. Any other word is a
 * concept itself. Every look-up is remembered.
 */
export function createConcepts(
  lexicon: Translations,
  glossary: Translations | undefined,
  numberOf: (concept: string) => number,
) {
  const table = learnedTable(lexicon);
  const seen = {
    en: new Map<string, readonly ConceptShare[]>(),
    zh: new Map<string, readonly ConceptShare[]>(),
  };
  const translate = (form: string): readonly { text: string; weight: number }[] => {
    const settled = glossary?.translate(form, { to: 'zh' }) ?? [];
    if (settled.length > 0) return settled;
    for (const one of [form, ...englishLemmas(form)]) {
      const learned = table.word(one).filter(({ weight }) => weight >= LEAST);
      if (learned.length > 0) return learned;
    }
    return lexicon
      .translate(form, { to: 'zh' })
      .map(({ text }) => ({ text: text.replace(/(?<=.)[的地]$/u, ''), weight: 1 }));
  };
  const english = (form: string, key: string): readonly ConceptShare[] => {
    const found = translate(form).slice(0, MOST);
    const length = Math.hypot(...found.map(({ weight }) => weight));
    if (length === 0) return [{ concept: numberOf(key), share: 1 }];
    return found.map(({ text, weight }) => ({
      concept: numberOf(toSimplified(text).toLowerCase()),
      share: weight / length,
    }));
  };
  return (side: Side, key: string, form: string): readonly ConceptShare[] => {
    let shares = seen[side].get(form);
    if (shares === undefined) {
      shares = side === 'en' ? english(form, key) : [{ concept: numberOf(key), share: 1 }];
      seen[side].set(form, shares);
    }
    return shares;
  };
}
