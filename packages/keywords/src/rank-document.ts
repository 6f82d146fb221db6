import { findKeywordLists } from '@diglot/words';
import { authorKeywords } from './bilingual/author-keywords.ts';
import type { RankedDocument } from './bilingual/choose-phrases.ts';
import type { PlacedDocument } from './read/keyphrase-input.ts';
import { readLanguage } from './read/reading.ts';
import { readUnits } from './read/units.ts';
import type { Tools } from './tools.ts';

/**
 * Read a document in both languages, and rank its candidates.
 *
 * @param language - Rank those of this language only.
 * @param keywords - What the authors call keywords, where that is not in the text.
 */
export function rankDocument(
  { document, textStart }: PlacedDocument,
  language: 'en' | 'zh' | undefined,
  keywords: readonly string[],
  { readWord, rank }: Tools,
): RankedDocument {
  const lists = findKeywordLists(document.text);
  const authors = authorKeywords(document.text, lists, keywords).filter(
    (half) => language === undefined || half.language === language,
  );
  const units = readUnits(document, readWord, lists);
  const readings = { en: readLanguage(units, 'en'), zh: readLanguage(units, 'zh') };
  const ranked = {
    en: language === 'zh' ? [] : rank(readings.en, 'en'),
    zh: language === 'en' ? [] : rank(readings.zh, 'zh'),
  };
  const isEnglish = readings.en.list.units.length > readings.zh.list.units.length;
  return { readings, ranked, authors, main: language ?? (isEnglish ? 'en' : 'zh'), textStart };
}
