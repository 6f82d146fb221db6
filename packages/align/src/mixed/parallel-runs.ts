import type { IndexRange } from '@diglot/text';
import type { BeadCover } from '../bead-cover.ts';
import { heaviestRuns } from './heaviest-runs.ts';

/**
 * Share of content words that a stretch must have covered to keep growing. Measured on 205 pairs of
 * abstracts: 0.37 to 0.88 of the words are covered (2nd to 98th percentile), 0.02 to 0.27 where the
 * abstracts were shuffled.
 */
const GROWING_COVER = 0.2;

/** Least sum of covered words above `GROWING_COVER`: two words and a little. */
const LEAST_SUM = 1.2;

/** Share of words covered in a translation, and among strangers' best sentences. */
const TRANSLATION_COVER = 0.55;
const STRANGER_COVER = 0.2;

/** Least log odds of a translation against strangers, for some part of a stretch. Nats. */
const LEAST_ODDS = 3;

/**
 * How a bead stands in its text, when that alone speaks for a translation: both sides next to each
 * other in a text that takes turns (`turn`), or both in one sentence or row (`row`), or together all that the text
 * has of both languages (`whole`).
 */
export type Standing = 'turn' | 'row' | 'whole' | undefined;

/** What a standing is worth: covered words, and nats of odds. */
const STANDING_WORDS = 0.5;
const STANDING_ODDS = { turn: 0.7, row: 1.7, whole: 1.2 };

/** Share of words covered in a run from which a standing is believed. */
const BELIEVED_COVER = 0.3;

/**
 * Find the runs of beads whose words are covered well beyond chance.
 *
 * @param covers - Of all beads.
 * @param standings - Of all beads, where they are of one text.
 */
export function parallelRuns(
  covers: readonly BeadCover[],
  standings: readonly Standing[] = [],
): readonly IndexRange[] {
  const weights = covers.map(({ words, covered }) => covered - GROWING_COVER * words);
  const plain = heaviestRuns(weights, LEAST_SUM).filter((run) => isParallel(covers, run, []));
  if (standings.every((standing) => standing === undefined)) return plain;
  const raised = weights.map((weight, at) =>
    standings[at] === undefined ? weight : weight + STANDING_WORDS,
  );
  const believed: IndexRange[] = [];
  for (const run of heaviestRuns(raised, LEAST_SUM)) {
    const last = believed.at(-1)?.to ?? 0;
    if (run.from < last || !isParallel(covers, run, standings) || !isBelieved(covers, run))
      continue;
    believed.push(withNeighbours(standings, run, last));
  }
  const isApart = (run: IndexRange) =>
    believed.every(({ from, to }) => run.to <= from || to <= run.from);
  return [...believed, ...plain.filter(isApart)].sort((a, b) => a.from - b.from);
}

function isBelieved(covers: readonly BeadCover[], { from, to }: IndexRange): boolean {
  const run = covers.slice(from, to);
  const sum = (name: keyof BeadCover) => run.reduce((all, cover) => all + cover[name], 0);
  return sum('covered') >= BELIEVED_COVER * sum('words');
}

/** Take in the beads before and after a run that stand in the text as its first and last do, none before `least`. */
function withNeighbours(
  standings: readonly Standing[],
  run: IndexRange,
  least: number,
): IndexRange {
  let { from, to } = run;
  while (from > least && standings[from] !== undefined && standings[from - 1] === standings[from])
    from--;
  while (standings[to - 1] !== undefined && standings[to] === standings[to - 1]) to++;
  return { from, to };
}

const HIT = Math.log(TRANSLATION_COVER / STRANGER_COVER);
const MISS = Math.log((1 - TRANSLATION_COVER) / (1 - STRANGER_COVER));

/** Log odds that the words of a bead are covered as in a translation, not as among strangers. Nats. */
export function coverOdds({ words, covered }: BeadCover): number {
  return covered * HIT + (words - covered) * MISS;
}

/** Whether some part of a stretch is likelier a translation than a chance likeness. */
function isParallel(
  covers: readonly BeadCover[],
  { from, to }: IndexRange,
  standings: readonly Standing[],
): boolean {
  const odds = covers.slice(from, to).map((cover, at) => {
    const standing = standings[from + at];
    return coverOdds(cover) + (standing === undefined ? 0 : STANDING_ODDS[standing]);
  });
  return heaviestRuns(odds, LEAST_ODDS).length > 0;
}
