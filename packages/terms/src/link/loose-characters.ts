import { isGrammarCharacter } from '@diglot/words';
import type { ChineseToken } from '../read/units.ts';

/** Whether a single character is a word of its own beside any other; else it may be a part of one that was cut. */
export const isLoose = ({ text, facts }: ChineseToken): boolean =>
  facts.isNumeral || facts.isLinking || isGrammarCharacter(text);

/** What says where or how long behind a measure. */
const PLACE = /[处内]/u;
const MEASURE_BEFORE = /[\da-zμ°%‰] ?$/u;

/** Whether a character of a unit's text stands behind a measure, and so belongs to no term behind it: 5 cm处土壤热通量. */
export const saysWhere = (text: string, at: number): boolean =>
  PLACE.test(text[at] ?? '') && MEASURE_BEFORE.test(text.slice(Math.max(0, at - 2), at));
