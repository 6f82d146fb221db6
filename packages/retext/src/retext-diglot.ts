import type { Language } from '@diglot/text';
import { readDocument, type Tokenizer } from '@diglot/tokenize';
import type { Root } from 'nlcst';
import type { Plugin, Transformer } from 'unified';
import { placesInFile } from './create-pointer.ts';
import { documentOf } from './document-of.ts';
import { parseDocument } from './parse-document.ts';
import { sourcesOf } from './sources-of.ts';

/** Options of {@link retextDiglot}. */
export interface RetextDiglotOptions {
  /** Cuts sentences and words. Default: `createTokenizer()`, made at the first text. */
  readonly tokenizer?: Pick<Tokenizer, 'document'>;
  /** The language of the texts, whose abbreviations are heeded. Default: found text by text. */
  readonly language?: Language;
}

/**
 * Parse English, Chinese and mixed text to nlcst: a parser for `unified`.
 *
 * Run on a tree that another parser has made, as behind `remark-retext` and `rehype-retext`, it reads the
 * text of that tree again, as one text, and gives a tree of its own over it, with places in the file.
 *
 * @example
 * import { retextDiglot } from 'retext-diglot';
 * import { unified } from 'unified';
 *
 * const { children } = unified().use(retextDiglot).parse('他走了。Dr. Li agreed.\n\n她留下了。');
 * children.map(({ type, position }) => [type, position.start.line]);
 * // => [['ParagraphNode', 1], ['WhiteSpaceNode', 1], ['ParagraphNode', 3]]
 */
export const retextDiglot: Plugin<[RetextDiglotOptions?], string, Root> = function (options = {}) {
  const own = new WeakSet<object>();
  const read = (text: string) => readDocument(text, options);
  this.parser = (text, file) => {
    file.data.diglot = read(text);
    const tree = parseDocument(file.data.diglot);
    own.add(tree);
    return tree;
  };
  const transformer: Transformer<Root> = (tree, file) => {
    if (own.has(tree)) return;
    const { document, nodes } = documentOf(tree, file, read);
    return parseDocument(document, {
      place: placesInFile(document, String(file)),
      sources: sourcesOf(nodes),
    });
  };
  // The types of unified know plugins that parse and plugins that transform, not that one may do both.
  return transformer as never;
};
