import { genericTermsEn, proseWordsEn, proseWordsZh } from '../generated/word-lists.ts';
import { once } from '../memory/once.ts';
import { chineseLexis, englishLexis, Role } from './lexis.ts';

/** Words that stand in a term only between its other words. */
const ENGLISH_LINKING = 'of';
const CHINESE_LINKING = new Set(['的', '之']);

/** Words of grammar that mean nothing by themselves; a term with one of them inside has one at most. */
const GLUE = new Set(['of', 'in', 'for', 'the']);

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const englishProse = once(() => words(proseWordsEn));
const chineseProse = once(() => words(proseWordsZh));
const generic = once(() => words(genericTermsEn));

const isClosed = (role: Role | undefined) => role === Role.stop || role === Role.link;

/** Whether an English word, in lower case, is of a closed class: articles, pronouns, prepositions and so on. */
export const isFunctionWord = (word: string): boolean => isClosed(englishLexis().get(word));

/** Whether no term has an English word, in lower case. */
export const isEnglishStop = (word: string): boolean =>
  isFunctionWord(word) || englishProse().has(word);

/** Whether no term has a Chinese word, in Simplified characters. */
export const isChineseStop = (word: string): boolean =>
  isClosed(chineseLexis().get(word)) || chineseProse().has(word);

export const isGlue = (word: string): boolean => GLUE.has(word);
export const isEnglishLinking = (word: string): boolean => word === ENGLISH_LINKING;
export const isChineseLinking = (word: string): boolean => CHINESE_LINKING.has(word);

/** Whether a noun, in the singular, is no term by itself: `method`, `increase`. */
export const isGeneric = (word: string): boolean => generic().has(word);

/** Words that count things: 五个, 第二次. */
export const isChineseNumeral = (word: string): boolean =>
  /^(?:第?[一二三四五六七八九十百千万两\d]+[个种名项例次类位条篇组年月日天]?|[几多数半各每][个种名项例次类位条篇组年月日天])$/u.test(
    word,
  );
