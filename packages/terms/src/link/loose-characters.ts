import { isGrammarCharacter } from '@diglot/words';
import type { ChineseToken } from '../read/units.ts';

/** Whether a single character is a word of its own beside any other; else it may be a part of one that was cut. */
export const isLoose = ({ text, facts }: ChineseToken): boolean =>
  facts.isNumeral || facts.isLinking || isGrammarCharacter(text);
