import { TokenKind } from '../analysis/sentence.ts';
import { NONE, STRONG, WEAK } from './cover-odds.ts';
import type { Prepared } from './prepare.ts';

/**
 * How one translated sentence and each of a stretch of keyed sentences cover each other. Rows are used
 * again, so that a search makes no garbage: `fill` gives one a new meaning.
 */
export class PairRow {
  row = -1;
  /** Keyed sentences from `low` up to before `high`. */
  low = 0;
  high = 0;
  /** Cover of the tokens of keyed sentence j: from `keyedStarts[j − low]`. */
  keyed = new Uint8Array();
  keyedStarts = new Int32Array(1);
  /** Cover of the tokens of the translated sentence by keyed sentence j: from `(j − low) × tokens`. */
  translated = new Uint8Array();
  tokens = 0;
  /**
   * Strongly covered words: token of keyed sentence j, its place there, place in the translated
   * sentence, and so on; from `matchStarts[j − low]`.
   */
  matches = new Float64Array();
  matchStarts = new Int32Array(1);
}

/** Chain of the tokens of a sentence that have a key; −1 ends it. */
const END = -1;

/** Compares translated sentences with keyed ones, a row at a time. */
export class PairComparer {
  readonly #texts: Prepared;
  /** By key, for the row at hand: its cover of a keyed token, its place, and its first token in #chain. */
  readonly #cover: Uint8Array;
  readonly #places: Float64Array;
  readonly #first: Int32Array;
  /** Entries of chains: token, cover, next entry. */
  readonly #chain: number[] = [];

  constructor(texts: Prepared) {
    this.#texts = texts;
    this.#cover = new Uint8Array(texts.keyCount);
    this.#places = new Float64Array(texts.keyCount);
    this.#first = new Int32Array(texts.keyCount).fill(END);
  }

  /** Compare translated sentence `row` with the keyed ones from `low` up to before `high`. */
  fill(into: PairRow, row: number, low: number, high: number): void {
    const { keyed } = this.#texts;
    const sentence = this.#texts.translated[row];
    if (sentence === undefined) return;
    this.#index(row);
    const columns = high - low;
    const tokens = sentence.kinds.length;
    into.row = row;
    into.low = low;
    into.high = high;
    into.tokens = tokens;
    if (into.keyedStarts.length <= columns) {
      into.keyedStarts = new Int32Array(2 * columns);
      into.matchStarts = new Int32Array(2 * columns);
    }
    let keyedTokens = 0;
    let keys = 0;
    for (let j = low; j < high; j++) {
      into.keyedStarts[j - low] = keyedTokens;
      keyedTokens += keyed[j]?.kinds.length ?? 0;
      keys += keyed[j]?.keys.length ?? 0;
    }
    into.keyedStarts[columns] = keyedTokens;
    into.keyed = cleared(into.keyed, keyedTokens);
    into.translated = cleared(into.translated, columns * tokens);
    if (into.matches.length < 3 * keys) into.matches = new Float64Array(6 * keys);
    let matches = 0;
    for (let j = low; j < high; j++) {
      into.matchStarts[j - low] = matches;
      matches = this.#compare(into, j, matches);
    }
    into.matchStarts[columns] = matches;
    this.#clear(row);
  }

  /** @returns Where the matches of the sentence end. */
  #compare(into: PairRow, j: number, matches: number): number {
    const sentence = this.#texts.keyed[j];
    if (sentence === undefined) return matches;
    const { kinds, keys, starts, positions } = sentence;
    const keyedStart = into.keyedStarts[j - into.low] ?? 0;
    const translatedStart = (j - into.low) * into.tokens;
    let match = matches;
    for (let token = 0; token < kinds.length; token++) {
      let best = NONE;
      for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at++) {
        const key = keys[at] ?? 0;
        const cover = this.#cover[key] ?? NONE;
        if (cover > best) best = cover;
        if (cover === STRONG && (kinds[token] ?? 0) <= TokenKind.Literal) {
          into.matches[match++] = token;
          into.matches[match++] = positions[token] ?? 0;
          into.matches[match++] = this.#places[key] ?? 0;
        }
        for (let entry = this.#first[key] ?? END; entry !== END; ) {
          const place = translatedStart + (this.#chain[entry] ?? 0);
          const cover = this.#chain[entry + 1] ?? NONE;
          if (cover > (into.translated[place] ?? NONE)) into.translated[place] = cover;
          entry = this.#chain[entry + 2] ?? END;
        }
      }
      if (best > NONE) into.keyed[keyedStart + token] = best;
    }
    return match;
  }

  #index(row: number): void {
    const rated = this.#texts.translated[row];
    if (rated === undefined) return;
    const { strongKeys, strongPlaces, weakKeys } = rated.sentence;
    for (const key of weakKeys) this.#cover[key] = WEAK;
    for (let at = 0; at < strongKeys.length; at++) {
      const key = strongKeys[at] ?? 0;
      this.#cover[key] = STRONG;
      this.#places[key] = strongPlaces[at] ?? 0;
    }
    this.#chain.length = 0;
    const add = (key: number, token: number, cover: number) => {
      this.#chain.push(token, cover, this.#first[key] ?? END);
      this.#first[key] = this.#chain.length - 3;
    };
    rated.offers.forEach(({ strong, weak }, token) => {
      for (const key of strong) add(key, token, STRONG);
      for (const key of weak) add(key, token, WEAK);
    });
  }

  #clear(row: number): void {
    const rated = this.#texts.translated[row];
    if (rated === undefined) return;
    for (const key of rated.sentence.weakKeys) this.#cover[key] = NONE;
    for (const key of rated.sentence.strongKeys) this.#cover[key] = NONE;
    for (const { strong, weak } of rated.offers) {
      for (const key of strong) this.#first[key] = END;
      for (const key of weak) this.#first[key] = END;
    }
  }
}

/** An array of at least some size, of which that much is zero. */
function cleared(array: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  return array.length < size ? new Uint8Array(size + (size >> 2)) : array.fill(0, 0, size);
}
