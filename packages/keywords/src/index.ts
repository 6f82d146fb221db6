export { bundledStatistics } from './bundled-statistics.ts';
export {
  createKeyphraseExtractor,
  type ExtractOptions,
  type KeyphraseExtractor,
  type KeyphraseExtractorOptions,
} from './create-keyphrase-extractor.ts';
export type { KeyphraseInput, TitledText } from './keyphrase-input.ts';
export { type CountedDocument, learnStatistics, mergeStatistics } from './learn-statistics.ts';
export type { RankerKind } from './rank-candidates.ts';
export type {
  Counts,
  LanguageStatistics,
  PhraseCounts,
  Statistics,
  WordCounts,
} from './statistics.ts';
export { formatStatistics, parseStatistics } from './statistics-table.ts';
export {
  extractNamedThemes,
  type NamedTheme,
  type NamedThemePair,
  pairNamedThemes,
} from './themes/extract-named-themes.ts';
