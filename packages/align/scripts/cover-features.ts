import type { BeadScorer } from '../src/scoring/bead-scorer.ts';
import { oddsStep } from '../src/scoring/chance.ts';
import {
  KEYED_FEATURES,
  NONE,
  ODDS,
  STRONG,
  TRANSLATED_FEATURES,
  WEAK,
  WEAK_KIND,
} from '../src/scoring/cover-odds.ts';
import type { TextLengths } from '../src/scoring/lengths.ts';
import type { Prepared, RatedTokens } from '../src/scoring/prepare.ts';

/** Write the cover features of a bead with two sides, one by one: the slow way, for training. */
export function writeCoverFeatures(
  { translated, keyed }: Prepared,
  lengths: TextLengths,
  scorer: BeadScorer,
  [i, n, j, m]: readonly [number, number, number, number],
  out: Float64Array,
): void {
  const rows = Array.from({ length: n }, (_, a) => scorer.pairRow(i + a));
  for (let b = j; b < j + m; b++) {
    const cover = (token: number) =>
      rows.map(({ keyed, keyedStarts, low }) => keyed[(keyedStarts[b - low] ?? 0) + token]);
    sum(keyed[b], cover, lengths.translated.steps(i, n), KEYED_FEATURES, out);
  }
  rows.forEach(({ translated: covers, tokens, low }, a) => {
    const cover = (token: number) =>
      Array.from({ length: m }, (_, b) => covers[(j + b - low) * tokens + token]);
    sum(translated[i + a], cover, lengths.keyed.steps(j, m), TRANSLATED_FEATURES, out);
  });
}

function sum(
  tokens: RatedTokens | undefined,
  coverBy: (token: number) => readonly (number | undefined)[],
  lengthSteps: number,
  features: readonly number[],
  out: Float64Array,
): void {
  const add = (kind: number, hit: boolean, step: number) => {
    const feature = (features[kind] ?? 0) + (hit ? 0 : 1);
    out[feature] = (out[feature] ?? 0) + (ODDS[kind]?.[hit ? 'hit' : 'miss'][step] ?? 0);
  };
  tokens?.kinds.forEach((kind, token) => {
    const cover = Math.max(...coverBy(token).map((each) => each ?? NONE));
    const [strongRate, weakRate] = [tokens.strongRates[token], tokens.weakRates[token]];
    if (strongRate !== undefined && strongRate > -Infinity) {
      add(kind, cover === STRONG, oddsStep(strongRate + lengthSteps));
      if (cover === STRONG) return;
    }
    if (weakRate !== undefined && weakRate > -Infinity) {
      add(WEAK_KIND, cover === WEAK, oddsStep(weakRate + lengthSteps));
    }
  });
}
