import { detectLanguage } from '@diglot/segment';
import type { Tokenizer } from '@diglot/tokenize';
import type { UnitList } from './candidates.ts';
import { Role } from './lexis.ts';
import { readUnits, type Unit } from './units.ts';

/** A text to find keyphrases in. */
export interface KeyphraseInput {
  readonly title?: string;
  readonly text: string;
}

/** So many English units make a text bilingual, not a Chinese one with English terms in it. */
const ENGLISH_UNITS = 12;
/** English prose has at least this share of function words. */
const FUNCTION_WORDS = 0.15;

/**
 * Read the units of a title and its text. Offsets of title units refer to the title.
 *
 * Without a language: a text in both languages has Latin terms that stand alone in Chinese sentences
 * read as English, so that they meet the same terms in the English part; units of a third language in
 * Latin letters are left out.
 */
export function readDocument(
  { title = '', text }: KeyphraseInput,
  { tokenize, stem }: Pick<Tokenizer, 'tokenize' | 'stem'>,
  language?: 'en' | 'zh',
): UnitList {
  const parts = [title, text].map((source) => ({ source, tokens: tokenize(source) }));
  const read = (as: 'en' | 'zh' | undefined, loose: boolean): UnitList => {
    let firstSentence = 0;
    const [head = [], body = []] = parts.map(({ source, tokens }) => {
      const units = readUnits(source, tokens, { stem, language: as, loose, firstSentence });
      firstSentence = (units.at(-1)?.sentence ?? firstSentence - 1) + 1;
      return units;
    });
    return { units: head.length === 0 ? body : [...head, ...body], titleUnits: head.length };
  };
  if (language !== undefined) return read(language, false);
  const list = read(undefined, false);
  const english = list.units.filter((unit) => unit.language === 'en');
  if (english.length === 0) return list;
  const isThird = english.length >= ENGLISH_UNITS && !looksEnglish(english, `${title}\n${text}`);
  if (english.length === list.units.length) return isThird ? { units: [], titleUnits: 0 } : list;
  if (isThird || english.length < ENGLISH_UNITS) return isThird ? only(list, 'zh') : list;
  return read(undefined, true);
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
