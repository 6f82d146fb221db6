import { groupBy } from '../group-by.ts';
import type { ChosenTerm } from './chosen-term.ts';

/**
 * Drop pairs by what was left beside a neighbour of which one phrase has several, as good as each other: paralogous gene is
 * 直系同源基因 or 旁系同源基因, and the text does not say which.
 */
export function dropGuessed<T extends ChosenTerm>(terms: readonly T[]): readonly T[] {
  const guessed = terms.filter(
    ({ evidence, declared }) => !declared && evidence.includes('residual'),
  );
  const several = new Set<T>();
  for (const pairs of groupBy(guessed, ({ english }) => english).values()) {
    for (const pair of pairs) {
      if (pairs.some((other) => areEven(pair, other))) several.add(pair);
    }
  }
  return several.size === 0 ? terms : terms.filter((term) => !several.has(term));
}

/** Scores, 0..1, that differ by less say nothing of which is right. */
const MIN_DIFFERENCE = 0.02;

/** Whether two pairs of a phrase are as good as each other, and neither is a part of the other. */
const areEven = (one: ChosenTerm, other: ChosenTerm): boolean =>
  Math.abs(one.score - other.score) < MIN_DIFFERENCE &&
  !one.chinese.includes(other.chinese) &&
  !other.chinese.includes(one.chinese);
