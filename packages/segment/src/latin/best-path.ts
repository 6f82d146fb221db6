/**
 * Find the most probable class of each word, changes of class having their cost.
 *
 * @param emissions - Log-probabilities, `entry.length` classes for each word.
 * @param costs - Cost, in nats, of a change of class before each word; the first is not used.
 * @param entry - Cost of a change to each class, besides; at most eight classes.
 * @returns The class of each word. Ties go to staying, then to the class with the lower number.
 * @remarks **Cost:** O(words · classes). **Source:** Viterbi (1967), IEEE Trans. Inf. Theory 13(2).
 */
export function bestPath(
  emissions: Float32Array,
  costs: Float64Array,
  entry: Float64Array,
): Uint8Array {
  const classes = entry.length;
  const words = costs.length;
  const path = new Uint8Array(words);
  /** The best class before each word, and a bit for each class that does better to change from it. */
  const bests = new Uint8Array(words);
  const changes = new Uint8Array(words);
  const score = new Float64Array(classes);
  if (words > 0)
    for (let c = 0; c < classes; c++) score[c] = (emissions[c] as number) - (entry[c] as number);
  for (let w = 1; w < words; w++) {
    const best = indexOfHighest(score);
    const switched = (score[best] as number) - (costs[w] as number);
    let bits = 0;
    for (let c = 0; c < classes; c++) {
      let highest = score[c] as number;
      const changed = switched - (entry[c] as number);
      if (changed > highest) {
        highest = changed;
        bits |= 1 << c;
      }
      score[c] = highest + (emissions[w * classes + c] as number);
    }
    bests[w] = best;
    changes[w] = bits;
  }
  let state = indexOfHighest(score);
  for (let w = words - 1; w >= 0; w--) {
    path[w] = state;
    if ((changes[w] as number) & (1 << state)) state = bests[w] as number;
  }
  return path;
}

function indexOfHighest(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) {
    if ((scores[c] as number) > (scores[best] as number)) best = c;
  }
  return best;
}
