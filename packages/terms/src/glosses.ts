import type { Lexicon } from '@diglot/lexicon';
import { american, derivedFrom, dictionaryForms, singular } from './english-forms.ts';
import { contentWords } from './fold.ts';
import type { LearnedTable } from './learned-table.ts';

/** A Chinese translation of an English word or phrase. `weight` is 0..1. */
export interface Gloss {
  readonly text: string;
  readonly weight: number;
  readonly kind: 'lexicon' | 'learned' | 'association';
}

export interface Glosses {
  word(word: string): readonly Gloss[];
  /** Translations of a phrase of two or more words as a whole. */
  phrase(words: readonly string[]): readonly Gloss[];
  /** English words, in the singular, that stand in translations of a Chinese word. */
  partners(chinese: string): ReadonlyMap<string, number>;
  /** Whether the lexicon has an English word, in lower case. */
  isEnglishWord(word: string): boolean;
  /** Whether the lexicon has a Chinese string as one word. */
  isChineseWord(chinese: string): boolean;
  /** English translations of a Chinese word that are phrases, as their words. */
  phrasesFor(chinese: string): readonly (readonly string[])[];
}

/** What a gloss of a related word (`context` for `contextual`) keeps of its weight. */
const DERIVED = 0.6;

/** A word of an English gloss of several (`staff` of “staff member”). */
export const IN_A_PHRASE = 0.62;
const LONGEST_PHRASE = 3;
/** Words that an English gloss adds and a term does without (“staff member”). */
const PERSONS = /^(?:member|person|people)$/u;

/** Longest gloss that is of use inside a term, in UTF-16 units. */
const LONGEST = 8;

/** Combine a lexicon with the learned table; every look-up is remembered. */
export function createGlosses(
  lexicon: Pick<Lexicon, 'translate' | 'has'>,
  learned: LearnedTable,
): Glosses {
  const words = new Map<string, readonly Gloss[]>();
  const phrases = new Map<string, readonly Gloss[]>();
  const partners = new Map<string, ReadonlyMap<string, number>>();
  const phraseLists = new Map<string, readonly (readonly string[])[]>();
  const chinese = { to: 'zh' } as const;

  const baseOf = remember(singular);
  const isHeadword = (form: string) => lexicon.has(form, 'en');

  function collect(forms: readonly string[], factor: number, into: Map<string, Gloss>): void {
    for (const form of forms) {
      for (const { text, weight } of lexicon.translate(form, chinese)) {
        for (const variant of bareForms(text)) {
          keep(into, { text: variant, weight: factor * (0.8 + 0.2 * weight), kind: 'lexicon' });
        }
      }
    }
  }

  return {
    partners(word) {
      const seen = partners.get(word);
      if (seen !== undefined) return seen;
      const found = new Map<string, number>();
      for (const { text, weight } of lexicon.translate(word, { to: 'en' })) {
        const content = contentWords(text.toLowerCase())
          .map(singular)
          .filter((one, i) => i === 0 || !PERSONS.test(one));
        if (content.length > LONGEST_PHRASE) continue;
        const sure = content.length === 1 ? 0.8 + 0.2 * weight : IN_A_PHRASE;
        for (const one of content) found.set(one, Math.max(sure, found.get(one) ?? 0));
      }
      partners.set(word, found);
      return found;
    },
    isEnglishWord: (word) => lexicon.has(word, 'en'),
    isChineseWord: remember((word) => lexicon.has(word, 'zh')),
    phrasesFor(word) {
      const seen = phraseLists.get(word);
      if (seen !== undefined) return seen;
      const list = lexicon
        .translate(word, { to: 'en' })
        .map(({ text }) => text.toLowerCase().split(/[\s-]+/u))
        .filter(({ length }) => length > 1 && length <= LONGEST_PHRASE + 1);
      phraseLists.set(word, list);
      return list;
    },
    word(word) {
      const key = word.toLowerCase();
      const seen = words.get(key);
      if (seen !== undefined) return seen;
      const found = new Map<string, Gloss>();
      // The lexicon looks for lemmas itself; for our guesses, asking first is cheaper.
      const base = singular(key);
      const forms = dictionaryForms(key);
      collect(
        forms.filter((form) => form === key || form === base || isHeadword(form)),
        1,
        found,
      );
      for (const { text, weight } of learned.word(singular(key))) {
        keep(found, { text, weight: Math.min(1, 0.3 + weight), kind: 'learned' });
      }
      for (const text of learned.phrase(singular(key))) {
        keep(found, { text, weight: 0.9, kind: 'learned' });
      }
      collect(derivedFrom(key).filter(isHeadword), DERIVED, found);
      const list = [...found.values()].filter(({ text }) => text.length <= LONGEST);
      words.set(key, list);
      return list;
    },
    phrase(list) {
      const key = list.join(' ').toLowerCase();
      const seen = phrases.get(key);
      if (seen !== undefined) return seen;
      const last = list.length - 1;
      const bases = list.map(baseOf);
      const singulars = bases.join(' ');
      const folded = list.map((word, i) =>
        i === last ? (bases[i] as string) : word.toLowerCase(),
      );
      const forms = new Set([
        key,
        folded.join(' '),
        singulars,
        folded.join('-'),
        folded.map(american).join(' '),
      ]);
      const found = new Map<string, Gloss>();
      collect([...forms].filter(isHeadword), 1, found);
      for (const text of learned.phrase(singulars)) {
        keep(found, { text, weight: 1, kind: 'learned' });
      }
      const result = found.size === 0 ? NONE : [...found.values()];
      phrases.set(key, result);
      return result;
    },
  };
}

const NONE: readonly Gloss[] = [];

/** Ask only once for each word. */
function remember<T>(ask: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    answers.set(word, answer);
    return answer;
  };
}

function keep(into: Map<string, Gloss>, gloss: Gloss): void {
  const before = into.get(gloss.text);
  if (before === undefined || before.weight < gloss.weight) into.set(gloss.text, gloss);
}

/** A gloss, and without the 的 or 地 that a dictionary writes behind adjectives and adverbs. */
function bareForms(text: string): readonly string[] {
  return /.[的地]$/u.test(text) ? [text, text.slice(0, -1)] : [text];
}
