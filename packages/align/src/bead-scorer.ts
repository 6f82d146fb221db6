import { TokenKind } from './analysis/sentence.ts';
import { MAX_GROUP } from './bead-types.ts';
import { type OddsTable, oddsStep, oddsTable } from './chance.ts';
import { FEATURE, FEATURE_COUNT } from './features.ts';
import { MAX_TOKENS, type Prepared, type RatedTokens } from './prepare.ts';

/** Chance-corrected odds by kind of token: words and their like are covered about half the time. */
const ODDS: Readonly<Record<TokenKind, OddsTable>> = {
  [TokenKind.Word]: oddsTable(0.5, 0.3),
  [TokenKind.Character]: oddsTable(0.35, 0.3),
  [TokenKind.Literal]: oddsTable(0.75, 0.3),
  [TokenKind.Mark]: oddsTable(0.75, 0.3),
  [TokenKind.Function]: oddsTable(0.4, 0.3),
};
const WEAK_ODDS = oddsTable(0.25, 0.15, 0.97);

const KEYED_HIT: Readonly<Record<TokenKind, number>> = {
  [TokenKind.Word]: FEATURE.keyedWordHit,
  [TokenKind.Character]: FEATURE.keyedWordHit,
  [TokenKind.Literal]: FEATURE.keyedLiteralHit,
  [TokenKind.Mark]: FEATURE.keyedMarkHit,
  [TokenKind.Function]: FEATURE.keyedFunctionHit,
};
const TRANSLATED_HIT: Readonly<Record<TokenKind, number>> = {
  [TokenKind.Word]: FEATURE.translatedWordHit,
  [TokenKind.Character]: FEATURE.translatedCharacterHit,
  [TokenKind.Literal]: FEATURE.translatedLiteralHit,
  [TokenKind.Mark]: FEATURE.translatedMarkHit,
  [TokenKind.Function]: FEATURE.translatedFunctionHit,
};

/** The cover features stand together: those from `FIRST` up to before `FIRST + COVER`. */
const FIRST = FEATURE.keyedWordHit;
const COVER = FEATURE.translatedFunctionMiss - FIRST + 1;

/** After the cover features of a sentence: their plain sum and their weighted sum. */
const PLAIN_SUM = COVER;
const WEIGHTED_SUM = COVER + 1;

/** Cover of a token by the other side. */
const NONE = 0;
const WEAK = 1;
const STRONG = 2;

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

/** Limit of the length feature and of the least cover. Nats. */
const LEAST_LENGTH = -6;
const LEAST_COVER = 10;

/** Length odds below which groups of several sentences are not considered. Nats. */
const HOPELESS_LENGTH = -2;

/** How a group of one side covers a sentence of the other. */
interface PairCover {
  /** By token of the keyed sentence. */
  readonly keyed: Uint8Array;
  readonly translated: Uint8Array;
  /** Strongly covered words of the keyed sentence: token, place in it, place in the other, and so on. */
  readonly matches: Float64Array;
}

/** Which tokens of a sentence a group covers, and the sums of their log odds. */
interface GroupCover {
  readonly tokens: Uint8Array;
  readonly sums: Float64Array;
}

/** Rows of a table that is filled along a search and emptied behind it. */
type Rows<T> = Map<number, Map<number, T>>;

/**
 * Score the beads of two prepared texts.
 *
 * Beads are asked for in the order of their first translated sentence; what is remembered for earlier
 * sentences is dropped on the way, so memory is bounded by the width of the search.
 */
export class BeadScorer {
  readonly #texts: Prepared;
  readonly #weights: Float64Array;
  readonly #pairs: Rows<PairCover> = new Map();
  /** Which tokens of a keyed sentence a translated group covers, and the sums; for the current row. */
  #keyedCover = new Map<number, GroupCover>();
  readonly #translatedCover: Rows<GroupCover> = new Map();
  readonly #features = new Float64Array(FEATURE_COUNT);
  readonly #nearest = new Float64Array(MAX_TOKENS).fill(FAR);
  #row = -1;

