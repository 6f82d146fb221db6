export { type DetectedLanguage, detectLanguage } from './detect-language.ts';
export type { Franc } from './installed-franc.ts';
export { mainLanguages } from './main-language.ts';
export { isKnownLanguage, type SegmentOptions } from './options.ts';
export { segmentAround } from './segment-around.ts';
export { segmentLanguages } from './segment-languages.ts';
export { withMainLanguage } from './with-main-language.ts';
