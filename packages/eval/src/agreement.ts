/** What a reader says of a line; `undefined` if nothing. */
export type Judged = boolean | undefined;

/** How far two readers agree. */
export interface Agreement {
  /** Lines that both judged. */
  readonly both: number;
  /** Lines that both accept. */
  readonly accepted: number;
  /** Lines of which both say the same. */
  readonly agreed: number;
  /** −1 to 1; 0 is chance, and what is given where one reader says the same of all. */
  readonly kappa: number;
}

/**
 * Compare two readers' judgements of the same lines.
 *
 * @throws {RangeError} If they are not as many.
 * @remarks **Source:** Cohen (1960), “A coefficient of agreement for nominal scales”.
 */
export function agreementOf(one: readonly Judged[], other: readonly Judged[]): Agreement {
  if (one.length !== other.length) {
    throw new RangeError(
      `agreement: ${one.length} lines of one reader, ${other.length} of the other`,
    );
  }
  let both = 0;
  let accepted = 0;
  let agreed = 0;
  const yes = [0, 0];
  for (const [at, first] of one.entries()) {
    const second = other[at];
    if (first === undefined || second === undefined) continue;
    both++;
    if (first && second) accepted++;
    if (first === second) agreed++;
    yes[0] = (yes[0] ?? 0) + Number(first);
    yes[1] = (yes[1] ?? 0) + Number(second);
  }
  const [p = 0, q = 0] = yes.map((count) => count / both);
  const chance = p * q + (1 - p) * (1 - q);
  const kappa = both === 0 || chance === 1 ? 0 : (agreed / both - chance) / (1 - chance);
  return { both, accepted, agreed, kappa };
}
