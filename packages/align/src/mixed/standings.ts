import type { Bead } from '@diglot/text';
import type { MixedSentence } from './mixed-sentence.ts';
import type { Standing } from './parallel-runs.ts';

/** Neighbouring beads of two neighbouring sentences each that make a text which takes turns. */
const MIN_TURNS = 3;

/** The same where the text has nothing else. */
const MIN_TURNS_OF_ALL = 2;

/** Sentences of each side, at most, of a bead that is a whole text: a sentence, or two that became one. */
const MAX_WHOLE = 2;

/**
 * Tell how beads stand in their text; see `Standing`.
 *
 * @param isAll - Whether the sentences are all of the text, not what others left.
 */
export function standingsOf(
  beads: readonly Bead[],
  translated: readonly MixedSentence[],
  keyed: readonly MixedSentence[],
  isAll: boolean,
): readonly Standing[] {
  const most = Math.max(translated.length, keyed.length);
  if (isAll && beads.length === 1 && most <= MAX_WHOLE) {
    const isRow = translated[0]?.place === keyed[0]?.place;
    return [isRow ? 'row' : 'whole'];
  }
  const order = beads.map((bead): -1 | 0 | 1 => {
    const [ours, theirs] = [placeOf(translated, bead.source), placeOf(keyed, bead.target)];
    if (ours === undefined || theirs === undefined || Math.abs(ours - theirs) > 1) return 0;
    const isOne =
      bead.source.to - bead.source.from === 1 && bead.target.to - bead.target.from === 1;
    if (!isOne && ours !== theirs) return 0;
    const [first, second] = [translated[bead.source.from], keyed[bead.target.from]];
    return (first?.start ?? 0) < (second?.start ?? 0) ? 1 : -1;
  });
  const standings: Standing[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (order[to] === order[from]) to++;
    const least = to - from === order.length ? MIN_TURNS_OF_ALL : MIN_TURNS;
    const takesTurns = order[from] !== 0 && to - from >= least;
    for (let at = from; at < to; at++) {
      const { source, target } = beads[at] as Bead;
      const isRow = order[at] !== 0 && translated[source.from]?.place === keyed[target.from]?.place;
      standings.push(isRow ? 'row' : takesTurns ? 'turn' : undefined);
    }
    from = to;
  }
  return standings;
}

/** The place that all sentences of a side of a bead share. */
function placeOf(
  sentences: readonly MixedSentence[],
  { from, to }: Bead['source'],
): number | undefined {
  const place = sentences[from]?.place;
  if (from >= to) return undefined;
  for (let at = from + 1; at < to; at++) if (sentences[at]?.place !== place) return undefined;
  return place;
}
