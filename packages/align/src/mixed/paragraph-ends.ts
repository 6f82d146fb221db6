import type { Bead, IndexRange } from '@diglot/text';
import type { BeadCover } from '../bead-cover.ts';
import type { MixedSentence } from './mixed-sentence.ts';

/** Beads at each end of a run, at most, that are taken in for where they stand. */
const MAX_TAKEN = 2;

/**
 * Let each run reach the ends of its paragraphs: where both end with the same one or two pairs, which share some
 * word, these are part of what is parallel, though by themselves they share too little.
 */
export function toParagraphEnds(
  runs: readonly IndexRange[],
  beads: readonly Bead[],
  covers: readonly BeadCover[],
  sides: {
    readonly translated: readonly MixedSentence[];
    readonly keyed: readonly MixedSentence[];
  },
): readonly IndexRange[] {
  const { translated, keyed } = sides;
  /** Whether a paragraph begins on both sides where a bead does. */
  const begins = (at: number) => {
    const bead = beads[at];
    if (bead === undefined) return true;
    const [ours, theirs] = [translated[bead.source.from], keyed[bead.target.from]];
    return (ours?.startsParagraph ?? true) && (theirs?.startsParagraph ?? true);
  };
  const isWithin = (at: number) => {
    const { source, target } = beads[at] as Bead;
    const starts = [
      ...translated.slice(source.from, source.to),
      ...keyed.slice(target.from, target.to),
    ];
    return starts.every(({ startsParagraph }) => !startsParagraph);
  };
  const isPair = (at: number) => {
    const { source, target } = beads[at] as Bead;
    return source.to > source.from && target.to > target.from && (covers[at]?.covered ?? 0) > 0;
  };
  return runs.map(({ from, to }, at) => {
    const least = runs[at - 1]?.to ?? 0;
    const most = runs[at + 1]?.from ?? beads.length;
    let first = from;
    while (first > least && !begins(first) && isWithin(first) && isPair(first - 1)) first--;
    let last = to;
    while (last < most && isWithin(last) && isPair(last)) last++;
    return {
      from: begins(first) && from - first <= MAX_TAKEN ? first : from,
      to: begins(last) && last - to <= MAX_TAKEN ? last : to,
    };
  });
}
