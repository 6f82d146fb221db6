export { type ChineseFacts, chineseFacts } from './chinese/chinese-facts.ts';
export {
  COMPOUND_PINYIN,
  COMPOUND_SURNAMES,
  canBeSyllables,
  isFrequentSurname,
  isHanBody,
  isHanPerson,
  isPinyin,
  japaneseFamily,
  PINYIN_SURNAMES,
  startsWithCompound,
  surnamePinyin,
  surnameSpellings,
} from './chinese/chinese-surnames.ts';
export { governsTerm, isChineseVerb, isOpeningVerb } from './chinese/chinese-verbs.ts';
export { areOpposites } from './chinese/opposites.ts';
export { isSuffix } from './chinese/suffixes.ts';
export { type ChineseClass, chineseClass } from './classes/chinese-class.ts';
export { englishClass, isModifier } from './classes/english-class.ts';
export type { WordClass } from './classes/guess-class.ts';
export { derivedFrom, dictionaryForms, isDoer, singular } from './english/english-forms.ts';
export { englishLemmas, irregularLemma } from './english/english-lemmas.ts';
export { contentWords, foldTerm, splitJoined } from './english/fold.ts';
export { mayHaveCondition } from './english/persons.ts';
export { isPhrasalVerb } from './english/phrasal-verbs.ts';
export { american } from './english/spelling.ts';
export { isNounPlace, isVerbInPlace } from './english/verb-places.ts';
export {
  CHINESE_FUNCTION_WORDS,
  ENGLISH_FUNCTION_WORDS,
  GLOSS_STOP_WORDS,
  LONGEST_FUNCTION_WORD,
  STOP_WORDS,
} from './function-words/function-words.ts';
export {
  chineseLexis,
  englishLexis,
  englishRole,
  type Lexis,
  Role,
  unitSymbols,
} from './function-words/lexis.ts';
export {
  isChineseMeasure,
  isChineseNumeral,
  isChineseStop,
  isEnglishLinking,
  isEnglishStop,
  isFunctionWord,
  isGeneric,
  isGlue,
  isGrammarCharacter,
  isRelational,
} from './function-words/term-words.ts';
export { findKeywordLists, type KeywordList } from './keyword-lists/find-keyword-lists.ts';
export { type KeywordLabel, keywordLabel } from './keyword-lists/keyword-label.ts';
export { createKeyIndex, type KeyIndex } from './memory/key-index.ts';
export { once } from './memory/once.ts';
export { remember } from './memory/remember.ts';
export { isCountry } from './names/countries.ts';
export { isJoinedBody } from './names/joined-body.ts';
export { numberLikeness } from './numbers/number-likeness.ts';
export { chineseNumbersOf, NUMBER_WORDS, numberKey, numbersOf } from './numbers/numbers.ts';
export { ELEMENT_SYMBOLS } from './phrases/element-symbols.ts';
export {
  GENERAL_MODIFIERS,
  isPlainModifier,
  KINDS_OF_THINGS,
  NAMED_KINDS,
} from './phrases/general-words.ts';
export { isOfEveryStudy, isOfEveryStudyInChinese } from './phrases/of-every-study.ts';
export { createDrugComparison } from './sounds/drug-names.ts';
export { createSoundComparison, reading, SAME_CONSONANTS } from './sounds/transliterate.ts';
export { chineseEdge, type Edge, englishEdge } from './statistics/term-edges.ts';
