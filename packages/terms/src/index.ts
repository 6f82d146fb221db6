export type { WordLink } from './align-words.ts';
export { createTermExtractor } from './create-term-extractor.ts';
export { type LearnedTable, learnedTable } from './learned-table.ts';
export type { KeywordMatch } from './match-keywords.ts';
export { mergeFoundTerms } from './merge-found-terms.ts';
export type {
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
