import { MAX_GROUP } from './bead-types.ts';
import { oddsStep } from './chance.ts';
import { type CoverOdds, coverRow, NONE, STRONG, WEAK, WEAK_KIND } from './cover-odds.ts';
import type { RatedTokens } from './prepare.ts';

/**
 * Sums of log odds over the tokens of sentences, each covered by groups of 1 to `MAX_GROUP` neighbours
 * of the other side. A group's cover is made from the next smaller one's, when it is asked for.
 */
export class GroupCovers {
  /** Sums for sentence s covered by a group of n: at s × MAX_GROUP + n − 1. */
  plain = new Float64Array();
  weighted = new Float64Array();
  /** Size of the largest group whose sums are known, by sentence. */
  #known = new Uint8Array();
  /** Which tokens that group covers. */
  #cover = new Uint8Array();
  readonly #odds: CoverOdds;

  constructor(odds: CoverOdds) {
    this.#odds = odds;
  }

  /** Forget all. @param tokens - Of all sentences together. */
  clear(sentences: number, tokens: number): void {
    if (this.#known.length < sentences) {
      this.#known = new Uint8Array(2 * sentences);
      this.plain = new Float64Array(2 * sentences * MAX_GROUP);
      this.weighted = new Float64Array(2 * sentences * MAX_GROUP);
    } else {
      this.#known.fill(0, 0, sentences);
    }
    if (this.#cover.length < tokens) this.#cover = new Uint8Array(tokens + (tokens >> 2));
  }

  known(sentence: number): number {
    return this.#known[sentence] ?? 0;
  }

  /**
   * Add the next larger group.
   *
   * @param start - Where the cover of the sentence's tokens stands in the whole.
   * @param cover - How the group's last sentence covers the tokens, from `from`.
   * @param lengthSteps - `lengthInSteps` of the group.
   */
  grow(
    sentence: number,
    start: number,
    tokens: RatedTokens,
    cover: Uint8Array,
    from: number,
    lengthSteps: number,
  ): void {
    const { kinds, strongRates, weakRates } = tokens;
    const { plain, weighted } = this.#odds;
    const size = this.known(sentence);
    const own = this.#cover;
    let plainSum = 0;
    let weightedSum = 0;
    for (let token = 0; token < kinds.length; token++) {
      let covered = cover[from + token] ?? NONE;
      if (size > 0) {
        const before = own[start + token] ?? NONE;
        if (before > covered) covered = before;
      }
      own[start + token] = covered;
      const strongRate = strongRates[token] ?? 0;
      if (strongRate !== -Infinity) {
        const at =
          coverRow(kinds[token] ?? 0, covered === STRONG ? 1 : 0) +
          oddsStep(strongRate + lengthSteps);
        plainSum += plain[at] ?? 0;
        weightedSum += weighted[at] ?? 0;
        if (covered === STRONG) continue;
      }
      const weakRate = weakRates[token] ?? 0;
      if (weakRate !== -Infinity) {
        const at = coverRow(WEAK_KIND, covered === WEAK ? 1 : 0) + oddsStep(weakRate + lengthSteps);
        plainSum += plain[at] ?? 0;
        weightedSum += weighted[at] ?? 0;
      }
    }
    this.plain[sentence * MAX_GROUP + size] = plainSum;
    this.weighted[sentence * MAX_GROUP + size] = weightedSum;
    this.#known[sentence] = size + 1;
  }
}