  constructor(texts: Prepared, weights: Float64Array) {
    this.#texts = texts;
    this.#weights = weights;
  }

  /**
   * Score the bead of `n` translated sentences from `i` and `m` keyed ones from `j`.
   *
   * @param prior - Natural logarithm of the prior of the bead's type.
   * @returns Nats; −Infinity for beads that cross a paragraph border or are hopeless by length.
   */
  score(i: number, n: number, j: number, m: number, prior: number): number {
    if (!this.allows(i, n, j, m)) return -Infinity;
    if (n + m > 2 && this.#lengthOdds(i, n, j, m) < HOPELESS_LENGTH) return -Infinity;
    const features = this.#features;
    let score = this.#sentenceFeatures(i, n, j, m, prior, features);
    for (let at = 0; at < FIRST; at++) score += (this.#weights[at] ?? 0) * (features[at] ?? 0);
    for (let at = FIRST + COVER; at < FEATURE_COUNT; at++) {
      score += (this.#weights[at] ?? 0) * (features[at] ?? 0);
    }
    return score;
  }

  /** Write all features of a bead; for training. */
  features(i: number, n: number, j: number, m: number, prior: number, out: Float64Array): void {
    this.#sentenceFeatures(i, n, j, m, prior, out);
    if (n === 0 || m === 0) return;
    const add = ({ sums }: { readonly sums: Float64Array }) => {
      for (let slot = 0; slot < COVER; slot++) {
        out[FIRST + slot] = (out[FIRST + slot] ?? 0) + (sums[slot] ?? 0);
      }
    };
    for (let b = 0; b < m; b++) add(this.#coverOfKeyed(i, n, j + b));
    for (let a = 0; a < n; a++) add(this.#coverOfTranslated(j, m, i + a));
  }

  /** Whether a bead stays within a paragraph on both sides. */
  allows(i: number, n: number, j: number, m: number): boolean {
    const { paragraphs } = this.#texts;
    return (
      paragraphs === undefined ||
      (staysIn(paragraphs.translated, i, n) && staysIn(paragraphs.keyed, j, m))
    );
  }

  /**
   * Write the features other than cover; cover features are set to 0.
   *
   * @returns The weighted sum of the cover features.
   */
  #sentenceFeatures(
    i: number,
    n: number,
    j: number,
    m: number,
    prior: number,
    out: Float64Array,
  ): number {
    out.fill(0);
    out[FEATURE.prior] = prior;
    if (n === 0 || m === 0) return 0;
    this.#advance(i);
    out[FEATURE.length] = Math.max(LEAST_LENGTH, this.#lengthOdds(i, n, j, m));
    let weighted = 0;
    let plain = 0;
    let least = LEAST_COVER;
    for (let b = 0; b < m; b++) {
      const { sums } = this.#coverOfKeyed(i, n, j + b);
      weighted += sums[WEIGHTED_SUM] ?? 0;
      plain += sums[PLAIN_SUM] ?? 0;
      least = Math.min(least, sums[PLAIN_SUM] ?? 0);
    }
    if (m > 1) out[FEATURE.leastKeyed] = Math.max(-LEAST_COVER, least);
    least = LEAST_COVER;
    for (let a = 0; a < n; a++) {
      const { sums } = this.#coverOfTranslated(j, m, i + a);
      weighted += sums[WEIGHTED_SUM] ?? 0;
      plain += sums[PLAIN_SUM] ?? 0;
      least = Math.min(least, sums[PLAIN_SUM] ?? 0);
    }
    if (n > 1) out[FEATURE.leastTranslated] = Math.max(-LEAST_COVER, least);
    out[FEATURE.saturation] = Math.tanh(plain / 10);
    out[FEATURE.deficit] = Math.min(0, plain) / 10;
    out[FEATURE.position] = this.#position(i, n, j, m);
    this.#addShape(i, n, j, m, out);
    const { paragraphs, similarity } = this.#texts;
    if (paragraphs !== undefined && paragraphs.translated[i] !== paragraphs.keyed[j]) {
      out[FEATURE.otherParagraph] = 1;
    }
    if (similarity !== undefined) out[FEATURE.similarity] = groupSimilarity(i, n, j, m, similarity);
    return weighted;
  }

  #advance(row: number): void {
    if (row === this.#row) return;
    this.#keyedCover = new Map();
    for (let past = this.#row; past < row; past++) {
      this.#pairs.delete(past);
      this.#translatedCover.delete(past);
    }
    this.#row = row;
  }

  /** Log odds of the group's lengths in a translation against strangers. */
  #lengthOdds(i: number, n: number, j: number, m: number): number {
    const { translatedEnds, keyedEnds, ratio } = this.#texts;
    const translated = between(translatedEnds, i, n);
    const x = Math.log(between(keyedEnds, j, m) / (ratio * translated));
    const narrow = 0.05 + 1.2 / translated;
    const wide = 0.5 + 1.2 / translated;
    return 0.5 * (Math.log(wide / narrow) - (x * x) / narrow + (x * x) / wide);
  }

  /** How the translated group covers one keyed sentence. */
  #coverOfKeyed(i: number, n: number, j: number): GroupCover {
    const key = j * (MAX_GROUP + 1) + n;
    const known = this.#keyedCover.get(key);
    if (known !== undefined) return known;
    const last = this.#pair(i + n - 1, j).keyed;
    const tokens = n === 1 ? last : higher(this.#coverOfKeyed(i, n - 1, j).tokens, last);
    const logLength = Math.log(between(this.#texts.translatedEnds, i, n));
    const rated = this.#texts.keyed[j]?.rated ?? NO_TOKENS;
    const sums = this.#sum(rated, tokens, logLength, KEYED_HIT, FEATURE.keyedWeakHit);
    const cover = { tokens, sums };
    this.#keyedCover.set(key, cover);
    return cover;
  }

  /** How the keyed group covers one translated sentence. */
  #coverOfTranslated(j: number, m: number, i: number): GroupCover {
    const row = rowOf(this.#translatedCover, i);
    const key = j * (MAX_GROUP + 1) + m;
    const known = row.get(key);
    if (known !== undefined) return known;
    const last = this.#pair(i, j + m - 1).translated;
    const tokens = m === 1 ? last : higher(this.#coverOfTranslated(j, m - 1, i).tokens, last);
    const logLength = Math.log(between(this.#texts.keyedEnds, j, m));
    const rated = this.#texts.translated[i]?.rated ?? NO_TOKENS;
    const sums = this.#sum(rated, tokens, logLength, TRANSLATED_HIT, FEATURE.translatedWeakHit);
    const cover = { tokens, sums };
    row.set(key, cover);
    return cover;
  }

  /** Sum up log odds of tokens by feature, then plainly and by weight. */
  #sum(
    { kinds, logStrongRates, logWeakRates }: RatedTokens,
    cover: Uint8Array,
    logLength: number,
    hitFeature: Readonly<Record<TokenKind, number>>,
    weakHitFeature: number,
  ): Float64Array {
    const sums = new Float64Array(COVER + 2);
    const add = (slot: number, value: number) => {
      sums[slot] = (sums[slot] ?? 0) + value;
      sums[PLAIN_SUM] = (sums[PLAIN_SUM] ?? 0) + value;
    };
    for (let at = 0; at < kinds.length; at++) {
      const kind = kinds[at] as TokenKind;
      const strongRate = logStrongRates[at] ?? -Infinity;
      if (strongRate > -Infinity) {
        const hit = cover[at] === STRONG;
        const odds = ODDS[kind];
        const step = oddsStep(strongRate + logLength);
        add(
          hitFeature[kind] - FIRST + (hit ? 0 : 1),
          (hit ? odds.hit[step] : odds.miss[step]) ?? 0,
        );
        if (hit) continue;
      }
      const weakRate = logWeakRates[at] ?? -Infinity;
      if (weakRate > -Infinity) {
        const hit = cover[at] === WEAK;
        const step = oddsStep(weakRate + logLength);
        add(
          weakHitFeature - FIRST + (hit ? 0 : 1),
          (hit ? WEAK_ODDS.hit[step] : WEAK_ODDS.miss[step]) ?? 0,
        );
      }
    }
    let weighted = 0;
    for (let slot = 0; slot < COVER; slot++) {
      weighted += (this.#weights[FIRST + slot] ?? 0) * (sums[slot] ?? 0);
    }
    sums[WEIGHTED_SUM] = weighted;
    return sums;
  }

  #pair(i: number, j: number): PairCover {
    const row = rowOf(this.#pairs, i);
    let pair = row.get(j);
    if (pair === undefined) {
      pair = this.#compare(i, j);
      row.set(j, pair);
    }
    return pair;
  }

  #compare(i: number, j: number): PairCover {
    const translatedSentence = this.#texts.translated[i];
    const keyedSentence = this.#texts.keyed[j];
    if (translatedSentence === undefined || keyedSentence === undefined) return NO_COVER;
    const { strong, weak } = translatedSentence;
    const keyedTokens = keyedSentence.tokens;
    const keyed = new Uint8Array(keyedTokens.length);
    const matches: number[] = [];
    for (let at = 0; at < keyedTokens.length; at++) {
      const token = keyedTokens[at];
      if (token === undefined) continue;
      for (const key of token.strong) {
        const place = strong.get(key);
        if (place === undefined) {
          if (keyed[at] === NONE && weak.has(key)) keyed[at] = WEAK;
          continue;
        }
        keyed[at] = STRONG;
        if (token.kind <= TokenKind.Literal) matches.push(at, token.position, place);
      }
    }
    const { keys } = keyedSentence;
    const translatedTokens = translatedSentence.tokens;
    const translated = new Uint8Array(translatedTokens.length);
    for (let at = 0; at < translatedTokens.length; at++) {
      const token = translatedTokens[at];
      if (token === undefined) continue;
      if (hasAny(keys, token.strong)) translated[at] = STRONG;
      else if (hasAny(keys, token.weak)) translated[at] = WEAK;
    }
    return { keyed, translated, matches: Float64Array.from(matches) };
  }

  /**
   * Log odds of where covered words stand: words that translate each other stand at like places of
   * their groups. Each word counts by how far chance does not explain its cover.
   */
  #position(i: number, n: number, j: number, m: number): number {
    const { translatedEnds, keyedEnds, keyed } = this.#texts;
    const translatedLength = between(translatedEnds, i, n);
    const keyedLength = between(keyedEnds, j, m);
    const logLength = Math.log(translatedLength);
    const nearest = this.#nearest;
    let sum = 0;
    for (let b = 0; b < m; b++) {
      const keyedStart = between(keyedEnds, j, b) / keyedLength;
      const keyedShare = between(keyedEnds, j + b, 1) / keyedLength;
      const touched: number[] = [];
      for (let a = 0; a < n; a++) {
        const start = between(translatedEnds, i, a) / translatedLength;
        const share = between(translatedEnds, i + a, 1) / translatedLength;
        const { matches } = this.#pair(i + a, j + b);
        for (let at = 0; at < matches.length; at += 3) {
          const token = matches[at] ?? 0;
          const here = keyedStart + (matches[at + 1] ?? 0) * keyedShare;
          const there = start + (matches[at + 2] ?? 0) * share;
          const distance = Math.abs(here - there);
          const before = nearest[token] ?? FAR;
          if (before === FAR) touched.push(token);
          if (distance < before) nearest[token] = distance;
        }
      }
      const { kinds, logStrongRates } = keyed[j + b]?.rated ?? NO_TOKENS;
      for (const token of touched) {
        const step = oddsStep((logStrongRates[token] ?? 0) + logLength);
        const surprise = ODDS[(kinds[token] ?? 0) as TokenKind].surprise[step] ?? 0;
        const distance = Math.round((nearest[token] ?? 0) * POSITION_STEPS);
        sum += surprise * (POSITION_ODDS[distance] ?? 0);
        nearest[token] = FAR;
      }
    }
    return sum;
  }

  #addShape(i: number, n: number, j: number, m: number, out: Float64Array): void {
    const { translated, keyed } = this.#texts;
    const first = translated[i]?.shape;
    const last = translated[i + n - 1]?.shape;
    const keyedFirst = keyed[j]?.shape;
    const keyedLast = keyed[j + m - 1]?.shape;
    if (last?.ending !== keyedLast?.ending) out[FEATURE.otherEnding] = 1;
    else if (last?.ending !== '') out[FEATURE.sameEnding] = 1;
    if (first?.opensWithQuote !== keyedFirst?.opensWithQuote) out[FEATURE.otherOpeningQuote] = 1;
    if (last?.closesWithQuote !== keyedLast?.closesWithQuote) out[FEATURE.otherClosingQuote] = 1;
    if (keyedFirst?.startsLower) out[FEATURE.startsLower] = 1;
    let clauses = 0;
    let quoted = false;
    for (let a = 0; a < n; a++) {
      clauses += translated[i + a]?.shape.clauses ?? 0;
      quoted ||= translated[i + a]?.shape.hasQuote ?? false;
    }
    let keyedClauses = 0;
    let keyedQuoted = false;
    for (let b = 0; b < m; b++) {
      keyedClauses += keyed[j + b]?.shape.clauses ?? 0;
      keyedQuoted ||= keyed[j + b]?.shape.hasQuote ?? false;
    }
    if (quoted !== keyedQuoted) out[FEATURE.otherQuotes] = 1;
    out[FEATURE.fewTranslatedClauses] = Math.max(0, m - clauses);
    out[FEATURE.fewKeyedClauses] = Math.max(0, n - keyedClauses);
  }
}

/** Farther than any distance. */
const FAR = 9;

const NO_TOKENS: RatedTokens = {
  kinds: new Uint8Array(),
  logStrongRates: new Float64Array(),
  logWeakRates: new Float64Array(),
};
const NO_COVER: PairCover = {
  keyed: new Uint8Array(),
  translated: new Uint8Array(),
  matches: new Float64Array(),
};

function rowOf<T>(rows: Rows<T>, at: number): Map<number, T> {
  let row = rows.get(at);
  if (row === undefined) {
    row = new Map();
    rows.set(at, row);
  }
  return row;
}

function staysIn(begins: readonly boolean[], from: number, size: number): boolean {
  for (let at = from + 1; at < from + size; at++) if (begins[at]) return false;
  return true;
}

function between(ends: Float64Array, from: number, count: number): number {
  return (ends[from + count] ?? 0) - (ends[from] ?? 0);
}

function hasAny(keys: ReadonlySet<number>, wanted: readonly number[]): boolean {
  for (const key of wanted) if (keys.has(key)) return true;
  return false;
}

/** The higher cover of each token. */
function higher(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = a.slice();
  for (let at = 0; at < both.length; at++) {
    if ((b[at] ?? NONE) > (both[at] ?? NONE)) both[at] = b[at] ?? NONE;
  }
  return both;
}

/** Sum over the sentences of a bead of the similarity to the likest one of the other side. */
function groupSimilarity(
  i: number,
  n: number,
  j: number,
  m: number,
  similarity: (translated: number, keyed: number) => number,
): number {
  let sum = 0;
  for (let a = 0; a < n; a++) {
    let best = -Infinity;
    for (let b = 0; b < m; b++) best = Math.max(best, similarity(i + a, j + b));
    sum += best;
  }
  for (let b = 0; b < m; b++) {
    let best = -Infinity;
    for (let a = 0; a < n; a++) best = Math.max(best, similarity(i + a, j + b));
    sum += best;
  }
  return sum;
}
