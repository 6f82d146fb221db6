export { asideOf } from './choose/aside.ts';
export { certaintyOf } from './choose/pair-score.ts';
export { createTermExtractor } from './create-term-extractor.ts';
export type { WordLink } from './link/align-words.ts';
export type { KeywordMatch } from './match/match-keywords.ts';
export type {
  Aside,
  CorpusInspection,
  CorpusTermPair,
  ExtractOptions,
  FoundTerm,
  TermExtractor,
  TermExtractorOptions,
  TermInspection,
  TextPair,
  UnpairedTerm,
} from './types.ts';
export { mergeFoundTerms } from './write/merge-found-terms.ts';
