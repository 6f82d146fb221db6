import type { Inspection } from '@diglot/align';
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

/**
 * The same document with the last two thirds of its target sentences in another order, cut between beads;
 * nothing where it is too short for that.
 */
export function exchangeThirds({ zh, en, beads }: GoldAlignment): GoldAlignment[] {
  if (beads.length < LEAST_TO_EXCHANGE) return [];
  const third = (part: number) => Math.floor((part * beads.length) / 3);
  const head = beads.slice(0, third(1));
  const [middle, tail] = [beads.slice(third(1), third(2)), beads.slice(third(2))];
  const order = [head, tail, middle].flatMap((part) => part.flatMap(([, targets]) => targets));
  const placeOf = new Map(order.map((target, at) => [target, at]));
  return [
    {
      zh,
      en: order.map((target) => en[target] ?? ''),
      beads: beads.map(([sources, targets]) => [
        sources,
        targets.map((target) => placeOf.get(target) ?? 0),
      ]),
    },
  ];
}

/** Fewest beads of a document whose thirds say anything. */
const LEAST_TO_EXCHANGE = 6;

/** An alignment with its moved blocks in place of the sentences that stand alone for them. */
export function withMoved({ beads, moved }: Pick<Inspection, 'beads' | 'moved'>): readonly Bead[] {
  const apart = moved.flat();
  const elsewhere = aloneIn(
    apart.flatMap(({ source, target, score }) => [
      { source, target: { from: 0, to: 0 }, score },
      { source: { from: 0, to: 0 }, target, score },
    ]),
  );
  return [
    ...beads.filter((bead) => {
      const own = aloneIn([bead]);
      return own.size === 0 || ![...own].every((sentence) => elsewhere.has(sentence));
    }),
    ...apart,
  ];
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
