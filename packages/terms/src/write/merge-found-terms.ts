import type { Span } from '@diglot/text';
import { foldTerm, singular } from '@diglot/words';
import { groupBy } from '../group-by.ts';
import type { FoundTerm } from '../types.ts';

/**
 * Make one of each pair that was found in several texts or passages: with the best score, and all
 * evidence, mentions and variants. In the order of `extract`; ties stay in order.
 *
 * Forms that differ in capitals, number or script of Chinese are one: a title writes `Mountain Area`, its text
 * `mountain areas`. The form with the most mentions is shown, of these the one with the fewest capitals, then the
 * shortest; the others are variants.
 *
 * @example
 * import { createTermExtractor, mergeFoundTerms } from '@diglot/terms';
 *
 * const { extract } = createTermExtractor();
 * const title = extract({ source: '土壤侵蝕的原因', target: 'Causes of Soil Erosion' });
 * const text = extract({ source: '土壤侵蚀和土壤侵蚀', target: 'Soil erosion and soil erosion' });
 * const [{ source, target, variants }] = mergeFoundTerms([...title, ...text]);
 * [source, target, variants.source]; // => ['土壤侵蚀', 'soil erosion', ['土壤侵蝕']]
 */
export function mergeFoundTerms(pairs: readonly FoundTerm[]): FoundTerm[] {
  const groups = groupBy(pairs, ({ source, target }) => `${keyOf(source)}\n${keyOf(target)}`);
  return [...groups.values()]
    .map((group): FoundTerm => {
      const [first] = group;
      if (first !== undefined && group.length === 1) return alone(first);
      const source = shownForm(group.map((one) => [one.source, one.sourceMentions.length]));
      const target = shownForm(group.map((one) => [one.target, one.targetMentions.length]));
      const others = (forms: readonly string[], shown: string) =>
        [...new Set(forms)].filter((form) => form !== shown);
      const best = group.reduce((one, other) => (other.score > one.score ? other : one));
      return {
        source,
        target,
        score: Math.max(0, best.score),
        certainty: group.reduce((best, { certainty }) => Math.max(best, certainty), 0),
        termhood: group.reduce((best, { termhood }) => Math.max(best, termhood), 0),
        ...(best.aside && { aside: best.aside }),
        evidence: distinct(group.map(({ evidence }) => evidence)),
        sourceMentions: inOrder(group.flatMap(({ sourceMentions }) => sourceMentions)),
        targetMentions: inOrder(group.flatMap(({ targetMentions }) => targetMentions)),
        variants: {
          source: others(
            group.flatMap((one) => [...one.variants.source, one.source]),
            source,
          ),
          target: others(
            group.flatMap((one) => [...one.variants.target, one.target]),
            target,
          ),
        },
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A pair that was found once. */
function alone(one: FoundTerm): FoundTerm {
  const others = (forms: readonly string[], shown: string) =>
    forms.length === 0 ? [] : [...new Set(forms)].filter((form) => form !== shown);
  return {
    source: one.source,
    target: one.target,
    score: Math.max(0, one.score),
    certainty: Math.max(0, one.certainty),
    termhood: Math.max(0, one.termhood),
    ...(one.aside && { aside: one.aside }),
    evidence: distinct([one.evidence]),
    sourceMentions: inOrder(one.sourceMentions),
    targetMentions: inOrder(one.targetMentions),
    variants: {
      source: others(one.variants.source, one.source),
      target: others(one.variants.target, one.target),
    },
  };
}

/** What the forms of one term share: folded, the last word in the singular. */
function keyOf(term: string): string {
  const folded = foldTerm(term);
  const last = folded.slice(folded.lastIndexOf(' ') + 1);
  return /^\p{Script=Latin}+$/u.test(last)
    ? folded.slice(0, -last.length) + singular(last)
    : folded;
}

/** The form with the most mentions, of these the one with the fewest capitals, then the shortest. */
function shownForm(forms: readonly (readonly [form: string, mentions: number])[]): string {
  const counts = new Map<string, number>();
  for (const [form, mentions] of forms) counts.set(form, (counts.get(form) ?? 0) + mentions);
  const capitals = (form: string) => form.match(/\p{Lu}/gu)?.length ?? 0;
  const [best] = [...counts].sort(
    ([a, ofA], [b, ofB]) => ofB - ofA || capitals(a) - capitals(b) || a.length - b.length,
  );
  return best?.[0] ?? '';
}

const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Spans in order, without overlap: a keyword list belongs to every bitext of its text. */
const inOrder = (spans: readonly Span[]): Span[] => {
  let last = 0;
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
};
