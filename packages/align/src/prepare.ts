import type { KeyedSentence, TokenKind, TranslatedSentence } from './analysis/sentence.ts';
import { chanceRate } from './chance.ts';

/** Most tokens of one sentence that are compared; of a longer one, evenly chosen ones are. */
export const MAX_TOKENS = 400;

/** A token with how often chance covers it. Rates are natural logarithms; −Infinity: never offered. */
export interface RatedToken {
  readonly kind: TokenKind;
  /** Numbers of its keys; on the keyed side both lists are the same. */
  readonly strong: readonly number[];
  readonly weak: readonly number[];
  readonly logStrongRate: number;
  /** Rate of weak cover where there is no strong one. */
  readonly logWeakRate: number;
  readonly position: number;
}

/** What is read most often of tokens, in columns. */
export interface RatedTokens {
  readonly kinds: Uint8Array;
  readonly logStrongRates: Float64Array;
  readonly logWeakRates: Float64Array;
}

/** A sentence ready for comparison. */
export interface RatedKeyed {
  readonly shape: KeyedSentence;
  readonly rated: RatedTokens;
  readonly tokens: readonly RatedToken[];
  readonly keys: ReadonlySet<number>;
}

export interface RatedTranslated {
  readonly shape: TranslatedSentence;
  readonly rated: RatedTokens;
  readonly tokens: readonly RatedToken[];
  /** Keys with the place of their first occurrence. */
  readonly strong: ReadonlyMap<number, number>;
  readonly weak: ReadonlyMap<number, number>;
}

/** Two texts ready for comparison, neither empty. */
export interface Prepared {
  readonly translated: readonly RatedTranslated[];
  readonly keyed: readonly RatedKeyed[];
  /** Sums of lengths up to each sentence; one entry more than sentences. */
  readonly translatedEnds: Float64Array;
  readonly keyedEnds: Float64Array;
  /** Length of the keyed text per unit of translated text. */
  readonly ratio: number;
  /** Where the caller has other evidence: similarity of two sentences, 0 where there is no relation. */
  readonly similarity?: (translated: number, keyed: number) => number;
  /** Whether a paragraph begins with a sentence; beads do not cross into it. */
  readonly paragraphs?: {
    readonly translated: readonly boolean[];
    readonly keyed: readonly boolean[];
  };
}

/** Usual ratio, English letters to a Chinese character, and how many characters it counts for. */
const USUAL_RATIO = 3;
const RATIO_STRENGTH = 60;

