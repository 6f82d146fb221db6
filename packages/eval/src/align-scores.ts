import type { Bead } from '@diglot/text';

/** A document of the gold data: sentences, and beads as lists of sentence numbers. */
export interface GoldAlignment {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly beads: readonly (readonly [zh: readonly number[], en: readonly number[]])[];
}

/** Gold beads as ranges; an empty side stands where the beads before it end. */
export function goldBeads({ beads }: GoldAlignment): Bead[] {
  let source = 0;
  let target = 0;
  return beads.map(([zh, en]) => {
    const bead = {
      source: { from: zh[0] ?? source, to: (zh.at(-1) ?? (zh[0] ?? source) - 1) + 1 },
      target: { from: en[0] ?? target, to: (en.at(-1) ?? (en[0] ?? target) - 1) + 1 },
      score: 1,
    };
    source = bead.source.to;
    target = bead.target.to;
    return bead;
  });
}

/** Names of the sentences that stand alone in an alignment. */
export function aloneIn(beads: readonly Bead[]): Set<string> {
  const alone = new Set<string>();
  for (const { source, target } of beads) {
    if (target.from === target.to) {
      for (let at = source.from; at < source.to; at++) alone.add(`source ${at}`);
    }
    if (source.from === source.to) {
      for (let at = target.from; at < target.to; at++) alone.add(`target ${at}`);
    }
  }
  return alone;
}

/** Whether each bead of a system is right: equal to a gold bead, or alone as in the gold. */
export function rightBeads(gold: readonly Bead[], system: readonly Bead[]): boolean[] {
  const name = ({ source, target }: Bead) =>
    `${source.from}-${source.to} ${target.from}-${target.to}`;
  const names = new Set(gold.map(name));
  const alone = aloneIn(gold);
  return system.map((bead) => {
    const own = aloneIn([bead]);
    return own.size > 0 ? [...own].every((sentence) => alone.has(sentence)) : names.has(name(bead));
  });
}
