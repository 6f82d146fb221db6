/** A training pair: English words (folded) and Chinese words of the same thing. */
export interface WordPair {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** The Chinese words again as they stand: those without a mark or another word between them together, in order. */
  readonly runs: readonly (readonly string[])[];
  /** How much one pair counts; a keyword pair says more than a sentence. */
  readonly weight: number;
}

/** Words of one language, and the probability of each word of the other. */
export type Table = Map<string, Map<string, number>>;

/**
 * Learn word translation probabilities by expectation maximisation.
 *
 * **Source:** IBM model 1 (Brown et al. 1993, Computational Linguistics 19(2), §4.1), with a null word.
 * **Differs:** the first iteration starts from the lexicon (a known translation counts `PRIOR` times
 * an unknown one), which on small data is worth more than the data itself.
 *
 * @returns `table.get(source)?.get(target)` = p(target | source).
 */
export function trainWords(
  pairs: readonly {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly weight: number;
  }[],
  known: (from: string, to: string) => boolean,
  iterations = 6,
): Table {
  const NULL = '';
  let table: Table = new Map();
  const at = (t: Table, from: string) => {
    const row = t.get(from) ?? new Map<string, number>();
    t.set(from, row);
    return row;
  };
  for (const { from, to } of pairs) {
    for (const f of [NULL, ...from]) {
      const row = at(table, f);
      for (const t of to) if (!row.has(t)) row.set(t, f !== NULL && known(f, t) ? PRIOR : 1);
    }
  }
  normalise(table);
  for (let step = 0; step < iterations; step++) {
    const counts: Table = new Map();
    for (const { from, to, weight } of pairs) {
      for (const t of to) {
        let sum = NULL_SHARE * (table.get(NULL)?.get(t) ?? 0);
        for (const f of from) sum += table.get(f)?.get(t) ?? 0;
        if (sum === 0) continue;
        for (const f of from) {
          const p = (table.get(f)?.get(t) ?? 0) / sum;
          if (p < 1e-4) continue;
          const row = at(counts, f);
          row.set(t, (row.get(t) ?? 0) + p * weight);
        }
        const p = (NULL_SHARE * (table.get(NULL)?.get(t) ?? 0)) / sum;
        const row = at(counts, NULL);
        row.set(t, (row.get(t) ?? 0) + p * weight);
      }
    }
    // Known translations keep a part of their head start, as pseudo-counts.
    for (const [f, row] of counts) {
      for (const [t, c] of row) if (f !== NULL && known(f, t)) row.set(t, c + PSEUDO);
    }
    normalise(counts);
    table = counts;
  }
  return table;
}

const PRIOR = 20;
const PSEUDO = 0.5;
const NULL_SHARE = 0.5;

function normalise(table: Table): void {
  for (const row of table.values()) {
    let sum = 0;
    for (const value of row.values()) sum += value;
    for (const [key, value] of row) row.set(key, value / sum);
  }
}
