import type { BeadCover } from '../bead-cover.ts';
import { BORDERS, SURROUNDINGS, TRANSLATION } from '../generated/calibration.ts';
import { coverOdds } from '../mixed/parallel-runs.ts';

/** What is known of a bead and its neighbours, each list in the order of the weights it is for. */
export interface Evidence {
  /** For `TRANSLATION`: 1, cover of the bead and of its neighbours, odds of the bead and of its neighbours. */
  readonly translation: readonly number[];
  /** For `BORDERS`: 1, logit of the posterior, cover of the bead. */
  readonly borders: readonly number[];
  /** For `SURROUNDINGS`: 1, cover and odds of the neighbours. */
  readonly surroundings: readonly number[];
}

/** Limits of the evidence, in nats: the logit of the posterior, a bead's cover, its neighbours'. */
const MIN_LOGIT = -6;
const MAX_LOGIT = 8;
const MAX_OWN = 6;
const MAX_NEAR = 8;

/** Limits of the odds of a bead, as one of the neighbours, and of all neighbours together. Nats. */
const MAX_ODDS = 15;
const MAX_ODDS_AS_NEIGHBOUR = 10;
const MAX_NEAR_ODDS = 40;

/** Beads on each side whose cover and odds bear a bead out, or do not. */
const NEIGHBOURS = 3;

/**
 * A pair that shares nothing is never likelier a translation than not: neither one of so many words or
 * more, nor a shorter one, if those around it do not speak for it.
 */
const MAX_SCORE_UNSHARED = 0.5;
const MIN_WORDS = 3;

/**
 * Slope and offset of Platt's correction on the logit of the posterior alone; fitted by likelihood on the
 * development halves (five folds).
 */
const PLATT_SLOPE = 0.7;
const PLATT_OFFSET = 0.7;

/** A bead as the search gives it. */
export interface SearchedBead {
  readonly posterior: number;
  /** Log odds of the bead against chance. Nats. */
  readonly odds: number;
  /** `undefined` where a side is empty. */
  readonly cover: BeadCover | undefined;
}

/**
 * Turn the model's posteriors of beads into how often such beads are right, 0..1.
 *
 * The posterior says how much better a bead is than others at its place; whether the texts translate each
 * other at that place, it does not say: the beads of two strangers are as sure of themselves as any. So a
 * pair is right if its place is one where the texts translate each other, which the words say that it and
 * its neighbours share, and if it begins and ends where it should, which the posterior says. A sentence
 * without a partner is wrong if its place is such a place and the sentence has a partner.
 *
 * @param beads - In order.
 *
 * **Source:** Platt (1999), Probabilistic outputs for support vector machines; with further evidence.
 */
export function calibrated(beads: readonly SearchedBead[]): number[] {
  const evidence = evidenceOf(beads);
  return beads.map(({ posterior, cover }, at) => {
    const { translation, borders, surroundings } = evidence[at] as Evidence;
    if (cover === undefined) {
      return 1 - (1 - byPosterior(posterior)) * probability(surroundings, SURROUNDINGS);
    }
    const score = probability(translation, TRANSLATION) * probability(borders, BORDERS);
    return cover.covered === 0 && isUnborne(cover, surroundings)
      ? Math.min(MAX_SCORE_UNSHARED, score)
      : score;
  });
}

const isUnborne = ({ words }: BeadCover, [, near = 0]: Evidence['surroundings']): boolean =>
  words >= MIN_WORDS || near <= 0;

/** Platt's correction of a posterior. */
export function byPosterior(posterior: number): number {
  if (posterior <= 0 || posterior >= 1) return posterior;
  return logistic(PLATT_SLOPE * logit(posterior) + PLATT_OFFSET);
}

/** The evidence for each bead, for calibration and for fitting it. */
export function evidenceOf(beads: readonly SearchedBead[]): Evidence[] {
  const covers = beads.map(({ cover }) =>
    cover === undefined ? 0 : within(coverOdds(cover), MAX_OWN),
  );
  const odds = beads.map((bead) => (bead.cover === undefined ? 0 : within(bead.odds, MAX_ODDS)));
  return beads.map(({ posterior }, at) => {
    let [nearCover, nearOdds] = [0, 0];
    const last = Math.min(beads.length - 1, at + NEIGHBOURS);
    for (let other = Math.max(0, at - NEIGHBOURS); other <= last; other++) {
      if (other === at) continue;
      nearCover += covers[other] ?? 0;
      nearOdds += within(odds[other] ?? 0, MAX_ODDS_AS_NEIGHBOUR);
    }
    const own = covers[at] ?? 0;
    const near = within(nearCover, MAX_NEAR);
    const around = signedRoot(within(nearOdds, MAX_NEAR_ODDS));
    const certain = Math.max(MIN_LOGIT, Math.min(MAX_LOGIT, logit(posterior)));
    return {
      translation: [1, own, near, signedRoot(odds[at] ?? 0), around],
      borders: [1, certain, own],
      surroundings: [1, near, around],
    };
  });
}

function probability(evidence: readonly number[], weights: readonly number[]): number {
  return logistic(evidence.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
}

/** Odds are summed over the words of a bead, which are not independent: long ones count less. */
const signedRoot = (x: number) => Math.sign(x) * Math.sqrt(Math.abs(x));
const logit = (p: number) => Math.log(p / (1 - p));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const within = (x: number, limit: number) => Math.max(-limit, Math.min(limit, x));
