import { alignRead, type Circumstances, type SearchSetting } from '../align-read.ts';
import type { ReadTexts } from '../analysis/read-texts.ts';
import type { Steps } from '../steps.ts';
import type { Block } from './find-blocks.ts';
import type { CoveredBead } from './retile.ts';

/**
 * Align again what stands alone on both sides between two pairs, now that blocks that moved are out of the way:
 * the sentences at the border of a block had no place while the block's own stood beside them.
 *
 * @param tiles - In order; they tile both texts.
 * @param moved - Blocks whose sentences stand alone in `tiles` and stay so.
 *
 * @remarks **Cost:** that of aligning the gaps.
 */
export function* refillGaps(
  texts: ReadTexts,
  tiles: readonly CoveredBead[],
  moved: readonly Block[],
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<readonly CoveredBead[]> {
  const elsewhere = { translated: new Set<number>(), keyed: new Set<number>() };
  for (const { translated, keyed } of moved) {
    for (let i = translated.from; i < translated.to; i++) elsewhere.translated.add(i);
    for (let j = keyed.from; j < keyed.to; j++) elsewhere.keyed.add(j);
  }
  const filled: CoveredBead[] = [];
  for (let at = 0; at < tiles.length; ) {
    let to = at;
    while (to < tiles.length && isAlone(tiles[to] as CoveredBead)) to++;
    const gap = tiles.slice(at, to);
    filled.push(...(yield* refilled(texts, gap, elsewhere, circumstances, setting)));
    if (to < tiles.length) filled.push(tiles[to] as CoveredBead);
    at = to + 1;
  }
  return filled;
}

const isAlone = ({ bead: { type } }: CoveredBead) => type.source === 0 || type.target === 0;

interface Elsewhere {
  readonly translated: ReadonlySet<number>;
  readonly keyed: ReadonlySet<number>;
}

function* refilled(
  texts: ReadTexts,
  gap: readonly CoveredBead[],
  elsewhere: Elsewhere,
  { similarity }: Circumstances,
  setting: SearchSetting,
): Steps<readonly CoveredBead[]> {
  const rows = gap.filter(({ bead }) => bead.type.source > 0).map(({ bead }) => bead.i);
  const columns = gap.filter(({ bead }) => bead.type.target > 0).map(({ bead }) => bead.j);
  const ours = rows.filter((i) => !elsewhere.translated.has(i));
  const theirs = columns.filter((j) => !elsewhere.keyed.has(j));
  if (ours.length === 0 || theirs.length === 0 || isBroken(ours) || isBroken(theirs)) return gap;
  const [top, left] = [ours[0] as number, theirs[0] as number];
  const { beads, covers } = yield* alignRead(
    {
      translated: texts.translated.slice(top, top + ours.length),
      keyed: texts.keyed.slice(left, left + theirs.length),
      keyCount: texts.keyCount,
    },
    similarity === undefined ? {} : { similarity: (i, j) => similarity(i + top, j + left) },
    setting,
  );
  const inside = beads.map((bead, at) => ({
    bead: { ...bead, i: bead.i + top, j: bead.j + left },
    cover: covers[at] ?? { words: 0, covered: 0 },
  }));
  const [aside, asideKeyed] = [
    gap.filter(({ bead }) => bead.type.source > 0 && elsewhere.translated.has(bead.i)),
    gap.filter(({ bead }) => bead.type.target > 0 && elsewhere.keyed.has(bead.j)),
  ];
  return inOrder([...aside, ...asideKeyed, ...inside], gap);
}

/** Whether a moved block stands within the sentences: a bead may not reach over it. */
function isBroken(places: readonly number[]): boolean {
  return (places.at(-1) as number) - (places[0] as number) >= places.length;
}

/** Put beads that tile a gap in order, each at the place that both sides have come to. */
function inOrder(
  beads: readonly CoveredBead[],
  gap: readonly CoveredBead[],
): readonly CoveredBead[] {
  const byRow = new Map(
    beads.filter(({ bead }) => bead.type.source > 0).map((one) => [one.bead.i, one]),
  );
  const byColumn = new Map(
    beads.filter(({ bead }) => bead.type.source === 0).map((one) => [one.bead.j, one]),
  );
  const first = gap[0] as CoveredBead;
  let [i, j] = [first.bead.i, first.bead.j];
  const ordered: CoveredBead[] = [];
  while (ordered.length < beads.length) {
    const column = byColumn.get(j);
    const row = byRow.get(i);
    // What stands alone on the keyed side comes where the pair behind it needs it.
    const next = column ?? row;
    if (next === undefined) return gap;
    if (column !== undefined) byColumn.delete(j);
    else byRow.delete(i);
    if (column === undefined && next.bead.type.target > 0 && next.bead.j !== j) return gap;
    ordered.push({ ...next, bead: { ...next.bead, i, j } });
    i += next.bead.type.source;
    j += next.bead.type.target;
  }
  return ordered;
}
