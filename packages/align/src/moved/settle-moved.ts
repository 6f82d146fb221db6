import type { Circumstances, CoveredAlignment, SearchSetting } from '../align-read.ts';
import type { ReadTexts } from '../analysis/read-texts.ts';
import type { Steps } from '../steps.ts';
import { type Block, findBlocks } from './find-blocks.ts';
import { firmPairs } from './firm-pairs.ts';
import { refillGaps } from './refill-gaps.ts';
import { retile } from './retile.ts';

/** An alignment, and what translates each other out of its order. */
export interface SettledAlignment extends CoveredAlignment {
  readonly moved: readonly Block[];
}

/**
 * Look a second time at what an alignment left over: sentences without a partner, and pairs whose words
 * do not bear them out. What is found crosses the rest, or belongs between it; beads tile as before.
 */
export function* settleMoved(
  texts: ReadTexts,
  alignment: CoveredAlignment,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<SettledAlignment> {
  const { beads, covers, sourceAlone, targetAlone } = alignment;
  const firm = firmPairs(alignment);
  const left = {
    translated: texts.translated.map((_, i) => circumstances.repeated?.translated[i] !== true),
    keyed: texts.keyed.map((_, j) => circumstances.repeated?.keyed[j] !== true),
  };
  beads.forEach(({ i, j, type }, at) => {
    if (!firm[at]) return;
    left.translated.fill(false, i, i + type.source);
    left.keyed.fill(false, j, j + type.target);
  });
  const blocks = yield* findBlocks(texts, left, circumstances, setting);
  if (blocks.length === 0) return { ...alignment, moved: [] };
  const tiles = beads.map((bead, at) => ({ bead, cover: covers[at] ?? { words: 0, covered: 0 } }));
  const retiled = retile(tiles, (at) => firm[at] ?? false, blocks, { sourceAlone, targetAlone });
  const filled = yield* refillGaps(texts, retiled.tiles, retiled.moved, circumstances, setting);
  return {
    beads: filled.map(({ bead }) => bead),
    covers: filled.map(({ cover }) => cover),
    sourceAlone,
    targetAlone,
    moved: retiled.moved,
  };
}
