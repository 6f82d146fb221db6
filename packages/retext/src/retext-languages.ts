import { type SegmentOptions, segmentLanguages } from '@diglot/segment';
import type { Language, LanguageSegment, Span } from '@diglot/text';
import type { Root } from 'nlcst';
import type { Plugin } from 'unified';
import { locateNodes } from './locate-nodes.ts';

/** As of `segmentLanguages`. */
export type RetextLanguagesOptions = SegmentOptions;

/**
 * Say which language each node is in: `node.data.language` on the root, paragraphs, sentences, words
 * and sources, and all segments in `file.data.segments`.
 *
 * A node's language is the one that says most in it, a Chinese character weighing as much as the
 * letters that say the same in English; the first of equals; `und` only where nothing else is. Works
 * on the tree of any nlcst parser.
 */
export const retextLanguages: Plugin<[RetextLanguagesOptions?], Root> = (options = {}) => {
  return (tree, file) => {
    const { text, nodes } = locateNodes(tree);
    const segments = segmentLanguages(text, options);
    file.data.segments = segments;
    let first = 0;
    for (const { node, start, end } of nodes) {
      if (!NAMED.has(node.type)) continue;
      // Nodes begin in order, so that segments before this one are done with.
      while ((segments[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
      node.data = { ...node.data, language: languageOf(segments, first, { start, end }) };
    }
  };
};

const NAMED: ReadonlySet<string> = new Set([
  ...['RootNode', 'ParagraphNode', 'SentenceNode', 'WordNode', 'SourceNode'],
]);

/**
 * English letters to a Chinese character in text that says the same: 1,982,029 to 440,650 in the 1,511
 * abstracts in both languages of the ChinaXiv 2016–2022 collection (CC BY 4.0).
 */
const LETTERS_PER_CHARACTER = 4.5;

function languageOf(
  segments: readonly LanguageSegment[],
  first: number,
  { start, end }: Span,
): Language {
  const weights = new Map<Language, number>();
  for (let i = first; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.start >= end) break;
    if (segment.language === 'und') continue;
    const length = Math.min(segment.end, end) - Math.max(segment.start, start);
    const weight = segment.language === 'zh' ? length * LETTERS_PER_CHARACTER : length;
    weights.set(segment.language, (weights.get(segment.language) ?? 0) + weight);
  }
  let best: Language = 'und';
  for (const [language, weight] of weights) {
    if (weight > (weights.get(best) ?? 0)) best = language;
  }
  return best;
}
