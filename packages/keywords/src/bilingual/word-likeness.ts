import { type Lexicon, learnedTable } from '@diglot/lexicon';
import { englishLexis, Role, remember } from '@diglot/words';

/** English stems that translate a Chinese word, with a weight 0..1 each. */
export type Links = ReadonlyMap<string, number>;

/** Weight of a gloss of one word, and of each word of a longer gloss. */
const GLOSS = 0.9;
const GLOSS_PART = 0.45;
/** So many glosses of a word are looked at. */
const GLOSSES = 12;
/** Chinese words whose links are kept. */
const MAX_WORDS = 3_000;

/**
 * Least weight of a learned translation, 0..1, and what is added to its weight, since one of 0.3 is firm already.
 * Chosen on the development half of chinaxiv-mixed, 2026-11-29.
 */
const MIN_LEARNED = 0.2;
const LEARNED_BONUS = 0.3;

/**
 * Look Chinese words up in what author keywords taught and in a lexicon, each once.
 *
 * @returns A function from a Chinese word, or a Latin one as Chinese text has it, to English stems.
 */
export function createWordLinks(
  lexicon: Pick<Lexicon, 'translate' | 'learned'> | null | undefined,
  stem: (word: string) => string,
): (word: string) => Links {
  return remember((word) => findLinks(word, lexicon, stem), MAX_WORDS);
}

/** Phrases whose glosses are kept. */
const MAX_PHRASES = 3_000;

/**
 * Look Chinese phrases up in a lexicon, each once.
 *
 * @returns A function from a phrase to the stems of each of its glosses, joined by blanks.
 */
export function createPhraseGlosses(
  lexicon: Pick<Lexicon, 'translate'> | null | undefined,
  stem: (word: string) => string,
): (phrase: string) => ReadonlySet<string> {
  return remember((phrase) => {
    const translations = lexicon?.translate(phrase, { to: 'en' }) ?? [];
    if (translations.length === 0) return NO_GLOSSES;
    return new Set(translations.map(({ text }) => contentStems(text, stem).join(' ')));
  }, MAX_PHRASES);
}

const NO_GLOSSES: ReadonlySet<string> = new Set();

function findLinks(
  word: string,
  lexicon: Pick<Lexicon, 'translate' | 'learned'> | null | undefined,
  stem: (word: string) => string,
): Links {
  const links = new Map<string, number>();
  for (const { text, weight } of learnedTable(lexicon).wordsFor(word)) {
    const one = stem(text);
    const firm = Math.min(1, LEARNED_BONUS + weight);
    if (weight >= MIN_LEARNED && firm > (links.get(one) ?? 0)) links.set(one, firm);
  }
  if (/^[\p{Script=Latin}\p{N}]/u.test(word)) links.set(stem(word), 1);
  for (const { text } of lexicon?.translate(word, { to: 'en' }).slice(0, GLOSSES) ?? []) {
    const stems = contentStems(text, stem);
    const weight = stems.length === 1 ? GLOSS : GLOSS_PART;
    for (const one of stems) links.set(one, Math.max(links.get(one) ?? 0, weight));
  }
  return links;
}

/** Stems of the words of a phrase, without function words. */
export function contentStems(phrase: string, stem: (word: string) => string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => {
      const role = englishLexis().get(word);
      return word !== '' && role !== Role.stop && role !== Role.link;
    })
    .map(stem);
}
