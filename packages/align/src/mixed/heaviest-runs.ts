import type { IndexRange } from '@diglot/text';

interface Run extends IndexRange {
  /** Sum of all weights before the run, and up to its end. */
  readonly before: number;
  readonly after: number;
  /** The last earlier run with a lower `before`; −1 when there is none. */
  readonly lower: number;
}

/**
 * Find all maximal runs of a list whose sum is high: disjoint, in order, each beginning and ending
 * with a positive weight, none of them heavier when made longer or shorter.
 *
 * @param least - Lighter runs are left out.
 *
 * @remarks
 * **Cost:** linear.
 * **Source:** Ruzzo & Tompa (1999), A linear time algorithm for finding all maximal scoring
 * subsequences, ISMB.
 */
export function heaviestRuns(weights: readonly number[], least: number): readonly IndexRange[] {
  const runs: Run[] = [];
  let sum = 0;
  weights.forEach((weight, at) => {
    const before = sum;
    sum += weight;
    if (weight <= 0) return;
    let run: Run = { from: at, to: at + 1, before, after: sum, lower: runs.length - 1 };
    for (;;) {
      let lower = run.lower;
      while ((runs[lower]?.before ?? -Infinity) >= run.before) lower = runs[lower]?.lower ?? -1;
      run = { ...run, lower };
      const joined = runs[lower];
      if (joined === undefined || joined.after >= run.after) break;
      run = { ...joined, to: run.to, after: run.after };
      runs.length = lower;
    }
    runs.push(run);
  });
  return runs
    .filter(({ before, after }) => after - before >= least)
    .map(({ from, to }) => ({ from, to }));
}
