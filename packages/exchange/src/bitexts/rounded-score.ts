/** A score with at most four decimals: more of them say nothing and differ from machine to machine. */
export function roundedScore(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
