import type { Language, LanguageSegment } from '@diglot/text';
import { mainLanguages } from './main-language.ts';

/** Languages written with Han characters, kana or Hangul; every other is taken for an alphabet's. */
const EAST: ReadonlySet<Language> = new Set(['zh', 'ja', 'ko']);

/**
 * Let the stretches in the main language of a text be in the language that the text is known to be in.
 *
 * Where a record declares a title Japanese, its Han characters are Japanese; where it declares a short
 * title German, its words are not English. What is in another language than the main one stays, and so
 * does everything where the declared language is written in another script: then the declaration is wrong.
 *
 * @param segments - Of `text`.
 * @returns The segments; neighbours may have the same language.
 *
 * @example
 * import { segmentLanguages, withMainLanguage } from '@diglot/segment';
 *
 * const title = '慢性疾患患者的看護';
 * withMainLanguage(title, segmentLanguages(title), 'ja').map(({ language }) => language);
 * // => ['ja']
 * withMainLanguage(title, segmentLanguages(title), 'en').map(({ language }) => language);
 * // => ['zh']
 */
export function withMainLanguage(
  text: string,
  segments: readonly LanguageSegment[],
  language: Language,
): readonly LanguageSegment[] {
  const [main = 'und'] = mainLanguages(text, segments, [{ start: 0, end: text.length }]);
  if (main === language || !isWritable(language, main, text)) return segments;
  return segments.map(({ script, ...segment }): LanguageSegment => {
    const own = segment.language === main ? { ...segment, language } : segment;
    return script === undefined || own.language !== 'zh' ? own : { ...own, script };
  });
}

const EAST_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /\p{L}/u;

/** Whether a text whose main language is `main` may as well be in `language`, by its script. */
function isWritable(language: Language, main: Language, text: string): boolean {
  if (main !== 'und') return EAST.has(main) === EAST.has(language);
  return LETTER.test(text) && EAST_LETTER.test(text) === EAST.has(language);
}
