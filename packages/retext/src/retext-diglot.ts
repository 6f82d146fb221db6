import type { Language } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { parseDocument } from './parse-document.ts';

export interface RetextDiglotOptions {
  /** Cuts sentences and words. Default: `createTokenizer()`, made at the first text. */
  readonly tokenizer?: Pick<Tokenizer, 'document'>;
  /** The language of the texts, whose abbreviations are heeded. Default: found text by text. */
  readonly language?: Language;
}

/**
 * Parse English, Chinese and mixed text to nlcst: a parser for `unified`.
 *
 * @example
 * unified().use(retextDiglot).use(retextLanguages).use(retextStringify)
 */
export const retextDiglot: Plugin<[RetextDiglotOptions?], string, Root> = function (options = {}) {
  const { language } = options;
  let { tokenizer } = options;
  this.parser = (text, file) => {
    tokenizer ??= createTokenizer();
    const document = tokenizer.document(text, language === undefined ? {} : { language });
    file.data.diglot = document;
    return parseDocument(document);
  };
};
