import { american } from '@diglot/words';
import { groupBy } from '../group-by.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** A chosen term, with the other keys under which the same phrase is spelt. */
export interface SpelledTerm extends ChosenTerm {
  readonly spellings: readonly string[];
}

/**
 * Make one of the pairs that differ in the English spelling only: behaviour and behavior, multi-sensory
 * and multisensory. The one more units bear out stays, then the better one, then the first.
 */
export function mergeSpellings(terms: readonly ChosenTerm[]): SpelledTerm[] {
  const groups = groupBy(terms, ({ english, chinese }) => {
    const spelling = english.split(' ').map(american).join('').replace(/-/gu, '');
    return `${spelling}\n${chinese}`;
  });
  return [...groups.values()].map((group) => {
    const [best, ...others] = group.toSorted(
      (a, b) =>
        Number(b.declared) - Number(a.declared) ||
        b.units.length - a.units.length ||
        b.score - a.score,
    ) as [ChosenTerm, ...ChosenTerm[]];
    const score = Math.max(...group.map((term) => term.score));
    return { ...best, score, spellings: others.map(({ english }) => english) };
  });
}
