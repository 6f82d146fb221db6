import type { Span } from '@diglot/text';
import { groupBy } from '../group-by.ts';
import type { FoundTerm } from '../types.ts';

/**
 * Make one of each pair that was found in several texts or passages: with the best score, and all
 * evidence, mentions and variants. In the order of `extract`; ties stay in order.
 */
export function mergeFoundTerms(pairs: readonly FoundTerm[]): FoundTerm[] {
  const groups = groupBy(pairs, ({ source, target }) => `${source}\n${target}`);
  return [...groups.values()]
    .map((group): FoundTerm => {
      const [first] = group as [FoundTerm, ...FoundTerm[]];
      return {
        source: first.source,
        target: first.target,
        score: group.reduce((best, { score }) => Math.max(best, score), 0),
        certainty: group.reduce((best, { certainty }) => Math.max(best, certainty), 0),
        termhood: group.reduce((best, { termhood }) => Math.max(best, termhood), 0),
        evidence: distinct(group.map(({ evidence }) => evidence)),
        sourceMentions: inOrder(group.flatMap(({ sourceMentions }) => sourceMentions)),
        targetMentions: inOrder(group.flatMap(({ targetMentions }) => targetMentions)),
        variants: {
          source: distinct(group.map(({ variants }) => variants.source)),
          target: distinct(group.map(({ variants }) => variants.target)),
        },
      };
    })
    .sort((a, b) => b.score - a.score);
}

const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Spans in order, each once: a keyword list belongs to every bitext of its text. */
const inOrder = (spans: readonly Span[]): Span[] =>
  spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start }, at, all) => at === 0 || (all[at - 1] as Span).end <= start);
