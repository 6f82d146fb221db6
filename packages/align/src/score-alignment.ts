import type { Bead } from '@diglot/text';

/** 0..1. */
export interface AlignmentScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What one alignment has in common with another, as counts; sum them over documents. */
export interface AlignmentCounts {
  readonly gold: number;
  readonly system: number;
  readonly strict: { readonly precise: number; readonly recalled: number };
  readonly lax: { readonly precise: number; readonly recalled: number };
}

/** The sentences of a bead on both sides. */
export type BeadSides = Pick<Bead, 'source' | 'target'>;

/**
 * Score an alignment against gold. **Strict:** a bead counts if an equal one is on the other side.
 * **Lax:** if it overlaps one on both sides. Beads that are empty on one side are left out of both.
 * Precision, recall and F1 are 0 where there is nothing to divide by.
 *
 * @remarks **Source:** the definition of vecalign (Thompson & Koehn 2019), used by Bertalign too.
 *
 * @example
 * import { scoreAlignment } from '@diglot/align';
 *
 * const bead = (from, to) => ({ source: { from, to }, target: { from, to } });
 * const { strict, lax } = scoreAlignment([bead(0, 1), bead(1, 3)], [bead(0, 1), bead(1, 2)]);
 * strict; // => { precision: 0.5, recall: 0.5, f1: 0.5 }
 * lax; // => { precision: 1, recall: 1, f1: 1 }
 */
export function scoreAlignment(
  gold: readonly BeadSides[],
  system: readonly BeadSides[],
): { readonly strict: AlignmentScore; readonly lax: AlignmentScore } {
  return scoreCounts([countAlignment(gold, system)]);
}

/**
 * Count what two alignments of one document have in common.
 *
 * @example
 * import { countAlignment } from '@diglot/align';
 *
 * const bead = (from, to) => ({ source: { from, to }, target: { from, to } });
 * const { gold, system, strict, lax } = countAlignment([bead(0, 1), bead(1, 2)], [bead(0, 2)]);
 * [gold, system]; // => [2, 1]
 * strict; // => { precise: 0, recalled: 0 }
 * lax; // => { precise: 1, recalled: 2 }
 */
export function countAlignment(
  gold: readonly BeadSides[],
  system: readonly BeadSides[],
): AlignmentCounts {
  const expected = distinct(gold);
  const found = distinct(system);
  return {
    gold: expected.length,
    system: found.length,
    strict: { precise: countEqual(found, expected), recalled: countEqual(expected, found) },
    lax: { precise: countOverlaps(found, expected), recalled: countOverlaps(expected, found) },
  };
}

/**
 * Precision, recall and F1 of summed counts.
 *
 * @example
 * import { countAlignment, scoreCounts } from '@diglot/align';
 *
 * const bead = (from, to) => ({ source: { from, to }, target: { from, to } });
 * const one = countAlignment([bead(0, 1)], [bead(0, 1)]);
 * const other = countAlignment([bead(0, 1), bead(1, 2)], [bead(0, 2)]);
 * scoreCounts([one, other]).strict.precision; // => 0.5
 * scoreCounts([one, other]).lax.precision; // => 1
 */
export function scoreCounts(counts: readonly AlignmentCounts[]) {
  const sum = (of: (count: AlignmentCounts) => number) =>
    counts.reduce((total, count) => total + of(count), 0);
  const score = (kind: 'strict' | 'lax'): AlignmentScore => {
    const system = sum((count) => count.system);
    const gold = sum((count) => count.gold);
    const precision = system === 0 ? 0 : sum((count) => count[kind].precise) / system;
    const recall = gold === 0 ? 0 : sum((count) => count[kind].recalled) / gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision, recall, f1 };
  };
  return { strict: score('strict'), lax: score('lax') };
}

function nameOf({ source, target }: BeadSides): string {
  return `${source.from}-${source.to} ${target.from}-${target.to}`;
}

/** Beads with both sides, each once. */
function distinct(beads: readonly BeadSides[]): readonly BeadSides[] {
  const full = beads.filter(
    ({ source, target }) => source.from < source.to && target.from < target.to,
  );
  return [...new Map(full.map((bead) => [nameOf(bead), bead])).values()];
}

function countEqual(beads: readonly BeadSides[], others: readonly BeadSides[]): number {
  const names = new Set(others.map(nameOf));
  return beads.filter((bead) => names.has(nameOf(bead))).length;
}

function countOverlaps(beads: readonly BeadSides[], others: readonly BeadSides[]): number {
  const bySource = new Map<number, BeadSides[]>();
  for (const other of others) {
    for (let at = other.source.from; at < other.source.to; at++) {
      bySource.set(at, [...(bySource.get(at) ?? []), other]);
    }
  }
  return beads.filter(({ source, target }) => {
    for (let at = source.from; at < source.to; at++) {
      const near = bySource.get(at) ?? [];
      if (near.some((bead) => bead.target.from < target.to && target.from < bead.target.to)) {
        return true;
      }
    }
    return false;
  }).length;
}
