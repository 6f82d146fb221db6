/** A bead one is sure of: what its translated side consists of, and keys of the other side. */
export interface SureBead<Key> {
  readonly units: ReadonlySet<string>;
  /** Without those the lexicon explains. */
  readonly keys: ReadonlySet<Key>;
}

/** Keys that a unit has been seen to translate to. */
export type Links<Key> = ReadonlyMap<string, readonly Key[]>;

/** Least association: log-likelihood ratio G², and Dice coefficient; and beads with both. */
const LEAST_G2 = 8;
const LEAST_DICE = 0.5;
const LEAST_BEADS = 2;

/** Beads with more units times keys than this say too little, and would take too long. */
const MOST_PAIRS = 20_000;

/**
 * Learn which units and keys go together in a text.
 *
 * @remarks
 * **Cost:** linear in the pairs of units and keys that occur twice, at most `MOST_PAIRS` a bead.
 * **Source:** G² of Dunning (1993), Computational Linguistics 19(1), 61–74; Dice's coefficient.
 */
export function learnLinks<Key>(beads: readonly SureBead<Key>[]): Links<Key> {
  const short = beads.filter(({ units, keys }) => units.size * keys.size <= MOST_PAIRS);
  const unitCounts = count(short.map(({ units }) => units));
  const keyCounts = count(short.map(({ keys }) => keys));
  const pairs = new Map<string, Map<Key, number>>();
  for (const bead of short) {
    const keys = [...bead.keys].filter((key) => (keyCounts.get(key) ?? 0) >= LEAST_BEADS);
    if (keys.length === 0) continue;
    for (const unit of bead.units) {
      if ((unitCounts.get(unit) ?? 0) < LEAST_BEADS) continue;
      let row = pairs.get(unit);
      if (row === undefined) {
        row = new Map();
        pairs.set(unit, row);
      }
      for (const key of keys) row.set(key, (row.get(key) ?? 0) + 1);
    }
  }
  const links = new Map<string, Key[]>();
  for (const [unit, row] of pairs) {
    const units = unitCounts.get(unit) ?? 0;
    const keys = [...row].filter(([key, both]) => {
      const all = keyCounts.get(key) ?? 0;
      return (
        both >= LEAST_BEADS &&
        2 * both >= LEAST_DICE * (units + all) &&
        logLikelihoodRatio(both, units, all, short.length) >= LEAST_G2
      );
    });
    if (keys.length > 0)
      links.set(
        unit,
        keys.map(([key]) => key),
      );
  }
  return links;
}

function count<T>(sets: readonly ReadonlySet<T>[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const set of sets) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** G² of two events that happen `a` and `b` times among `n`, `both` times together; 0 when they repel. */
function logLikelihoodRatio(both: number, a: number, b: number, n: number): number {
  if (both * n <= a * b) return 0;
  const cell = (seen: number, row: number, column: number) =>
    seen <= 0 ? 0 : seen * Math.log((seen * n) / (row * column));
  return (
    2 *
    (cell(both, a, b) +
      cell(a - both, a, n - b) +
      cell(b - both, n - a, b) +
      cell(n - a - b + both, n - a, n - b))
  );
}
