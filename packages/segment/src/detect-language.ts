import type { Language } from '@diglot/text';
import { mainLanguage } from './main-language.ts';
import { checkOptions, type SegmentOptions } from './options.ts';
import { cutSegments } from './segment-languages.ts';

/** The language of a whole text. */
export interface DetectedLanguage {
  readonly language: Language;
  /** How probable it is that this is right, 0..1. */
  readonly confidence: number;
}

/**
 * Name the language that most of a text is in: the main language of its segments.
 *
 * Numbers, identifiers, acronyms and names count for nothing.
 *
 * @returns `und` for a text without words, or in no language of `languages`.
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`, `not-a-language-list`,
 * `unknown-language`.
 * @remarks **Cost:** linear.
 *
 * @example
 * import { detectLanguage } from '@diglot/segment';
 *
 * detectLanguage('同伴支持 (peer support) 的体验').language; // => 'zh'
 * detectLanguage('A diary study of 52 nurses').language; // => 'en'
 * detectLanguage('10.5555/abc').language; // => 'und'
 */
export function detectLanguage(
  text: string,
  options: Pick<SegmentOptions, 'languages' | 'franc'> = {},
): DetectedLanguage {
  checkOptions('detectLanguage', text, options);
  const segments = cutSegments(text, options);
  return mainLanguage(text, segments, 0, { start: 0, end: text.length });
}
