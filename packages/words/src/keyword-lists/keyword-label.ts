const BLANK = '[ \\t\\u3000]';

/** The names of a list of keywords by language, in Simplified and Traditional Chinese; sources of patterns without case. */
const NAMES = {
  zh: `(?:中文|英文)?(?:关${BLANK}{0,6}键|關${BLANK}{0,6}鍵)${BLANK}{0,6}[词詞字]|主[题題][词詞]`,
  en: '(?:author )?key[ -]?words?|index terms',
} as const;

/** Any name of a list of keywords, as the source of a pattern without case. */
export const ANY_NAME = `(?:${NAMES.zh}|${NAMES.en})`;

const LABELS = (['zh', 'en'] as const).map((language) => ({
  language,
  pattern: new RegExp(
    `^[[【［〔]?${BLANK}{0,2}(?:${NAMES[language]})(?:${BLANK}{0,2}[\\]】］〕])?(?<colon>${BLANK}{0,4}[:：]\\s?)?`,
    'iu',
  ),
}));

/** The label that opens a list of keywords. */
export interface KeywordLabel {
  /** The language of the label. */
  readonly language: 'en' | 'zh';
  /** How long it is with its brackets, its colon and a blank behind that, in UTF-16 units. */
  readonly length: number;
  /** Whether a colon closes it. */
  readonly isClosed: boolean;
}

/**
 * Read the label of a list of keywords that a text opens with: its name in Chinese or English, in brackets or not,
 * with a colon or not.
 *
 * @example
 * import { keywordLabel } from '@diglot/words';
 *
 * keywordLabel('【关键词】：护士'); // => { language: 'zh', length: 6, isClosed: true }
 * keywordLabel('Key words matter'); // => { language: 'en', length: 9, isClosed: false }
 * keywordLabel('Abstract: nurses'); // => undefined
 */
export function keywordLabel(text: string): KeywordLabel | undefined {
  for (const { language, pattern } of LABELS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    return { language, length: match[0].length, isClosed: match.groups?.colon !== undefined };
  }
  return undefined;
}
