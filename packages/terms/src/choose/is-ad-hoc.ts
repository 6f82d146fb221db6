import { isOfEveryStudy, isOfEveryStudyInChinese, isPlainModifier } from '@diglot/words';
import type { ChosenTerm } from './chosen-term.ts';

/**
 * Whether a pair was put together for its sentence, and names nothing: a plain adjective before a noun (traditional
 * method), what any study has (research progress). What a dictionary has as one, such as real estate, was not put together.
 */
export function isAdHoc({ english, chinese, evidence }: ChosenTerm): boolean {
  if (isOfEveryStudy(english) || isOfEveryStudyInChinese(chinese)) return true;
  if (!evidence.includes('composition')) return false;
  const space = english.indexOf(' ');
  if (space < 0) return false;
  return isPlainModifier(english.slice(0, space));
}
