/** The distinct words of both sides of a bead, as numbers. */
export interface WordBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** A source word with all target words that stand in one bead with it. */
export interface WordRow {
  /** Positions of the beads the source word stands in, ascending. */
  readonly beads: readonly number[];
  /** The target words; each array below has one number for each. */
  readonly targets: Uint32Array;
  /** Beads in which both words stand. */
  readonly together: Uint32Array;
  /** Pseudo-count of the pair, in beads. */
  readonly prior: Uint8Array;
  /** p(target | source) and p(source | target); at the start any numbers in proportion. */
  readonly forward: Float64Array;
  readonly back: Float64Array;
}

/** Pseudo-count of a pair that is known beforehand. Beads. */
const PRIOR_COUNT = 1;
/** How many times as likely as another pair it is at the start. */
const PRIOR_LIKELIHOOD = 10;

/**
 * Collect the row of every source word, in the order of their numbers.
 *
 * @param translationsOf - The target words that a source word is known to have beforehand.
 *
 * @remarks **Cost:** time, the word pairs within beads; memory, the distinct ones.
 */
export function wordRows(
  beads: readonly WordBead[],
  counts: { readonly sources: number; readonly targets: number },
  translationsOf: (source: number) => ReadonlySet<number>,
): readonly WordRow[] {
  const beadsOf = Array.from({ length: counts.sources }, (): number[] => []);
  for (const [position, { source }] of beads.entries()) {
    for (const word of source) beadsOf[word]?.push(position);
  }
  const together = new Uint32Array(counts.targets);
  return beadsOf.map((positions, source): WordRow => {
    const targets: number[] = [];
    for (const position of positions) {
      for (const target of (beads[position] as WordBead).target) {
        const before = together[target] ?? 0;
        if (before === 0) targets.push(target);
        together[target] = before + 1;
      }
    }
    const known = translationsOf(source);
    const prior = new Uint8Array(targets.map((target) => (known.has(target) ? PRIOR_COUNT : 0)));
    const start = new Float64Array(prior).map((count) => (count > 0 ? PRIOR_LIKELIHOOD : 1));
    const row = {
      beads: positions,
      targets: new Uint32Array(targets),
      together: new Uint32Array(targets.map((target) => together[target] ?? 0)),
      prior,
      forward: start,
      back: start.slice(),
    };
    for (const target of targets) together[target] = 0;
    return row;
  });
}
