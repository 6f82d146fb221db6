import { type SentenceShape, TokenKind } from './analysis/sentence.ts';
import { MAX_GROUP } from './bead-types.ts';
import { type OddsTable, oddsStep, oddsTable } from './chance.ts';
import { FEATURE } from './features.ts';
import type { Prepared, RatedToken } from './prepare.ts';

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

/** The cover features: those from `KEYED_HIT.Word` up to here, then one slot for their plain sum. */
const FIRST = FEATURE.keyedWordHit;
const COVER = FEATURE.translatedFunctionMiss - FIRST + 1;
const SLOTS = COVER + 1;

/** Cover of a sentence by another: 0 none, 1 weak, 2 strong, by token. */
const NONE = 0;
const WEAK = 1;
const STRONG = 2;

/** Spread of relative positions of words that translate each other, and share that has any relation. */
const POSITION_SPREAD = 0.1;
const POSITION_SHARE = 0.65;

/** Limit of the length feature and of the least cover. Nats. */
const LEAST_LENGTH = -6;
const LEAST_COVER = 10;

/** How two sentences cover each other. */
interface PairCover {
  /** By token of the keyed sentence. */
  readonly keyed: Uint8Array;
  readonly translated: Uint8Array;
  /** Strongly covered words of the keyed sentence: token, place in it, place in the other. */
  readonly matches: readonly Match[];
}

interface Match {
  readonly token: number;
  readonly keyed: number;
  readonly translated: number;
}

/**
 * Compute the features of beads of two prepared texts.
 *
 * Beads are asked for in the order of their first translated sentence; what is remembered for earlier
 * sentences is dropped on the way, so memory is bounded by the width of the search.
 */
export class BeadScorer {
  readonly #texts: Prepared;
  readonly #pairs = new Map<number, Map<number, PairCover>>();
  /** Cover of a keyed sentence by translated groups that begin at the current row. */
  #keyedCover = new Map<number, Float64Array>();
  #row = -1;
  /** Cover of a translated sentence by keyed groups, by row. */
  readonly #translatedCover = new Map<number, Map<number, Float64Array>>();

  constructor(texts: Prepared) {
    this.#texts = texts;
  }

  /**
   * Write the features of the bead of `n` translated sentences from `i` and `m` keyed ones from `j`.
   *
   * @param prior - Natural logarithm of the prior of the bead's type.
   */
  features(i: number, n: number, j: number, m: number, prior: number, out: Float64Array): void {
    out.fill(0);
    out[FEATURE.prior] = prior;
    if (n === 0 || m === 0) return;
    this.#advance(i);
    this.#addLength(i, n, j, m, out);
    let least = LEAST_COVER;
    let sum = 0;
    for (let b = 0; b < m; b++) {
      const cover = this.#coverOfKeyed(i, n, j + b);
      sum += addCover(cover, out);
      least = Math.min(least, cover[COVER] ?? 0);
    }
    if (m > 1) out[FEATURE.leastKeyed] = Math.max(-LEAST_COVER, least);
    least = LEAST_COVER;
    for (let a = 0; a < n; a++) {
      const cover = this.#coverOfTranslated(j, m, i + a);
      sum += addCover(cover, out);
      least = Math.min(least, cover[COVER] ?? 0);
    }
    if (n > 1) out[FEATURE.leastTranslated] = Math.max(-LEAST_COVER, least);
    out[FEATURE.saturation] = Math.tanh(sum / 10);
    out[FEATURE.deficit] = Math.min(0, sum) / 10;
    out[FEATURE.position] = this.#position(i, n, j, m);
    this.#addShape(i, n, j, m, out);
    const { paragraphs } = this.#texts;
    if (paragraphs !== undefined && paragraphs.translated[i] !== paragraphs.keyed[j]) {
      out[FEATURE.otherParagraph] = 1;
    }
    if (this.#texts.similarity !== undefined) {
      out[FEATURE.similarity] = this.#similarity(i, n, j, m, this.#texts.similarity);
    }
  }

  /** Whether a bead stays within a paragraph on both sides. */
  allows(i: number, n: number, j: number, m: number): boolean {
    const { paragraphs } = this.#texts;
    return (
      paragraphs === undefined ||
      (staysIn(paragraphs.translated, i, n) && staysIn(paragraphs.keyed, j, m))
    );
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

  #addLength(i: number, n: number, j: number, m: number, out: Float64Array): void {
    const { translatedEnds, keyedEnds, ratio } = this.#texts;
    const translated = between(translatedEnds, i, n);
    const x = Math.log(between(keyedEnds, j, m) / (ratio * translated));
    const narrow = 0.05 + 1.2 / translated;
    const wide = 0.5 + 1.2 / translated;
    const odds = 0.5 * (Math.log(wide / narrow) - (x * x) / narrow + (x * x) / wide);
    out[FEATURE.length] = Math.max(LEAST_LENGTH, odds);
  }

