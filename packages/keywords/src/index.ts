export {
  createKeyphraseExtractor,
  type ExtractOptions,
  type KeyphraseExtractor,
  type KeyphraseExtractorOptions,
} from './create-keyphrase-extractor.ts';
export { type CountedDocument, learnStatistics, mergeStatistics } from './learn-statistics.ts';
export type { RankerKind } from './rank/rank-candidates.ts';
export type { KeyphraseInput, TitledText } from './read/keyphrase-input.ts';
