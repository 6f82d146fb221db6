import { TokenKind } from '../analysis/sentence.ts';
import { ODDS_STEPS, type OddsTable, oddsTable } from './chance.ts';
import { FEATURE } from './features.ts';

/** Cover of a token by the other side. */
export const NONE = 0;
export const WEAK = 1;
export const STRONG = 2;

/** Kinds of cover: strong, by kind of token; and weak, of any kind. */
export const WEAK_KIND = 5;
const KINDS = 6;

const ODDS_BY_KIND: Readonly<Record<TokenKind | typeof WEAK_KIND, OddsTable>> = {
  [TokenKind.Word]: oddsTable(0.5, 0.3),
  [TokenKind.Character]: oddsTable(0.35, 0.3),
  [TokenKind.Literal]: oddsTable(0.75, 0.3),
  [TokenKind.Mark]: oddsTable(0.75, 0.3),
  [TokenKind.Function]: oddsTable(0.4, 0.3),
  [WEAK_KIND]: oddsTable(0.25, 0.15, 0.97),
};

/** Chance-corrected odds by kind of cover: words and their like are covered about half the time. */
export const ODDS: readonly OddsTable[] = Object.values(ODDS_BY_KIND);

/** The feature that sums the hits of a kind of cover, that of its misses being the next. */
export const KEYED_FEATURES: readonly number[] = [
  FEATURE.keyedWordHit,
  FEATURE.keyedWordHit,
  FEATURE.keyedLiteralHit,
  FEATURE.keyedMarkHit,
  FEATURE.keyedFunctionHit,
  FEATURE.keyedWeakHit,
];
export const TRANSLATED_FEATURES: readonly number[] = [
  FEATURE.translatedWordHit,
  FEATURE.translatedCharacterHit,
  FEATURE.translatedLiteralHit,
  FEATURE.translatedMarkHit,
  FEATURE.translatedFunctionHit,
  FEATURE.translatedWeakHit,
];

/**
 * Log odds of all kinds of cover in one table, plain and times the weight of their feature: those of
 * kind k, hit or miss, at step s stand at `coverRow(k, hit) + s`.
 */
export interface CoverOdds {
  readonly plain: Float64Array;
  readonly weighted: Float64Array;
}

/** Where the odds of a kind of cover begin. @param hit - 1 for covered tokens, 0 for others. */
export function coverRow(kind: number, hit: 0 | 1): number {
  return (2 * kind + 1 - hit) * ODDS_STEPS;
}

/** Lay out the odds for one side. @param features - `KEYED_FEATURES` or `TRANSLATED_FEATURES`. */
export function coverOdds(features: readonly number[], weights: Float64Array): CoverOdds {
  const plain = new Float64Array(2 * KINDS * ODDS_STEPS);
  const weighted = new Float64Array(plain.length);
  features.forEach((feature, kind) => {
    const { hit, miss } = ODDS[kind] as OddsTable;
    plain.set(hit, coverRow(kind, 1));
    plain.set(miss, coverRow(kind, 0));
    const scale = (values: Float64Array, by = 0) => values.map((value) => value * by);
    weighted.set(scale(hit, weights[feature]), coverRow(kind, 1));
    weighted.set(scale(miss, weights[feature + 1]), coverRow(kind, 0));
  });
  return { plain, weighted };
}
