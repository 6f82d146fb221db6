import {
  genericTermsEn,
  proseWordsEn,
  proseWordsZh,
  relationalNounsEn,
} from '../generated/word-lists.ts';
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
const relational = once(() => words(relationalNounsEn));

const isClosed = (role: Role | undefined) => role === Role.stop || role === Role.link;

/**
 * Whether an English word, in lower case, is of a closed class: articles, pronouns, prepositions and so on.
 *
 * @example
 * import { isFunctionWord } from '@diglot/words';
 *
 * ['the', 'between', 'nurse'].map(isFunctionWord); // => [true, true, false]
 */
export const isFunctionWord = (word: string): boolean => isClosed(englishLexis().get(word));

/**
 * Whether no term has an English word, in lower case.
 *
 * @example
 * import { isEnglishStop } from '@diglot/words';
 *
 * ['and', 'however', 'nurse'].map(isEnglishStop); // => [true, true, false]
 */
export const isEnglishStop = (word: string): boolean =>
  isFunctionWord(word) || englishProse().has(word);

/**
 * Whether no term has a Chinese word, in Simplified characters.
 *
 * @example
 * import { isChineseStop } from '@diglot/words';
 *
 * ['和', '他们', '护士'].map(isChineseStop); // => [true, true, false]
 */
export const isChineseStop = (word: string): boolean =>
  isClosed(chineseLexis().get(word)) || chineseProse().has(word);

/**
 * Whether an English word, in lower case, is one of the words of grammar that a term may have inside.
 *
 * @example
 * import { isGlue } from '@diglot/words';
 *
 * ['of', 'in', 'because'].map(isGlue); // => [true, true, false]
 */
export const isGlue = (word: string): boolean => GLUE.has(word);
/**
 * Whether an English word, in lower case, links two parts of one term: only “of” does.
 *
 * @example
 * import { isEnglishLinking } from '@diglot/words';
 *
 * ['of', 'and'].map(isEnglishLinking); // => [true, false]
 */
export const isEnglishLinking = (word: string): boolean => word === ENGLISH_LINKING;
export const isChineseLinking = (word: string): boolean => CHINESE_LINKING.has(word);

/** Single characters that are words of grammar, or count, wherever they stand. */
const GRAMMAR =
  /^[的地得和与及或并而且但在是为对等以将被把从由于到向让使有无不未可能会应需该此其这那各每个种项名例]$/u;

/**
 * Whether a Chinese word, in Simplified characters, is a single character that is a word of grammar, or counts, wherever
 * it stands.
 *
 * @example
 * import { isGrammarCharacter } from '@diglot/words';
 *
 * ['和', '个', '土'].map(isGrammarCharacter); // => [true, true, false]
 */
export const isGrammarCharacter = (word: string): boolean => GRAMMAR.test(word);

/**
 * Whether a noun, in the singular, is no term by itself: `method`, `increase`.
 *
 * @example
 * import { isGeneric } from '@diglot/words';
 *
 * ['method', 'increase', 'nurse'].map(isGeneric); // => [true, true, false]
 */
export const isGeneric = (word: string): boolean => generic().has(word);

/**
 * Whether an English noun, in lower case, says what is done to, or by, the thing behind its “of”: a phrase that it
 * begins is about that thing.
 *
 * @example
 * import { isRelational } from '@diglot/words';
 *
 * ['effects', 'role', 'analysis'].map(isRelational); // => [true, true, false]
 */
export const isRelational = (word: string): boolean => relational().has(word);

/**
 * Words that count things: 五个, 第二次.
 *
 * @example
 * import { isChineseNumeral } from '@diglot/words';
 *
 * ['五个', '第二次', '同伴'].map(isChineseNumeral); // => [true, true, false]
 */
export const isChineseNumeral = (word: string): boolean =>
  /^(?:第?[一二三四五六七八九十百千万两\d]+[个种名项例次类位条篇组年月日天]?|[几多数半各每][个种名项例次类位条篇组年月日天])$/u.test(
    word,
  );

/** Words of one character that count what follows them, and begin other words as well: 14家医院, 家庭. */
const MEASURES = new Set('家台座所株头只套块粒尾羽匹支艘架辆盆幅枚颗名例位篇份台艘间处');

/**
 * Whether a Chinese word stands between a number and what it counts.
 *
 * @example
 * import { isChineseMeasure } from '@diglot/words';
 *
 * ['家', '型'].map(isChineseMeasure);
 * // => [true, false]
 */
export const isChineseMeasure = (word: string): boolean => MEASURES.has(word);
