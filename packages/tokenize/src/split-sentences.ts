import { InvalidInputError, type Language, type Span } from '@diglot/text';
import { abbreviationsOf } from './abbreviations/abbreviations-of.ts';
import { checkKeys, checkLanguage, checkQuotation } from './check-options.ts';
import { cutUnit } from './sentence/cut-unit.ts';
import { splitUnits } from './sentence/units.ts';

/**
 * Longest Chinese quotation kept whole by default, in UTF-16 units. In the development half of Ersatz'
 * news, of the stops within longer quotations half end a sentence, within shorter ones a sixth.
 */
const MAX_QUOTATION = 60;

/** Options of {@link splitSentences}. */
export interface SentenceOptions {
  /** Which abbreviations to heed besides English ones. Default none. */
  readonly language?: Language;
  /**
   * Longest quotation in Chinese marks, in UTF-16 units, that is one piece with the sentence it stands in;
   * a longer one is cut into its sentences. Default 60; 0 cuts them all.
   */
  readonly maxQuotation?: number;
}

/**
 * Split a text into sentences: English, Chinese, mixtures of them, and other languages in Latin
 * script.
 *
 * @returns Spans in order, trimmed; only white space lies outside them.
 *
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`, `unknown-language`, `quotation-length`.
 *
 * @remarks **Cost:** linear in the length of the text.
 *
 * @example
 * import { splitSentences } from '@diglot/tokenize';
 *
 * const text = 'Li et al. (2024) met 52 nurses. 他们重视同伴支持。';
 * splitSentences(text); // => [{ start: 0, end: 31 }, { start: 32, end: 41 }]
 * splitSentences(text).map(({ start, end }) => text.slice(start, end));
 * // => ['Li et al. (2024) met 52 nurses.', '他们重视同伴支持。']
 */
export function splitSentences(text: string, options: SentenceOptions = {}): Span[] {
  if (typeof text !== 'string') {
    throw new InvalidInputError(
      'not-a-string',
      `tokenize/splitSentences: the text is ${text === null ? 'null' : typeof text}; pass a string`,
    );
  }
  checkKeys('splitSentences', options, ['language', 'maxQuotation']);
  checkLanguage('splitSentences', options.language);
  checkQuotation('splitSentences', options.maxQuotation);
  return cutSentences(text, options);
}

/** Split a text into sentences; the options have been checked. */
export function cutSentences(
  text: string,
  { language = 'und', maxQuotation = MAX_QUOTATION }: SentenceOptions,
): Span[] {
  const sentences: Span[] = [];
  const options = { language, abbreviations: abbreviationsOf(language), maxQuotation };
  for (const unit of splitUnits(text)) cutUnit(text, unit, options, sentences);
  return sentences;
}
