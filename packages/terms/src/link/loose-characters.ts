import type { ChineseToken } from '../read/units.ts';

/** Single characters that are words of grammar, or count, wherever they stand. */
const GRAMMAR =
  /^[的地得和与及或并而且但在是为对等以将被把从由于到向让使有无不未可能会应需该此其这那各每个种项名例]$/u;

/** Whether a single character is a word of its own beside any other; else it may be a part of one that was cut. */
export const isLoose = ({ text, facts }: ChineseToken): boolean =>
  facts.isNumeral || facts.isLinking || GRAMMAR.test(text);
