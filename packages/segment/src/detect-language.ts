import type { Language } from '@diglot/text';
import { checkOptions, type SegmentOptions, segmentLanguages } from './segment-languages.ts';

/** The language of a whole text. */
export interface DetectedLanguage {
  readonly language: Language;
  /** 0..1. */
  readonly confidence: number;
}

/**
 * Name the language that most of a text is in.
 *
 * @returns `und` with confidence 1 for a text without letters.
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`.
 *
 * @example
 * detectLanguage('同伴支持的体验').language // 'zh'
 */
export function detectLanguage(
  text: string,
  options: Pick<SegmentOptions, 'languages'> = {},
): DetectedLanguage {
  checkOptions('detectLanguage', text, options);
  const weights = new Map<Language, { length: number; mass: number }>();
  for (const { start, end, language, confidence } of segmentLanguages(text, options)) {
    if (language === 'und') continue;
    const weight = weights.get(language) ?? { length: 0, mass: 0 };
    weights.set(language, {
      length: weight.length + (end - start),
      mass: weight.mass + (end - start) * confidence,
    });
  }
  let best: DetectedLanguage = { language: 'und', confidence: 1 };
  let longest = 0;
  for (const [language, { length, mass }] of weights) {
    if (length > longest) {
      longest = length;
      best = { language, confidence: mass / length };
    }
  }
  return best;
}
