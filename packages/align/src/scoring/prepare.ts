import type { KeyedSentence, Offer, TranslatedSentence } from '../analysis/sentence.ts';
import { sentencesByKey } from '../analysis/sentences-by-key.ts';
import { chanceRate, rateInSteps } from './chance.ts';

/** Tokens of a sentence with how often chance covers each, in columns. */
export interface RatedTokens {
  readonly kinds: Uint8Array;
  /** `rateInSteps` of strong cover, and of weak cover where there is no strong one; −Infinity: never. */
  readonly strongRates: Float64Array;
  readonly weakRates: Float64Array;
}

/** A sentence ready for comparison: of its tokens, those that the other text covers anywhere. */
export interface RatedKeyed extends RatedTokens {
  readonly sentence: KeyedSentence;
  readonly positions: Float32Array;
  /** Keys of token t: from `starts[t]` up to `starts[t + 1]`. */
  readonly keys: Int32Array;
  readonly starts: Uint16Array;
  /** Tokens that the other text covers nowhere; 0 where that says nothing, see `countsAbsent`. */
  readonly absent: number;
}

export interface RatedTranslated extends RatedTokens {
  readonly sentence: TranslatedSentence;
  readonly offers: readonly Offer[];
}

/** Two texts ready for comparison, neither empty. */
export interface Prepared {
  readonly translated: readonly RatedTranslated[];
  readonly keyed: readonly RatedKeyed[];
  readonly keyCount: number;
  /** Length of the keyed text per unit of translated text. */
  readonly ratio: number;
  /** Where the caller has other evidence: similarity of two sentences, 0 where there is no relation. */
  readonly similarity?: (translated: number, keyed: number) => number;
  /** Whether a paragraph begins with a sentence; beads do not cross into it. */
  readonly paragraphs?: {
    readonly translated: readonly boolean[];
    readonly keyed: readonly boolean[];
  };
  /**
   * Whether the two are all there is of two texts, so that it says something that a word is translated nowhere. Of
   * what a text in both languages holds, or of a part of two texts, that is to be expected.
   */
  readonly areWhole?: boolean;
  /** Whether a sentence belongs to a run that repeats an earlier one of its side. */
  readonly repeated?: {
    readonly translated: readonly boolean[];
    readonly keyed: readonly boolean[];
  };
}

/** Usual ratio, English letters to a Chinese character, and how many characters it counts for. */
const USUAL_RATIO = 3;
const RATIO_STRENGTH = 60;

/**
 * Sentences of the other side from which a text is long: what a sentence says is then found somewhere by chance, and
 * what is not found is mostly what the lexicon has no good translation of.
 */
const MANY_SENTENCES = 30;

/** Share of the tokens of a text that the other covers anywhere, below which the lexicon does not know its words. */
const MIN_KNOWN_SHARE = 0.2;

/** Rate how often chance covers each token. Both sides are non-empty. */
export function prepare(
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
  keyCount: number,
): Prepared {
  const translatedLength = translated.reduce((sum, { length }) => sum + length, 0);
  const keyedLength = keyed.reduce((sum, { length }) => sum + length, 0);
  const counts = countOffers(translated, keyCount);
  return {
    translated: rateTranslated(translated, keyed, keyCount, keyedLength / keyed.length),
    keyed: rateKeyed(keyed, counts, translated.length, translatedLength / translated.length),
    keyCount,
    ratio: (keyedLength + USUAL_RATIO * RATIO_STRENGTH) / (translatedLength + RATIO_STRENGTH),
  };
}

interface OfferCounts {
  /** By key, the sentences that offer it strongly, and in any way. */
  readonly strong: Uint32Array;
  readonly any: Uint32Array;
}

function countOffers(translated: readonly TranslatedSentence[], keyCount: number): OfferCounts {
  const strong = new Uint32Array(keyCount);
  const any = new Uint32Array(keyCount);
  const seen = new Int32Array(keyCount).fill(-1);
  translated.forEach(({ strongKeys, weakKeys }, sentence) => {
    for (const key of strongKeys) {
      seen[key] = sentence;
      strong[key] = (strong[key] ?? 0) + 1;
      any[key] = (any[key] ?? 0) + 1;
    }
    for (const key of weakKeys) if (seen[key] !== sentence) any[key] = (any[key] ?? 0) + 1;
  });
  return { strong, any };
}

