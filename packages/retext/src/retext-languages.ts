import { mainLanguages, type SegmentOptions, segmentLanguages } from '@diglot/segment';
import { type LanguageSegment, toSourceSpan } from '@diglot/text';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { documentOf } from './document-of.ts';

/** As of `segmentLanguages`. */
export type RetextLanguagesOptions = SegmentOptions;

/**
 * Say which language each node is in: `node.data.language` on the root, paragraphs, sentences, words
 * and sources, and all segments in `file.data.segments`.
 *
 * A node's language is the main language of the segments over it (`mainLanguages` of `@diglot/segment`);
 * `und` only where nothing else is. Works on the tree of any nlcst parser; what an earlier plugin has read
 * is not read again.
 *
 * @example
 * import { retextDiglot, retextLanguages } from 'retext-diglot';
 * import { unified } from 'unified';
 *
 * const processor = unified().use(retextDiglot).use(retextLanguages);
 * const tree = processor.runSync(processor.parse('同伴支持有益。Peer support helps.'));
 * tree.children[0].children.map(({ data }) => data.language); // => ['zh', 'en']
 */
export const retextLanguages: Plugin<[RetextLanguagesOptions?], Root> = (options) => {
  return (tree, file) => {
    const { document, nodes } = documentOf(tree, file);
    const { text } = document;
    const known = options === undefined ? document.segments : undefined;
    const segments: readonly LanguageSegment[] = known ?? segmentLanguages(text, options);
    file.data.segments = segments.map((segment) => ({
      ...segment,
      ...toSourceSpan(document, segment),
    }));
    const named = nodes.filter(({ node }) => NAMED.has(node.type));
    const languages = mainLanguages(text, segments, named);
    named.forEach(({ node }, at) => {
      node.data = { ...node.data, language: languages[at] };
    });
  };
};

const NAMED: ReadonlySet<string> = new Set([
  ...['RootNode', 'ParagraphNode', 'SentenceNode', 'WordNode', 'SourceNode'],
]);