  /** How the translated group covers one keyed sentence. */
  #coverOfKeyed(i: number, n: number, j: number): Float64Array {
    const key = j * (MAX_GROUP + 1) + n;
    const known = this.#keyedCover.get(key);
    if (known !== undefined) return known;
    const { keyed, translatedEnds } = this.#texts;
    const tokens = keyed[j]?.tokens ?? [];
    const logLength = Math.log(between(translatedEnds, i, n));
    const covers = Array.from({ length: n }, (_, a) => this.#pair(i + a, j).keyed);
    const out = coverOf(tokens, covers, logLength, KEYED_HIT, FEATURE.keyedWeakHit);
    this.#keyedCover.set(key, out);
    return out;
  }

  /** How the keyed group covers one translated sentence. */
  #coverOfTranslated(j: number, m: number, i: number): Float64Array {
    let row = this.#translatedCover.get(i);
    if (row === undefined) {
      row = new Map();
      this.#translatedCover.set(i, row);
    }
    const key = j * (MAX_GROUP + 1) + m;
    const known = row.get(key);
    if (known !== undefined) return known;
    const { translated, keyedEnds } = this.#texts;
    const tokens = translated[i]?.tokens ?? [];
    const logLength = Math.log(between(keyedEnds, j, m));
    const covers = Array.from({ length: m }, (_, b) => this.#pair(i, j + b).translated);
    const out = coverOf(tokens, covers, logLength, TRANSLATED_HIT, FEATURE.translatedWeakHit);
    row.set(key, out);
    return out;
  }

  #pair(i: number, j: number): PairCover {
    let row = this.#pairs.get(i);
    if (row === undefined) {
      row = new Map();
      this.#pairs.set(i, row);
    }
    let pair = row.get(j);
    if (pair === undefined) {
      pair = this.#compare(i, j);
      row.set(j, pair);
    }
    return pair;
  }

  #compare(i: number, j: number): PairCover {
    const { strong, weak, tokens: translatedTokens } = this.#texts.translated[i] ?? NO_SENTENCE;
    const { keys, tokens: keyedTokens } = this.#texts.keyed[j] ?? NO_SENTENCE;
    const keyed = new Uint8Array(keyedTokens.length);
    const matches: Match[] = [];
    keyedTokens.forEach((token, at) => {
      for (const key of token.strong) {
        const place = strong.get(key);
        if (place === undefined) {
          if (keyed[at] === NONE && weak.has(key)) keyed[at] = WEAK;
          continue;
        }
        keyed[at] = STRONG;
        if (token.kind <= TokenKind.Literal) {
          matches.push({ token: at, keyed: token.position, translated: place });
        }
      }
    });
    const translated = new Uint8Array(translatedTokens.length);
    translatedTokens.forEach((token, at) => {
      if (token.strong.some((key) => keys.has(key))) translated[at] = STRONG;
      else if (token.weak.some((key) => keys.has(key))) translated[at] = WEAK;
    });
    return { keyed, translated, matches };
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
    let sum = 0;
    for (let b = 0; b < m; b++) {
      const keyedStart = between(keyedEnds, j, b) / keyedLength;
      const keyedShare = between(keyedEnds, j + b, 1) / keyedLength;
      const nearest = new Map<number, number>();
      for (let a = 0; a < n; a++) {
        const start = between(translatedEnds, i, a) / translatedLength;
        const share = between(translatedEnds, i + a, 1) / translatedLength;
        for (const { token, keyed: at, translated } of this.#pair(i + a, j + b).matches) {
          const distance = Math.abs(keyedStart + at * keyedShare - (start + translated * share));
          const before = nearest.get(token);
          if (before === undefined || distance < before) nearest.set(token, distance);
        }
      }
      const tokens = keyed[j + b]?.tokens ?? [];
      for (const [at, distance] of nearest) {
        const token = tokens[at];
        if (token === undefined) continue;
        const step = oddsStep(token.logStrongRate + logLength);
        sum += (ODDS[token.kind].surprise[step] ?? 0) * positionOdds(distance);
      }
    }
    return sum;
  }

  #addShape(i: number, n: number, j: number, m: number, out: Float64Array): void {
    const { translated, keyed } = this.#texts;
    const shapes = (
      sentences: readonly { readonly shape: SentenceShape }[],
      from: number,
      size: number,
    ) => sentences.slice(from, from + size).map(({ shape }) => shape);
    const ours = shapes(translated, i, n);
    const theirs = shapes(keyed, j, m);
    const [first, last] = [ours[0], ours.at(-1)];
    const [keyedFirst, keyedLast] = [theirs[0], theirs.at(-1)];
    if (last?.ending !== keyedLast?.ending) out[FEATURE.otherEnding] = 1;
    else if (last?.ending !== '') out[FEATURE.sameEnding] = 1;
    out[FEATURE.otherOpeningQuote] = Number(first?.opensWithQuote !== keyedFirst?.opensWithQuote);
    out[FEATURE.otherClosingQuote] = Number(last?.closesWithQuote !== keyedLast?.closesWithQuote);
    const quotes = ours.some(({ hasQuote }) => hasQuote);
    out[FEATURE.otherQuotes] = Number(quotes !== theirs.some(({ hasQuote }) => hasQuote));
    const clauses = (group: readonly SentenceShape[]) =>
      group.reduce((total, shape) => total + shape.clauses, 0);
    out[FEATURE.fewTranslatedClauses] = Math.max(0, m - clauses(ours));
    out[FEATURE.fewKeyedClauses] = Math.max(0, n - clauses(theirs));
    out[FEATURE.startsLower] = Number(keyedFirst?.startsLower ?? false);
  }

  #similarity(
    i: number,
    n: number,
    j: number,
    m: number,
    similarity: (translated: number, keyed: number) => number,
  ): number {
    let sum = 0;
    for (let a = 0; a < n; a++) {
      let best = -1;
      for (let b = 0; b < m; b++) best = Math.max(best, similarity(i + a, j + b));
      sum += best;
    }
    for (let b = 0; b < m; b++) {
      let best = -1;
      for (let a = 0; a < n; a++) best = Math.max(best, similarity(i + a, j + b));
      sum += best;
    }
    return sum;
  }
}