/** Number the keys and rate how often chance covers each token. Both sides are non-empty. */
export function prepare(
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
): Prepared {
  const numbers = new Map<string, number>();
  for (const { tokens } of keyed) {
    for (const { keys } of tokens) {
      for (const key of keys) if (!numbers.has(key)) numbers.set(key, numbers.size);
    }
  }
  const translatedEnds = runningSum(translated.map(({ length }) => length));
  const keyedEnds = runningSum(keyed.map(({ length }) => length));
  const translatedLength = translatedEnds.at(-1) ?? 0;
  const keyedLength = keyedEnds.at(-1) ?? 0;

  const offers = translated.map(({ strong, weak }) => ({
    strong: numberMap(strong, numbers),
    weak: numberMap(weak, numbers),
  }));
  const strongCount = new Uint32Array(numbers.size);
  const anyCount = new Uint32Array(numbers.size);
  for (const { strong, weak } of offers) {
    for (const key of strong.keys()) {
      strongCount[key] = (strongCount[key] ?? 0) + 1;
      anyCount[key] = (anyCount[key] ?? 0) + 1;
    }
    for (const key of weak.keys()) if (!strong.has(key)) anyCount[key] = (anyCount[key] ?? 0) + 1;
  }
  const translatedRate = (covered: number) =>
    chanceRate(covered, translated.length, translatedLength / translated.length);
  const keyedRate = (covered: number) =>
    chanceRate(covered, keyed.length, keyedLength / keyed.length);

  const ratedKeyed = keyed.map((shape): RatedKeyed => {
    const tokens = thin(shape.tokens).flatMap((token): RatedToken[] => {
      const keys = token.keys.map((key) => numbers.get(key) ?? 0);
      const strong = Math.max(...keys.map((key) => strongCount[key] ?? 0));
      const any = Math.max(...keys.map((key) => anyCount[key] ?? 0));
      if (any === 0) return [];
      const strongRate = strong > 0 ? translatedRate(strong) : 0;
      return [
        {
          kind: token.kind,
          strong: keys,
          weak: keys,
          logStrongRate: Math.log(strongRate),
          logWeakRate: any > strong ? Math.log(translatedRate(any) - strongRate) : -Infinity,
          position: token.position,
        },
      ];
    });
    return {
      shape,
      rated: inColumns(tokens),
      tokens,
      keys: new Set(
        shape.tokens.flatMap((token) => token.keys.map((key) => numbers.get(key) ?? 0)),
      ),
    };
  });

  const places = invert(ratedKeyed, numbers.size);
  const rates = new Map<string, Omit<RatedToken, 'position' | 'kind'> | undefined>();
  const rate = (token: TranslatedSentence['tokens'][number]) => {
    const name = `${token.kind} ${token.name}`;
    if (rates.has(name)) return rates.get(name);
    const strong = known(token.strong, numbers);
    const weak = known(token.weak, numbers);
    const strongCover = cover(strong, places);
    const anyCover = weak.length > 0 ? cover([...strong, ...weak], places) : strongCover;
    const strongRate = strongCover > 0 ? keyedRate(strongCover) : 0;
    const rated =
      anyCover === 0
        ? undefined
        : {
            strong,
            weak,
            logStrongRate: Math.log(strongRate),
            logWeakRate:
              anyCover > strongCover ? Math.log(keyedRate(anyCover) - strongRate) : -Infinity,
          };
    rates.set(name, rated);
    return rated;
  };
  const ratedTranslated = translated.map((shape, at): RatedTranslated => {
    const tokens = thin(shape.tokens).flatMap((token) => {
      const rated = rate(token);
      return rated === undefined ? [] : [{ ...rated, kind: token.kind, position: token.position }];
    });
    return {
      shape,
      rated: inColumns(tokens),
      tokens,
      strong: offers[at]?.strong ?? new Map(),
      weak: offers[at]?.weak ?? new Map(),
    };
  });

  return {
    translated: ratedTranslated,
    keyed: ratedKeyed,
    translatedEnds,
    keyedEnds,
    ratio: (keyedLength + USUAL_RATIO * RATIO_STRENGTH) / (translatedLength + RATIO_STRENGTH),
  };
}

function inColumns(tokens: readonly RatedToken[]): RatedTokens {
  return {
    kinds: Uint8Array.from(tokens, ({ kind }) => kind),
    logStrongRates: Float64Array.from(tokens, ({ logStrongRate }) => logStrongRate),
    logWeakRates: Float64Array.from(tokens, ({ logWeakRate }) => logWeakRate),
  };
}

function runningSum(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => {
    sums[at + 1] = (sums[at] ?? 0) + value;
  });
  return sums;
}

function known(keys: readonly string[], numbers: ReadonlyMap<string, number>): readonly number[] {
  return keys.flatMap((key) => numbers.get(key) ?? []);
}

function numberMap(
  keys: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const numbered = new Map<number, number>();
  for (const [key, position] of keys) {
    const number = numbers.get(key);
    if (number !== undefined) numbered.set(number, position);
  }
  return numbered;
}

/** Sentences of the keyed side that have each key, ascending. */
function invert(keyed: readonly RatedKeyed[], keyCount: number): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: keyCount }, () => []);
  keyed.forEach(({ keys }, sentence) => {
    for (const key of keys) places[key]?.push(sentence);
  });
  return places;
}

/** Number of sentences that have any of some keys. */
function cover(keys: readonly number[], places: readonly (readonly number[])[]): number {
  const [first = -1] = keys;
  if (keys.length <= 1) return places[first]?.length ?? 0;
  const sentences = new Set<number>();
  for (const key of keys) for (const sentence of places[key] ?? []) sentences.add(sentence);
  return sentences.size;
}

function thin<T>(tokens: readonly T[]): readonly T[] {
  if (tokens.length <= MAX_TOKENS) return tokens;
  const step = tokens.length / MAX_TOKENS;
  return Array.from({ length: MAX_TOKENS }, (_, at) => tokens[Math.floor(at * step)] as T);
}
