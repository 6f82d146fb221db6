/**
 * Find where the locants of a chemical name end: the numbers that say where a group stands.
 *
 * ```
 * 1,2-dichloroethane    3′,5′-cyclic    N,N-dimethyl    5′-UTR
 *    ^                       ^             ^              ^ returned: the hyphen
 * ```
 *
 * @param start - Where a run of letters or digits begins.
 * @returns `start` when none stand there; a single number without a prime is none: `2-fold`.
 */
export function locantsEnd(text: string, start: number, end: number): number {
  LOCANTS.lastIndex = start;
  const found = LOCANTS.exec(text)?.[0].length ?? 0;
  return start + found < end ? start + found : start;
}

/** Not `1,2-fold`, `3,6-month`: counts and spans of time. */
const LOCANTS =
  /(?:\d{1,2}['′’]|(?:\d{1,2}[a-z]?['′’]?|[NOS]['′’]?)(?:,(?:\d{1,2}[a-z]?['′’]?|[NOS]['′’]?)){1,8})(?=[-\u2010\u2011](?!(?:fold|years?|months?|weeks?|days?|hours?|minutes?|points?|steps?|times?|way|sided)(?!\p{L}))[\p{Script=Latin}\p{Script=Greek}])/uy;
