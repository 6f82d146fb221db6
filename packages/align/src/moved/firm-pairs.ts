import type { CoveredAlignment } from '../align-read.ts';
import { parallelRuns } from '../mixed/parallel-runs.ts';
import { evidenceOf } from '../scoring/calibrate.ts';
import type { DecodedBead } from '../search/decode.ts';

/**
 * Weights of what speaks for a pair that stays: 1, cover of the bead, cover of its neighbours, logit of its
 * posterior. A pair is firm where their sum is 0 or more. Fitted by logistic regression on 20,156 beads of
 * development texts, to tell right beads from wrong ones.
 *
 * Scores (`calibrated`) are another matter: between blocks that changed places single pairs may share
 * words enough to be likely translations, and must give way all the same if better is found elsewhere.
 */
const OFFSET = -1.3054;
const COVER_WEIGHT = 0.3863;
const NEAR_COVER_WEIGHT = 0.153;
const LOGIT_WEIGHT = 0.8058;

/** Which beads are pairs that their own words or those around them bear out. */
export function firmPairs({ beads, covers }: CoveredAlignment): readonly boolean[] {
  const isPair = ({ type }: DecodedBead) => type.source > 0 && type.target > 0;
  const isParallel = new Array<boolean>(beads.length).fill(false);
  for (const { from, to } of parallelRuns(covers)) isParallel.fill(true, from, to);
  const evidence = evidenceOf(
    beads.map((bead, at) => ({
      posterior: bead.posterior,
      odds: bead.odds,
      cover: isPair(bead) ? covers[at] : undefined,
    })),
  );
  return beads.map((bead, at) => {
    const [, own = 0, near = 0] = evidence[at]?.translation ?? [];
    const [, certain = 0] = evidence[at]?.borders ?? [];
    const sum = OFFSET + COVER_WEIGHT * own + NEAR_COVER_WEIGHT * near + LOGIT_WEIGHT * certain;
    return isPair(bead) && isParallel[at] === true && sum >= 0;
  });
}
