import type { OfferedWord, OfferedWords } from './offered-words.ts';
import {
  type Offer,
  type SentenceShape,
  type TokenKind,
  type TranslatedSentence,
  thin,
} from './sentence.ts';

interface Token {
  readonly kind: TokenKind;
  readonly offer: Offer;
}

/** Gathers the tokens of a translated sentence, and the distinct keys that it offers. */
export class SentenceBuilder {
  readonly #words: OfferedWords;
  readonly #size: number;
  readonly #tokens: Token[] = [];
  readonly #strong = new Map<number, number>();
  readonly #weak = new Set<number>();

  /** @param size - Length of the sentence, in code units. */
  constructor(words: OfferedWords, size: number) {
    this.#words = words;
    this.#size = size || 1;
  }

  /** Add a key that stands for itself, as a token and an offer, at a place in code units. */
  addLiteral(kind: TokenKind, key: string, at: number): void {
    const offer = this.#words.literal(key);
    if (offer === undefined) return;
    this.#tokens.push({ kind, offer });
    this.#offer(offer.strong[0] ?? 0, at);
  }

  /** Offer a key without a token. */
  offerKey(key: string, at: number): void {
    const offer = this.#words.literal(key);
    if (offer !== undefined) this.#offer(offer.strong[0] ?? 0, at);
  }

  addWord(kind: TokenKind, { offer, strong, weak }: OfferedWord, at: number): void {
    if (offer !== undefined) this.#tokens.push({ kind, offer });
    for (const { key, after } of strong) this.#offer(key, at + after);
    for (const key of weak) this.#weak.add(key);
  }

  #offer(key: number, at: number): void {
    if (!this.#strong.has(key)) this.#strong.set(key, at / this.#size);
  }

  finish(text: string, length: number, shape: SentenceShape): TranslatedSentence {
    const tokens = thin(this.#tokens);
    return {
      text,
      shape,
      length,
      kinds: Uint8Array.from(tokens, ({ kind }) => kind),
      offers: tokens.map(({ offer }) => offer),
      strongKeys: Int32Array.from(this.#strong.keys()),
      strongPlaces: Float32Array.from(this.#strong.values()),
      weakKeys: Int32Array.from(this.#weak),
    };
  }
}
