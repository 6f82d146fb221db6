export type { BeadCover } from './bead-cover.ts';
export { createAligner, createAsyncAligner } from './create-aligner.ts';
export { findSuspects, type Suspect } from './find-suspects.ts';
export { partOfBitext } from './part-of-bitext.ts';
export {
  type AlignmentCounts,
  type AlignmentScore,
  type BeadSides,
  countAlignment,
  scoreAlignment,
  scoreCounts,
} from './score-alignment.ts';
export type { FeatureName, Weights } from './scoring/features.ts';
export type { Embed, Vectors } from './similarity.ts';
export type {
  Aligner,
  AlignerOptions,
  AlignOptions,
  AlignTextsOptions,
  AsyncAligner,
  AsyncAlignerOptions,
  Inspection,
  LanguageSpan,
  MixedInspection,
  TextsInspection,
} from './types.ts';
