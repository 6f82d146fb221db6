import { MAX_TOKENS } from '../analysis/sentence.ts';
import { oddsStep } from './chance.ts';
import { ODDS } from './cover-odds.ts';
import type { TextLengths } from './lengths.ts';
import type { PairRow } from './pair-row.ts';
import type { Prepared } from './prepare.ts';

/** Spread of relative positions of words that translate each other, and share that has any relation. */
const POSITION_SPREAD = 0.1;
const POSITION_SHARE = 0.65;

/** Log odds of a distance, by steps of its range 0..1. */
const POSITION_STEPS = 200;
const POSITION_ODDS = Float64Array.from({ length: POSITION_STEPS + 1 }, (_, step) => {
  const distance = step / POSITION_STEPS;
  const near = Math.exp(-distance / POSITION_SPREAD) / (2 * POSITION_SPREAD);
  return Math.log(POSITION_SHARE * near + 1 - POSITION_SHARE);
});

/** Farther than any distance. */
const FAR = 9;

/** Log odds of where the covered words of beads stand. */
export class PositionOdds {
  readonly #texts: Prepared;
  readonly #lengths: TextLengths;
  readonly #nearest = new Float64Array(MAX_TOKENS).fill(FAR);
  readonly #touched = new Int32Array(MAX_TOKENS);

  constructor(texts: Prepared, lengths: TextLengths) {
    this.#texts = texts;
    this.#lengths = lengths;
  }

  /**
   * Log odds of where covered words stand: words that translate each other stand at like places of
   * their groups. Each word counts by how far chance does not explain its cover.
   *
   * @param rows - Of the translated sentences from `i`, at least `n`.
   */
  of(i: number, n: number, j: number, m: number, rows: readonly PairRow[]): number {
    const { translated, keyed } = this.#lengths;
    const translatedStart = translated.ends[i] ?? 0;
    const translatedLength = translated.of(i, n);
    const keyedLength = keyed.of(j, m);
    const lengthSteps = translated.steps(i, n);
    const nearest = this.#nearest;
    let sum = 0;
    for (let b = j; b < j + m; b++) {
      const keyedStart = keyed.of(j, b - j) / keyedLength;
      const keyedShare = keyed.of(b, 1) / keyedLength;
      let touched = 0;
      for (let a = i; a < i + n; a++) {
        const row = rows[a % rows.length] as PairRow;
        const first = row.matchStarts[b - row.low] ?? 0;
        const last = row.matchStarts[b - row.low + 1] ?? 0;
        if (first === last) continue;
        const start = ((translated.ends[a] ?? 0) - translatedStart) / translatedLength;
        const share = translated.of(a, 1) / translatedLength;
        for (let at = first; at < last; at += 3) {
          const token = row.matches[at] ?? 0;
          const here = keyedStart + (row.matches[at + 1] ?? 0) * keyedShare;
          const there = start + (row.matches[at + 2] ?? 0) * share;
          const distance = Math.abs(here - there);
          const before = nearest[token] ?? FAR;
          if (before === FAR) this.#touched[touched++] = token;
          if (distance < before) nearest[token] = distance;
        }
      }
      if (touched === 0) continue;
      const rated = this.#texts.keyed[b];
      for (let at = 0; at < touched; at++) {
        const token = this.#touched[at] ?? 0;
        const step = oddsStep((rated?.strongRates[token] ?? 0) + lengthSteps);
        const surprise = ODDS[rated?.kinds[token] ?? 0]?.surprise[step] ?? 0;
        const distance = Math.round((nearest[token] ?? 0) * POSITION_STEPS);
        sum += surprise * (POSITION_ODDS[distance] ?? 0);
        nearest[token] = FAR;
      }
    }
    return sum;
  }
}
