export { createAligner } from './create-aligner.ts';
export {
  type AlignmentCounts,
  type AlignmentScore,
  countAlignment,
  scoreAlignment,
  scoreCounts,
} from './score-alignment.ts';
export type {
  Aligner,
  AlignerOptions,
  AlignOptions,
  AlignTextsOptions,
  Inspection,
  LanguageSpan,
  MixedInspection,
} from './types.ts';
