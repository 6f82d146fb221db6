import type { Document } from '@diglot/text';
import { createTokenizer, type Tokenizer } from './create-tokenizer.ts';
import type { LayerOptions } from './read-layers.ts';

/** Options of {@link readDocument}. */
export interface ReadOptions extends LayerOptions {
  /** Cuts the words. Default: `createTokenizer()`. */
  readonly tokenizer?: Pick<Tokenizer, 'document'>;
}

let shared: Tokenizer | undefined;

/**
 * Read a text once, for everything that follows: where each language is, the sentences with their
 * languages, the words.
 *
 * @returns A document with `segments`, `sentences` and `tokens`; each layer leaves out only white space,
 * and what lies outside the passages.
 * @throws {InvalidInputError} `not-a-string`, `passages-out-of-order`, `quotation-length`.
 *
 * @remarks **Cost:** linear. An engine's dictionary is loaded at the first Chinese word.
 *
 * @example
 * import { readDocument } from '@diglot/tokenize';
 *
 * const { text, language, sentences } = readDocument('王丽提供同伴支持。Dr. Li agreed.');
 * language; // => 'zh'
 * sentences.map(({ start, end, language }) => [language, text.slice(start, end)]);
 * // => [['zh', '王丽提供同伴支持。'], ['en', 'Dr. Li agreed.']]
 */
export function readDocument(text: string, options: ReadOptions = {}): Document {
  const { tokenizer, ...layers } = options;
  if (tokenizer !== undefined) return tokenizer.document(text, layers);
  shared ??= createTokenizer();
  return shared.document(text, layers);
}
