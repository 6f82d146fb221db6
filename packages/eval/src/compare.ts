import type { Row } from './task.ts';

/** Two decimals are shown, so less than this is rounding. Percentage points. */
const TOLERANCE = 0.02;

/** Scores of which less is better. */
const LOWER = /(?:aer|ece)$|^(?:lang[A-Z]+|unplaced)$/iu;

/**
 * List where figures fall short of the committed ones. Higher is better for every score, except those
 * that `LOWER` names: errors, documents without a theme, and what themes share with languages.
 *
 * @returns One line for each drop, and for each set or score that is no longer there.
 */
export function compare(committed: readonly Row[], measured: readonly Row[]): string[] {
  return committed.flatMap(({ set, scores }) => {
    const now = measured.find((row) => row.set === set);
    if (now === undefined) return [`${set}: no longer scored`];
    return Object.entries(scores).flatMap(([name, before]) => {
      const after = now.scores[name];
      if (after === undefined) return [`${set} ${name}: no longer scored`];
      const loss = LOWER.test(name) ? after - before : before - after;
      return loss > TOLERANCE ? [`${set} ${name}: ${before} → ${after}`] : [];
    });
  });
}
