import type { Document } from '@diglot/text';
import { readDocument } from '@diglot/tokenize';
import type { Paragraph, Root, Sentence, SentenceContent, WhiteSpace } from 'nlcst';
import { parseDocument } from './parse-document.ts';
import { placesOfLeaves } from './places-of-leaves.ts';
import { readTree } from './read-tree.ts';
import type { RetextDiglotOptions } from './retext-diglot.ts';
import { sourcesOf } from './sources-of.ts';
import { toParagraphs } from './to-paragraphs.ts';

/**
 * The parser as a class with the methods of `ParseLatin`, for tools that take a parser rather than a
 * plugin: `remarkRetext`, `rehypeRetext`, `toNlcst` of mdast and hast. They take the class, or an object
 * of it where it has options.
 *
 * Those tools hand in a text in the pieces that its markup leaves, and only then ask for sentences. So
 * `tokenize` makes no more than lines of a piece; the plugin of the paragraph reads all of them as one.
 *
 * @example
 * import { ParseDiglot } from 'retext-diglot';
 *
 * const [paragraph] = new ParseDiglot().parse('他走了。Dr. Li agreed.').children;
 * paragraph.children.map(({ type }) => type); // => ['SentenceNode', 'SentenceNode']
 */
export class ParseDiglot {
  readonly tokenizeSentencePlugins: ((sentence: Sentence) => undefined)[] = [];
  readonly tokenizeParagraphPlugins: ((paragraph: Paragraph) => undefined)[];
  readonly tokenizeRootPlugins: ((root: Root) => undefined)[];
  readonly #read: (text: string) => Document;

  constructor(options: RetextDiglotOptions = {}) {
    this.#read = (text) => readDocument(text, options);
    this.tokenizeParagraphPlugins = [(paragraph) => readPieces(paragraph, this.#read)];
    this.tokenizeRootPlugins = [joinParagraphs];
  }

  /** Parse a whole text. */
  parse(value?: string | null): Root {
    return parseDocument(this.#read(value ?? ''));
  }

  /** Parse a whole text into one paragraph. */
  tokenizeParagraph(value?: string | null): Paragraph {
    return { type: 'ParagraphNode', children: contentOf(this.parse(value)) };
  }

  /** Cut a piece of a text into its lines, to be read with what stands around it. */
  tokenize(value?: string | null): SentenceContent[] {
    return (value ?? '').split(/(\r?\n|\r)/).flatMap((line, at): SentenceContent[] => {
      if (line === '') return [];
      if (at % 2 === 1) return [{ type: 'WhiteSpaceNode', value: line }];
      return [{ type: 'WordNode', children: [{ type: 'TextNode', value: line }] }];
    });
  }
}

function readPieces(paragraph: Paragraph, read: (text: string) => Document): undefined {
  const { text, nodes } = readTree(paragraph, '');
  const options = { place: placesOfLeaves(nodes), sources: sourcesOf(nodes) };
  paragraph.children = contentOf(parseDocument(read(text), options));
}

/** Undo the cut that is made at the end of every line, where no paragraph ends. */
function joinParagraphs(root: Root): undefined {
  root.children = toParagraphs(contentOf(root));
}

/** The sentences of all paragraphs, and the white space between. */
const contentOf = (root: Root) =>
  root.children
    .flatMap((node) => (node.type === 'ParagraphNode' ? node.children : [node]))
    .filter((node): node is Sentence | WhiteSpace => 'children' in node || node.type === SPACE);

const SPACE = 'WhiteSpaceNode';
