import { detectLanguage } from '@diglot/segment';
import type { Tokenizer } from '@diglot/tokenize';
import type { UnitList } from './candidates.ts';
import { Role } from './lexis.ts';
import type { TitledText } from './read-texts.ts';
import { readSentences, type Unit, unitsOf } from './units.ts';
import { createWordReader } from './words.ts';

/** So many English units make a text bilingual, not a Chinese one with English terms in it. */
const ENGLISH_UNITS = 12;
/** English prose has at least this share of function words. */
const FUNCTION_WORDS = 0.15;

/** Reads the units of a title and its text; offsets of title units refer to the title. */
export type DocumentReader = (input: TitledText, language?: 'en' | 'zh') => UnitList;

/**
 * Make a reader of documents that remembers words.
 *
 * Without a language: a text in both languages has Latin terms that stand alone in Chinese sentences
 * read as English, so that they meet the same terms in the English part; units of a third language in
 * Latin letters are left out.
 */
export function createDocumentReader({
  tokenize,
  stem,
}: Pick<Tokenizer, 'tokenize' | 'stem'>): DocumentReader {
  const readWord = createWordReader(stem);
  return ({ title = '', text }, language) => {
    const head = title === '' ? [] : readSentences(title, tokenize(title), readWord);
    const body = readSentences(text, tokenize(text), readWord);
    const list = (loose: boolean): UnitList => {
      const first = unitsOf(head, { language, loose });
      const rest = unitsOf(body, { language, loose, firstSentence: head.length });
      return { units: first.length === 0 ? rest : [...first, ...rest], titleUnits: first.length };
    };
    const strict = list(false);
    if (language !== undefined) return strict;
    const english = strict.units.filter((unit) => unit.language === 'en');
    if (english.length === 0) return strict;
    const isThird = english.length >= ENGLISH_UNITS && !looksEnglish(english, `${title}\n${text}`);
    if (english.length === strict.units.length) {
      return isThird ? { units: [], titleUnits: 0 } : strict;
    }
    if (isThird) return only(strict, 'zh');
    return english.length < ENGLISH_UNITS ? strict : list(true);
  };
}

function looksEnglish(units: readonly Unit[], text: string): boolean {
  const functional = units.filter(({ role }) => role === Role.stop || role === Role.link).length;
  if (functional >= FUNCTION_WORDS * units.length) return true;
  return ['en', 'zh', 'und'].includes(detectLanguage(text).language);
}

function only({ units, titleUnits }: UnitList, language: 'en' | 'zh'): UnitList {
  const kept = (unit: Unit) => unit.language === language;
  return {
    units: units.filter(kept),
    titleUnits: units.slice(0, titleUnits).filter(kept).length,
  };
}
