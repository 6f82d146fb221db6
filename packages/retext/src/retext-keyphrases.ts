import {
  createKeyphraseExtractor,
  type ExtractOptions,
  type KeyphraseExtractor,
} from '@diglot/keywords';
import { type Document, type Keyphrase, type Span, toSourceSpan } from '@diglot/text';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { documentOf } from './document-of.ts';

/** Options of {@link retextKeyphrases}. */
export interface RetextKeyphrasesOptions extends ExtractOptions {
  /** Ranks the phrases. Default: `createKeyphraseExtractor()`, made at the first text. */
  readonly extractor?: KeyphraseExtractor;
}

/**
 * Find the keyphrases of a text: the list in `file.data.keyphrases`, and on each word or source that
 * is part of a mention, also of a translation, their keys in `node.data.keyphrases`, best first.
 *
 * Works on the tree of any nlcst parser; what an earlier plugin has read is not read again.
 *
 * @example
 * import { retextDiglot, retextKeyphrases } from 'retext-diglot';
 * import { unified } from 'unified';
 *
 * const processor = unified().use(retextDiglot).use(retextKeyphrases, { limit: 1 });
 * const tree = processor.runSync(processor.parse('同伴支持减轻护士的工作压力。'));
 * const [sentence] = tree.children[0].children;
 * sentence.children.flatMap(({ data }) => data?.keyphrases ?? []); // => ['工作压力', '工作压力']
 */
export const retextKeyphrases: Plugin<[RetextKeyphrasesOptions?], Root> = (options = {}) => {
  const { extractor: given, ...extractOptions } = options;
  let extractor = given;
  return (tree, file) => {
    extractor ??= createKeyphraseExtractor();
    const { document, nodes } = documentOf(tree, file);
    const keyphrases = extractor.extract(document, extractOptions);
    file.data.keyphrases = keyphrases.map((phrase) => inFile(phrase, document));
    const words = nodes.filter(
      ({ node }) => node.type === 'WordNode' || node.type === 'SourceNode',
    );
    for (const { key, mentions, translation } of keyphrases) {
      const both = [...mentions, ...(translation?.mentions ?? [])];
      let next = 0;
      for (const { start, end } of both.sort((a, b) => a.start - b.start)) {
        while ((words[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
        for (; (words[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) {
          const node = words[next]?.node;
          const keys = node?.data?.keyphrases ?? [];
          if (node && !keys.includes(key)) node.data = { ...node.data, keyphrases: [...keys, key] };
        }
        // A word may end one mention and begin the next.
        if (next > 0) next--;
      }
    }
  };
};

function inFile(phrase: Keyphrase, document: Document): Keyphrase {
  if (document.origin === undefined) return phrase;
  const places = (mentions: readonly Span[]) =>
    mentions.map((span) => toSourceSpan(document, span));
  const { mentions, translation } = phrase;
  return {
    ...phrase,
    mentions: places(mentions),
    ...(translation && {
      translation: { ...translation, mentions: places(translation.mentions) },
    }),
  };
}
