import {
  american,
  contentWords,
  derivedFrom,
  dictionaryForms,
  englishLemmas,
  isDoer,
  remember,
  singular,
} from '@diglot/words';
import type { LearnedTable, Lexicon } from '../types.ts';

/** A Chinese translation of an English word or phrase. `weight` is 0..1. */
export interface Gloss {
  readonly text: string;
  readonly weight: number;
  readonly kind: 'lexicon' | 'learned' | 'association';
}

/**
 * Translations of English words and phrases in all forms, and the way back; see {@link createGlosses}.
 */
export interface Glosses {
  word(word: string): readonly Gloss[];
  /** Whether a word has any translation. */
  knows(word: string): boolean;
  /** Translations of a phrase as a whole: two or more words in lower case, a blank between them. */
  phrase(phrase: string): readonly Gloss[];
  /** English words, in the singular, that stand in translations of a Chinese word. */
  partners(chinese: string): ReadonlyMap<string, number>;
  /** Whether the lexicon has an English word, or one it comes from, and writes it small: soil, not Suzhou. */
  isEnglishWord(word: string): boolean;
  /** Whether the lexicon writes a word of a translation of a Chinese word in small letters: staff of 员工, not China of 中国. */
  isWrittenSmall(word: string, chinese: string): boolean;
  /** Whether the lexicon has a Chinese string as one word. */
  isChineseWord(chinese: string): boolean;
  /** English translations of a Chinese word that are phrases, as their words. */
  phrasesFor(chinese: string): readonly (readonly string[])[];
}

/** What a gloss of a related word (`context` for `contextual`) keeps of its weight. */
const DERIVED = 0.6;

/** What ends a Chinese word for who or what does something: validator, 验证者; not 验证. */
const DOERS = [...'者人员器机'];

/**
 * A word of an English gloss of several (`staff` of “staff member”).
 *
 * @example
 * import { createGlosses, emptyTable, IN_A_PHRASE, openLexicon } from '@diglot/lexicon';
 * import { readGlossary } from '@diglot/lexicon';
 *
 * const lexicon = openLexicon(readGlossary('zh,en\n同伴支持,peer support'));
 * const partners = createGlosses(lexicon, emptyTable).partners('同伴支持');
 * partners.get('peer') === IN_A_PHRASE; // => true
 */
export const IN_A_PHRASE = 0.62;
const LONGEST_PHRASE = 3;
/** Words that an English gloss adds and a term does without (“staff member”). */
const PERSONS = /^(?:member|person|people)$/u;

/** Longest gloss that is of use inside a term, in UTF-16 units. */
const LONGEST = 8;

/** Words in a generation of the memory of glosses; one has some 2 kB of them. */
const MOST_WORDS = 6000;

/** Phrases, and pairs of Chinese tokens, in a generation; nearly all of them are nothing's name. */
const MOST_PHRASES = 8_000;

/**
 * Combine a lexicon with the learned table; look-ups are remembered.
 *
 * @example
 * import { createGlosses, learnedTable, openLexicon } from '@diglot/lexicon';
 *
 * const glosses = createGlosses(openLexicon(), learnedTable());
 * glosses.word('Nurses').slice(0, 2).map(({ text }) => text); // => ['护理', '护士']
 * glosses.phrase('mental health').map(({ text, kind }) => [text, kind]);
 * // => [['精神健康', 'lexicon'], ['心理健康', 'learned']]
 */
export function createGlosses(
  lexicon: Pick<Lexicon, 'translate' | 'has'>,
  learned: LearnedTable,
): Glosses {
  const chinese = { to: 'zh' } as const;
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

  function findWord(key: string): readonly Gloss[] {
    const found = new Map<string, Gloss>();
    // The lexicon looks for lemmas itself; for our guesses, asking first is cheaper.
    const base = singular(key);
    const forms = dictionaryForms(key);
    collect(
      forms.filter((form) => form === key || form === base || isHeadword(form)),
      1,
      found,
    );
    for (const { text, weight } of learned.word(base)) {
      keep(found, { text, weight: Math.min(1, 0.3 + weight), kind: 'learned' });
    }
    for (const text of learned.phrase(base)) keep(found, { text, weight: 0.9, kind: 'learned' });
    const derived = new Map<string, Gloss>();
    collect(derivedFrom(key).filter(isHeadword), DERIVED, derived);
    for (const gloss of derived.values()) {
      if (!isDoer(base)) keep(found, gloss);
      else for (const ending of DOERS) keep(found, { ...gloss, text: gloss.text + ending });
    }
    return [...found.values()].filter(({ text }) => text.length <= LONGEST);
  }
  const isWrittenSmall = (word: string, of: string) =>
    lexicon.translate(of, { to: 'en' }).some(({ text }) => text.split(/[\s-]/u).includes(word));
  const isSmallHeadword = (word: string) =>
    isHeadword(word) &&
    lexicon.translate(word, chinese).some(({ text }) => isWrittenSmall(word, text));
  const lookUpWord = remember(findWord, MOST_WORDS);

  const lookUpPhrase = remember((key): readonly Gloss[] => {
    const list = key.split(' ');
    const bases = list.map(singular);
    const singulars = bases.join(' ');
    const folded = [...list.slice(0, -1), bases.at(-1) as string];
    const forms = new Set([
      key,
      folded.join(' '),
      singulars,
      folded.join('-'),
      folded.map(american).join(' '),
    ]);
    const found = new Map<string, Gloss>();
    collect([...forms].filter(isHeadword), 1, found);
    for (const text of learned.phrase(singulars)) keep(found, { text, weight: 1, kind: 'learned' });
    return found.size === 0 ? NONE : [...found.values()];
  }, MOST_PHRASES);

  return {
    partners: remember((word) => {
      const found = new Map<string, number>();
      for (const { text, weight } of lexicon.translate(word, { to: 'en' })) {
        const content = contentWords(text.toLowerCase())
          .map(singular)
          .filter((one, i) => i === 0 || !PERSONS.test(one));
        if (content.length > LONGEST_PHRASE) continue;
        const sure = content.length === 1 ? 0.8 + 0.2 * weight : IN_A_PHRASE;
        for (const one of content) found.set(one, Math.max(sure, found.get(one) ?? 0));
      }
      return found;
    }),
    isEnglishWord: remember(
      (word) => [word, ...englishLemmas(word), ...derivedFrom(word)].some(isSmallHeadword),
      MOST_WORDS,
    ),
    isWrittenSmall,
    isChineseWord: remember((word) => lexicon.has(word, 'zh'), MOST_PHRASES),
    phrasesFor: remember((word) =>
      lexicon
        .translate(word, { to: 'en' })
        .map(({ text }) => text.toLowerCase().split(/[\s-]+/u))
        .filter(({ length }) => length > 1 && length <= LONGEST_PHRASE + 1),
    ),
    word: (word) => lookUpWord(word.toLowerCase()),
    knows: remember((word) => findWord(word.toLowerCase()).length > 0),
    phrase: lookUpPhrase,
  };
}

const NONE: readonly Gloss[] = [];

function keep(into: Map<string, Gloss>, gloss: Gloss): void {
  const before = into.get(gloss.text);
  if (before === undefined || before.weight < gloss.weight) into.set(gloss.text, gloss);
}

/** A gloss, and without the 的 or 地 that a dictionary writes behind adjectives and adverbs. */
function bareForms(text: string): readonly string[] {
  return /.[的地]$/u.test(text) ? [text, text.slice(0, -1)] : [text];
}