function rateKeyed(
  keyed: readonly KeyedSentence[],
  counts: OfferCounts,
  sentences: number,
  meanLength: number,
): readonly RatedKeyed[] {
  const most = (keys: Int32Array, from: number, to: number, count: Uint32Array) => {
    let highest = 0;
    for (let at = from; at < to; at++) highest = Math.max(highest, count[keys[at] ?? 0] ?? 0);
    return highest;
  };
  const rated = keyed.map((sentence) => {
    const { kinds, positions, keys, starts } = sentence;
    const kept: number[] = [];
    const keptKeys: number[] = [];
    const ends = [0];
    const strongRates: number[] = [];
    const weakRates: number[] = [];
    for (let token = 0; token < kinds.length; token++) {
      const from = starts[token] ?? 0;
      const to = starts[token + 1] ?? 0;
      const any = most(keys, from, to, counts.any);
      if (any === 0) continue;
      const strong = most(keys, from, to, counts.strong);
      const strongRate = strong > 0 ? chanceRate(strong, sentences, meanLength) : 0;
      const weakRate = any > strong ? chanceRate(any, sentences, meanLength) - strongRate : 0;
      kept.push(token);
      for (let at = from; at < to; at++) keptKeys.push(keys[at] ?? 0);
      ends.push(keptKeys.length);
      strongRates.push(rateInSteps(strongRate));
      weakRates.push(rateInSteps(weakRate));
    }
    return {
      sentence,
      kinds: Uint8Array.from(kept, (token) => kinds[token] ?? 0),
      positions: Float32Array.from(kept, (token) => positions[token] ?? 0),
      keys: Int32Array.from(keptKeys),
      starts: Uint16Array.from(ends),
      absent: kinds.length - kept.length,
      strongRates: Float64Array.from(strongRates),
      weakRates: Float64Array.from(weakRates),
    };
  });
  return countsAbsent(rated, sentences) ? rated : rated.map((one) => ({ ...one, absent: 0 }));
}

/**
 * Whether it says something that the other text has no translation of a word at all: in short texts, where a sentence
 * that was left out holds many such words, and only with a lexicon that knows the words of the text.
 */
function countsAbsent(rated: readonly RatedKeyed[], sentences: number): boolean {
  if (sentences >= MANY_SENTENCES) return false;
  const known = rated.reduce((sum, { kinds }) => sum + kinds.length, 0);
  const absent = rated.reduce((sum, one) => sum + one.absent, 0);
  return known >= MIN_KNOWN_SHARE * (known + absent);
}

/** Rates of an offer; `undefined` when the other text never has any of its keys. */
type OfferRates = { readonly strong: number; readonly weak: number } | undefined;

function rateTranslated(
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
  keyCount: number,
  meanLength: number,
): readonly RatedTranslated[] {
  const cover = createCoverCounter(keyed, keyCount);
  const known = new Map<Offer, OfferRates>();
  const rate = (offer: Offer): OfferRates => {
    const strong = cover(offer.strong);
    const any = offer.weak.length > 0 ? cover(offer.strong, offer.weak) : strong;
    if (any === 0) return undefined;
    const strongRate = strong > 0 ? chanceRate(strong, keyed.length, meanLength) : 0;
    const weakRate = any > strong ? chanceRate(any, keyed.length, meanLength) - strongRate : 0;
    return { strong: rateInSteps(strongRate), weak: rateInSteps(weakRate) };
  };
  return translated.map((sentence) => {
    const kinds: number[] = [];
    const offers: Offer[] = [];
    const strongRates: number[] = [];
    const weakRates: number[] = [];
    sentence.offers.forEach((offer, token) => {
      if (!known.has(offer)) known.set(offer, rate(offer));
      const rates = known.get(offer);
      if (rates === undefined) return;
      kinds.push(sentence.kinds[token] ?? 0);
      offers.push(offer);
      strongRates.push(rates.strong);
      weakRates.push(rates.weak);
    });
    return {
      sentence,
      offers,
      kinds: Uint8Array.from(kinds),
      strongRates: Float64Array.from(strongRates),
      weakRates: Float64Array.from(weakRates),
    };
  });
}

/** Make a counter of the keyed sentences that have any of some keys. */
function createCoverCounter(keyed: readonly KeyedSentence[], keyCount: number) {
  const places = sentencesByKey(
    keyed.map(({ keys }) => keys),
    keyCount,
  );
  const seen = new Int32Array(keyed.length);
  let round = 0;
  return (...lists: readonly Int32Array[]): number => {
    round++;
    let count = 0;
    for (const keys of lists) {
      for (const key of keys) {
        for (let at = places.starts[key] ?? 0; at < (places.starts[key + 1] ?? 0); at++) {
          const sentence = places.sentences[at] ?? 0;
          if (seen[sentence] === round) continue;
          seen[sentence] = round;
          count++;
        }
      }
    }
    return count;
  };
}
