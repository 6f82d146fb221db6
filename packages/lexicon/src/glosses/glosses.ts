import { derivedFrom, englishLemmas, remember } from '@diglot/words';
import type { LearnedTable, Lexicon } from '../types.ts';
import { findPartners, findPhrase, findWord, type Gloss, LONGEST_PHRASE } from './find-glosses.ts';
import { prefixGlosses } from './prefixes.ts';

/**
 * Translations of English words and phrases in all forms, and the way back; see {@link createGlosses}.
 */
export interface Glosses {
  word(word: string): readonly Gloss[];
  /** Translations put together of those of a prefix and of the rest: nonlinear, 非线性. Most of them no text has. */
  prefixed(word: string): readonly Gloss[];
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
 * glosses.prefixed('nonlinear').some(({ text }) => text === '非线性'); // => true
 */
export function createGlosses(
  lexicon: Pick<Lexicon, 'translate' | 'has'>,
  learned: LearnedTable,
): Glosses {
  const sources = { lexicon, learned };
  const isWrittenSmall = (word: string, of: string) =>
    lexicon.translate(of, { to: 'en' }).some(({ text }) => text.split(/[\s-]/u).includes(word));
  const isSmallHeadword = (word: string) =>
    lexicon.has(word, 'en') &&
    lexicon.translate(word, { to: 'zh' }).some(({ text }) => isWrittenSmall(word, text));
  const lookUpWord = remember((word) => findWord(word, sources), MOST_WORDS);
  return {
    partners: remember((word) => findPartners(word, sources)),
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
    prefixed: remember((word) => prefixGlosses(word, lookUpWord), MOST_WORDS),
    knows: remember((word) => findWord(word.toLowerCase(), sources).length > 0),
    phrase: remember((phrase) => findPhrase(phrase, sources), MOST_PHRASES),
  };
}
