import type { IndexRange } from '@diglot/text';
import type { BeadCover } from '../bead-cover.ts';
import { BEAD_TYPES, type BeadType } from '../scoring/bead-types.ts';
import type { DecodedBead } from '../search/decode.ts';
import type { Block } from './find-blocks.ts';

/** A bead with its cover. */
export interface CoveredBead {
  readonly bead: DecodedBead;
  readonly cover: BeadCover;
}

/** An alignment in which blocks stand where they belong, and those that cross others, apart. */
export interface Retiled {
  readonly tiles: readonly CoveredBead[];
  readonly moved: readonly Block[];
}

const [ALONE_TRANSLATED, ALONE_KEYED] = BEAD_TYPES as readonly [BeadType, BeadType];
const NO_COVER: BeadCover = { words: 0, covered: 0 };

/** How sure it is that a sentence has no partner in its place when its partner was found elsewhere. */
const ELSEWHERE = 0.9;

/** How likely each sentence has no partner, 0..1; their lengths are those of the texts. */
export interface Alone {
  readonly sourceAlone: Float64Array;
  readonly targetAlone: Float64Array;
}

/**
 * Put blocks into an alignment: where one crosses nothing that is firm and no heavier block, in its
 * place; else its sentences stand alone there, and the block is returned as moved.
 *
 * @param tiles - The alignment, in order.
 * @param isFirm - Whether a pair stays whatever is found.
 * @param blocks - Heaviest first, of sentences that are in no firm pair.
 *
 * @remarks **Cost:** beads × log beads, and blocks × beads moved in memory.
 */
export function retile(
  tiles: readonly CoveredBead[],
  isFirm: (at: number) => boolean,
  blocks: readonly Block[],
  alone: Alone,
): Retiled {
  const fixed = tiles.filter((_, at) => isFirm(at));
  const moved: Block[] = [];
  for (const block of blocks) {
    const at = placeFor(fixed, block);
    if (at === undefined) moved.push(block);
    else {
      const inside = block.beads.map((bead, at) => ({ bead, cover: block.covers[at] ?? NO_COVER }));
      fixed.splice(at, 0, ...inside);
    }
  }
  const elsewhere = {
    sourceAlone: alone.sourceAlone.slice(),
    targetAlone: alone.targetAlone.slice(),
  };
  for (const { translated, keyed } of moved) {
    elsewhere.sourceAlone.fill(ELSEWHERE, translated.from, translated.to);
    elsewhere.targetAlone.fill(ELSEWHERE, keyed.from, keyed.to);
  }
  const weak = tiles.filter(({ bead }, at) => {
    if (isFirm(at) || bead.type.source === 0 || bead.type.target === 0) return false;
    const range = rangesOf(bead);
    return !moved.some((block) => touches(range, block)) && placeFor(fixed, range) !== undefined;
  });
  return { tiles: filled([...fixed, ...weak], elsewhere), moved };
}

type Ranges = Pick<Block, 'translated' | 'keyed'>;

const rangesOf = ({ i, j, type }: DecodedBead): Ranges => ({
  translated: { from: i, to: i + type.source },
  keyed: { from: j, to: j + type.target },
});

function touches(a: Ranges, b: Ranges): boolean {
  const meet = (x: IndexRange, y: IndexRange) => x.from < y.to && y.from < x.to;
  return meet(a.translated, b.translated) || meet(a.keyed, b.keyed);
}

/** Where among beads in order something fits in; `undefined` where it crosses one of them. */
function placeFor(fixed: readonly CoveredBead[], ranges: Ranges): number | undefined {
  const { translated, keyed } = ranges;
  let [low, high] = [0, fixed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { bead } = fixed[middle] as CoveredBead;
    if (bead.i < translated.from || bead.j < keyed.from) low = middle + 1;
    else high = middle;
  }
  const before = fixed[low - 1]?.bead;
  const after = fixed[low]?.bead;
  const follows =
    before === undefined ||
    (before.i + before.type.source <= translated.from &&
      before.j + before.type.target <= keyed.from);
  const precedes = after === undefined || (after.i >= translated.to && after.j >= keyed.to);
  return follows && precedes ? low : undefined;
}

/** Put beads in order, and those of sentences that have none between them. */
function filled(
  beads: readonly CoveredBead[],
  { sourceAlone, targetAlone }: Alone,
): readonly CoveredBead[] {
  const tiles: CoveredBead[] = [];
  let [i, j] = [0, 0];
  const add = (type: BeadType, posterior: number) => {
    tiles.push({ bead: { i, j, type, posterior, odds: 0 }, cover: NO_COVER });
    i += type.source;
    j += type.target;
  };
  const fill = (row: number, column: number) => {
    while (i < row) add(ALONE_TRANSLATED, sourceAlone[i] ?? 0);
    while (j < column) add(ALONE_KEYED, targetAlone[j] ?? 0);
  };
  for (const tile of beads.toSorted((a, b) => a.bead.i - b.bead.i || a.bead.j - b.bead.j)) {
    fill(tile.bead.i, tile.bead.j);
    tiles.push(tile);
    i = tile.bead.i + tile.bead.type.source;
    j = tile.bead.j + tile.bead.type.target;
  }
  fill(sourceAlone.length, targetAlone.length);
  return tiles;
}