const NO_SENTENCE = {
  strong: new Map<number, number>(),
  weak: new Map<number, number>(),
  keys: new Set<number>(),
  tokens: [] as readonly RatedToken[],
};

function between(ends: Float64Array, from: number, count: number): number {
  return (ends[from + count] ?? 0) - (ends[from] ?? 0);
}

function staysIn(begins: readonly boolean[], from: number, size: number): boolean {
  for (let at = from + 1; at < from + size; at++) if (begins[at]) return false;
  return true;
}

/** Sum up log odds of tokens, each covered as well as by the best sentence of the group. */
function coverOf(
  tokens: readonly RatedToken[],
  covers: readonly Uint8Array[],
  logLength: number,
  hitFeature: Readonly<Record<TokenKind, number>>,
  weakHitFeature: number,
): Float64Array {
  const out = new Float64Array(SLOTS);
  let sum = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as RatedToken;
    let cover = NONE;
    for (const group of covers) {
      const level = group[at] ?? NONE;
      if (level > cover) cover = level;
    }
    if (token.logStrongRate > -Infinity) {
      const odds = ODDS[token.kind];
      const step = oddsStep(token.logStrongRate + logLength);
      const hit = cover === STRONG;
      const value = (hit ? odds.hit[step] : odds.miss[step]) ?? 0;
      const slot = hitFeature[token.kind] - FIRST + (hit ? 0 : 1);
      out[slot] = (out[slot] ?? 0) + value;
      sum += value;
      if (hit) continue;
    }
    if (token.logWeakRate > -Infinity) {
      const step = oddsStep(token.logWeakRate + logLength);
      const hit = cover === WEAK;
      const value = (hit ? WEAK_ODDS.hit[step] : WEAK_ODDS.miss[step]) ?? 0;
      const slot = weakHitFeature - FIRST + (hit ? 0 : 1);
      out[slot] = (out[slot] ?? 0) + value;
      sum += value;
    }
  }
  out[COVER] = sum;
  return out;
}

/** @returns The plain sum of the log odds. */
function addCover(cover: Float64Array, out: Float64Array): number {
  for (let slot = 0; slot < COVER; slot++) {
    out[FIRST + slot] = (out[FIRST + slot] ?? 0) + (cover[slot] ?? 0);
  }
  return cover[COVER] ?? 0;
}

function positionOdds(distance: number): number {
  return Math.log(
    (POSITION_SHARE * Math.exp(-distance / POSITION_SPREAD)) / (2 * POSITION_SPREAD) +
      1 -
      POSITION_SHARE,
  );
}
