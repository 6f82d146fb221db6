/** How many source and target sentences a bead has. */
export interface BeadType {
  readonly source: number;
  readonly target: number;
  /** Prior probability. */
  readonly prior: number;
}

/** Most sentences on one side of a bead. */
export const MAX_GROUP = 6;

/** Prior of a sentence without a partner, on each side. */
const NULL_PRIOR = 0.02;

/**
 * Every type of bead, the empty ones first. Priors are of the order that Gale & Church (1993, Table 5)
 * and later work report for hand-aligned text, symmetric in both sides; they need not sum to one.
 */
export const BEAD_TYPES: readonly BeadType[] = [
  { source: 1, target: 0, prior: NULL_PRIOR },
  { source: 0, target: 1, prior: NULL_PRIOR },
  { source: 1, target: 1, prior: 0.86 },
  ...both(1, 2, 0.045),
  ...both(1, 3, 0.009),
  ...both(1, 4, 0.003),
  ...both(1, 5, 0.0008),
  ...both(1, 6, 0.0003),
  { source: 2, target: 2, prior: 0.004 },
  ...both(2, 3, 0.0015),
  ...both(2, 4, 0.0004),
  { source: 3, target: 3, prior: 0.0003 },
  ...both(3, 4, 0.0002),
];

function both(few: number, many: number, prior: number): readonly BeadType[] {
  return [
    { source: few, target: many, prior },
    { source: many, target: few, prior },
  ];
}
