import { isGrammarCharacter } from '@diglot/words';
import type { ChineseToken } from '../read/units.ts';

/** Whether a single character is a word of its own beside any other; else it may be a part of one that was cut. */
export const isLoose = ({ text, facts }: ChineseToken): boolean =>
  facts.isNumeral || facts.isLinking || isGrammarCharacter(text);

/** What says where or how long behind a measure. */
const PLACE = /^[处内]$/u;
/** A number with its unit, or without one. */
const MEASURE_BEFORE = /\d ?(?:[a-zμ]{1,3}|°c?|%|‰)? ?$/u;
/** UTF-16 units before such a character that are looked at. */
const MEASURE_UNITS = 8;

/** Whether a token stands behind a measure, and so belongs to no term behind it: the 处 of 5 cm处土壤热通量. */
export const saysWhere = ({ text, start }: ChineseToken, all: string): boolean =>
  PLACE.test(text) && MEASURE_BEFORE.test(all.slice(Math.max(0, start - MEASURE_UNITS), start));
