export { type DetectedLanguage, detectLanguage } from './detect-language.ts';
export type { SegmentOptions } from './options.ts';
export { segmentLanguages } from './segment-languages.ts';
