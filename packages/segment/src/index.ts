export { type DetectedLanguage, detectLanguage } from './detect-language.ts';
export { type SegmentOptions, segmentLanguages } from './segment-languages.ts';
