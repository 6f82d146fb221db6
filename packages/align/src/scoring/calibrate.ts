import type { BeadCover } from '../bead-cover.ts';
import { CALIBRATION } from '../generated/calibration.ts';
import { coverOdds } from '../mixed/parallel-runs.ts';

/** What is known of a bead and its neighbours, in the order of `CALIBRATION`. */
export type Evidence = readonly [one: 1, posterior: number, own: number, near: number];

/** Limits of the evidence, in nats: the logit of the posterior, the bead's cover, its neighbours'. */
const MIN_LOGIT = -6;
const MAX_LOGIT = 8;
const MAX_OWN = 6;
const MAX_NEAR = 8;

/** Beads on each side whose cover bears a bead out, or does not. */
const NEIGHBOURS = 3;

/** A pair that shares nothing, of so many words or more, is never likelier a translation than not. */
const MIN_WORDS = 3;
const MAX_SCORE_UNSHARED = 0.5;

/**
 * Slope and offset of Platt's correction on the logit of the posterior alone; fitted by likelihood on the
 * development halves (five folds).
 */
const PLATT_SLOPE = 0.7;
const PLATT_OFFSET = 0.7;

/** A bead as the search gives it. */
export interface SearchedBead {
  readonly posterior: number;
  /** `undefined` where a side is empty. */
  readonly cover: BeadCover | undefined;
  /** Whether a side has several sentences. Default false. */
  readonly isMerged?: boolean;
}

/**
 * Turn the model's posteriors of beads into how often such beads are right, 0..1.
 *
 * The posterior says how much better a bead is than others at its place. Whether it is good, the words
 * it shares say, and those of its neighbours: the beads of two strangers are as sure of themselves as any.
 * Shared words do not say where a bead ends: a merged one is never surer than its posterior, for one of
 * its sentences may have no partner.
 *
 * @param beads - In order.
 *
 * **Source:** Platt (1999), Probabilistic outputs for support vector machines; with further evidence.
 */
export function calibrated(beads: readonly SearchedBead[]): number[] {
  const evidence = evidenceOf(beads);
  return beads.map(({ posterior, cover, isMerged = false }, at) => {
    if (cover === undefined) return byPosterior(posterior);
    const borne = logistic(weighted(evidence[at] as Evidence));
    const score = isMerged ? Math.min(borne, byPosterior(posterior)) : borne;
    return cover.covered === 0 && cover.words >= MIN_WORDS
      ? Math.min(MAX_SCORE_UNSHARED, score)
      : score;
  });
}

function byPosterior(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return posterior;
  return logistic(PLATT_SLOPE * logit(posterior) + PLATT_OFFSET);
}

/** The evidence for each bead, for calibration and for fitting it. */
export function evidenceOf(beads: readonly SearchedBead[]): Evidence[] {
  const own = beads.map(({ cover }) =>
    cover === undefined ? 0 : within(coverOdds(cover), -MAX_OWN, MAX_OWN),
  );
  return beads.map(({ posterior }, at) => {
    let near = 0;
    const last = Math.min(beads.length - 1, at + NEIGHBOURS);
    for (let other = Math.max(0, at - NEIGHBOURS); other <= last; other++) {
      if (other !== at) near += own[other] ?? 0;
    }
    const certain = within(logit(posterior), MIN_LOGIT, MAX_LOGIT);
    return [1, certain, own[at] ?? 0, within(near, -MAX_NEAR, MAX_NEAR)];
  });
}

const weighted = (evidence: Evidence) =>
  evidence.reduce<number>((sum, value, at) => sum + value * (CALIBRATION[at] ?? 0), 0);

const logit = (p: number) => Math.log(p / (1 - p));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const within = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x));
