import type { WordBead, WordRow } from './word-rows.ts';

/**
 * Learn the probabilities of `rows`, in place, by rounds of expectation–maximisation: each word of a
 * bead shares itself among the words of the other side, in proportion to their probabilities, and an
 * empty word as likely as an average one of them.
 *
 * A round goes over the rows twice: for the shares, then for what each pair has of them. The row at
 * hand is spread out over all target words, so that no pair is looked up.
 *
 * @remarks **Cost:** word pairs within beads, times rounds; memory besides the rows, the words of the
 * beads.
 */
export function maximize(
  rows: readonly WordRow[],
  beads: readonly WordBead[],
  targetCount: number,
  rounds: number,
): void {
  const shares = emptyShares(rows, beads);
  const spread = {
    forward: new Float64Array(targetCount),
    back: new Float64Array(targetCount),
  };
  for (let round = 0; round < rounds; round++) {
    measureShares(rows, beads, shares, spread);
    const targetSums = new Float64Array(targetCount);
    for (const [source, row] of rows.entries()) {
      collectShares(row, source, beads, shares, spread);
      updateRow(row, spread, targetSums);
    }
    for (const { targets, back } of rows) {
      for (let at = 0; at < targets.length; at++) {
        back[at] = (back[at] ?? 0) / (targetSums[targets[at] ?? 0] || 1);
      }
    }
  }
}

/** What each word of each bead gives a partner of probability 1. */
interface Shares {
  /** For each source word, one number for each of its beads. */
  readonly source: readonly Float64Array[];
  /** The target words of all beads, one bead after the other. */
  readonly target: Float64Array;
  /** Where each bead begins in `target`. */
  readonly first: readonly number[];
}

/** Numbers for a row, at the places of its target words. */
interface Spread {
  readonly forward: Float64Array;
  readonly back: Float64Array;
}

function emptyShares(rows: readonly WordRow[], beads: readonly WordBead[]): Shares {
  let end = 0;
  const first = beads.map(({ target }) => {
    const start = end;
    end += target.length;
    return start;
  });
  return {
    source: rows.map((row) => new Float64Array(row.beads.length)),
    target: new Float64Array(end),
    first,
  };
}

function measureShares(
  rows: readonly WordRow[],
  beads: readonly WordBead[],
  shares: Shares,
  { forward, back }: Spread,
): void {
  shares.target.fill(0);
  for (const [source, row] of rows.entries()) {
    for (let at = 0; at < row.targets.length; at++) {
      const target = row.targets[at] ?? 0;
      forward[target] = row.forward[at] ?? 0;
      back[target] = row.back[at] ?? 0;
    }
    const own = shares.source[source] as Float64Array;
    for (let at = 0; at < row.beads.length; at++) {
      const position = row.beads[at] ?? 0;
      const { target: words } = beads[position] as WordBead;
      let place = shares.first[position] ?? 0;
      let sum = 0;
      for (const word of words) {
        sum += back[word] ?? 0;
        shares.target[place] = (shares.target[place] ?? 0) + (forward[word] ?? 0);
        place++;
      }
      own[at] = shareOf(sum, words.length);
    }
  }
  for (const [position, { source, target }] of beads.entries()) {
    const start = shares.first[position] ?? 0;
    for (let place = start; place < start + target.length; place++) {
      shares.target[place] = shareOf(shares.target[place] ?? 0, source.length);
    }
  }
}

/** The empty word counts as much as an average partner. */
function shareOf(sum: number, partners: number): number {
  return 1 / (sum + sum / partners || 1);
}

/** Add up what each pair of a row is given by its beads. */
function collectShares(
  row: WordRow,
  source: number,
  beads: readonly WordBead[],
  shares: Shares,
  { forward, back }: Spread,
): void {
  for (const target of row.targets) forward[target] = back[target] = 0;
  const own = shares.source[source] as Float64Array;
  for (let at = 0; at < row.beads.length; at++) {
    const position = row.beads[at] ?? 0;
    const share = own[at] ?? 0;
    let place = shares.first[position] ?? 0;
    for (const word of (beads[position] as WordBead).target) {
      back[word] = (back[word] ?? 0) + share;
      forward[word] = (forward[word] ?? 0) + (shares.target[place++] ?? 0);
    }
  }
}

/** Turn what a row was given into p(target | source) and into counts for p(source | target). */
function updateRow(row: WordRow, spread: Spread, targetSums: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < row.targets.length; at++) {
    const target = row.targets[at] ?? 0;
    const prior = row.prior[at] ?? 0;
    const forward = prior + (row.forward[at] ?? 0) * (spread.forward[target] ?? 0);
    const back = prior + (row.back[at] ?? 0) * (spread.back[target] ?? 0);
    row.forward[at] = forward;
    row.back[at] = back;
    sum += forward;
    targetSums[target] = (targetSums[target] ?? 0) + back;
  }
  for (let at = 0; at < row.targets.length; at++) {
    row.forward[at] = (row.forward[at] ?? 0) / (sum || 1);
  }
}
