import type { Anchor } from './anchors.ts';

/** Where two texts are cut: before source sentence i and target sentence j. */
export interface Cut {
  readonly i: number;
  readonly j: number;
}

/** Sentences of a piece, both sides together: wanted, and most. */
const PIECE = 2400;
const LONGEST_PIECE = 6000;

/**
 * Choose where to cut a long text: at an anchor with anchors right before and after it, once a piece
 * is long enough; in proportion on the way to the next anchor where that would make it too long.
 *
 * @returns Cuts in order, without the ends of the texts.
 */
export function chooseCuts(anchors: readonly Anchor[], rows: number, columns: number): Cut[] {
  const cuts: Cut[] = [];
  let last: Cut = { i: 0, j: 0 };
  const size = (to: Cut) => to.i - last.i + to.j - last.j;
  const cutAt = (cut: Cut) => {
    last = cut;
    cuts.push(cut);
  };
  const approach = (to: Cut) => {
    while (size(to) > LONGEST_PIECE) {
      const share = PIECE / size(to);
      cutAt({
        i: last.i + Math.round((to.i - last.i) * share),
        j: last.j + Math.round((to.j - last.j) * share),
      });
    }
  };
  anchors.forEach(({ i, j }, at) => {
    approach({ i, j });
    const before = anchors[at - 1];
    const after = anchors[at + 1];
    const diagonal =
      before?.i === i - 1 && before.j === j - 1 && after?.i === i + 1 && after.j === j + 1;
    if (diagonal && size({ i, j }) >= PIECE) cutAt({ i, j });
  });
  approach({ i: rows, j: columns });
  return cuts;
}
