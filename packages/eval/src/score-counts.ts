import { type Counts, percent, precisionRecall } from './metrics.ts';
import type { Row } from './task.ts';

/** Make the row of a set of texts from the counts of each: precision, recall and F1 over all, in percent. */
export function scoreCounts(set: string, counts: readonly Counts[]): Row {
  const total = { system: 0, gold: 0, right: 0 };
  for (const { system, gold, right } of counts) {
    total.system += system;
    total.gold += gold;
    total.right += right;
  }
  const { precision, recall, f1 } = precisionRecall(total);
  return {
    set,
    items: counts.length,
    scores: { precision: percent(precision, 1), recall: percent(recall, 1), f1: percent(f1, 1) },
  };
}
