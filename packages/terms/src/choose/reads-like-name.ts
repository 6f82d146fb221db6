import { englishClass, isEnglishLinking, isGeneric, isGlue, singular } from '@diglot/words';
import type { TermCandidate } from '../candidates/collect-terms.ts';
import { WITH } from '../candidates/phrase-candidates.ts';

/** Least share of its uses as a noun, 0..1, of a word that may end a term or begin one. */
const MIN_NOUN_SHARE = 0.1;

/** Least share of its uses as a verb, 0..1, of a word that is hardly a noun and so begins no term. */
const MIN_VERB_SHARE = 0.8;

/** Whether a word, in lower case, is used as a noun at all. */
export const isNoun = (word: string): boolean => englishClass(word).noun >= MIN_NOUN_SHARE;

/**
 * Whether the words of a phrase name a thing: no verb in front, no plural before another noun, where it
 * is rather a subject (models answer), no general noun before “of”.
 */
export function readsLikeName(words: readonly string[]): boolean {
  const [first = ''] = words;
  const base = singular(first);
  const { noun, verb } = englishClass(base);
  if (noun < MIN_NOUN_SHARE && verb >= MIN_VERB_SHARE && !/(?:ed|ing)$/u.test(first)) return false;
  const link = words.findIndex((word) => isGlue(word) || word === WITH);
  if (link > 0 && !isEnglishLinking(words[link] as string) && words[link] !== WITH) return false;
  if (link === 1 && isGeneric(base)) return false;
  return words.every((word, i) => {
    const isLast = i === words.length - 1 || i + 1 === link;
    return isLast || !isPlural(word);
  });
}

const isPlural = (word: string) =>
  word.length > 3 && /[^s]s$/u.test(word) && singular(word) !== word;

/** Fewest words of a phrase without “of” that is told to be a description: additional benefit, 额外的好处, is none. */
const MIN_DESCRIBED_WORDS = 3;

/**
 * Whether 的 only describes or owns, as it does behind one word, and where English has “of”: 灵敏的方法; not
 * 模型引导的药物研发. Behind a single character it always does: 新的数据.
 */
export function isDescription({ chinese, links, linked, words }: TermCandidate): boolean {
  const at = chinese.indexOf('的');
  if (at < 0 || linked) return at >= 0;
  if (at === 1) return true;
  if (words < MIN_DESCRIBED_WORDS) return false;
  return links.some(({ start, end, from, to }) => start === 0 && end === at && to - from === 1);
}
