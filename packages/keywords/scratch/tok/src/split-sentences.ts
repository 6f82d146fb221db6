import type { Language, Span } from '@diglot/text';
import { abbreviationsOf } from './abbreviations/abbreviations-of.ts';
import { cutUnit } from './sentence/cut-unit.ts';
import { splitUnits } from './sentence/units.ts';

/**
 * Split a text into sentences: English, Chinese, mixtures of them, and other languages in Latin
 * script.
 *
 * @param options.language - Which abbreviations to heed besides English ones; default none.
 * @returns Spans in order, trimmed; only white space lies outside them.
 *
 * @remarks **Cost:** linear in the length of the text.
 *
 * @example
 * splitSentences('Dr. Li went home. 他走了。') // [{ start: 0, end: 17 }, { start: 18, end: 22 }]
 */
export function splitSentences(
  text: string,
  { language = 'und' }: { readonly language?: Language } = {},
): Span[] {
  const sentences: Span[] = [];
  const abbreviations = abbreviationsOf(language);
  for (const unit of splitUnits(text)) cutUnit(text, unit, language, abbreviations, sentences);
  return sentences;
}
