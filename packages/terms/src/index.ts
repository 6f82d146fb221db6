export { createTermExtractor } from './create-term-extractor.ts';
export type { KeywordMatch } from './match-keywords.ts';
export type { ExtractOptions, TermExtractor, TermExtractorOptions, TextPair } from './types.ts';
