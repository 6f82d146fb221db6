import type { GlossKeys } from './gloss-keys.ts';
import type { KeyNumbers } from './key-numbers.ts';
import type { Offer } from './sentence.ts';

/** What a word of the translated side offers, wherever it stands. */
export interface OfferedWord {
  /** Of the word as a token; `undefined` when no key of it occurs on the other side. */
  readonly offer: Offer | undefined;
  /** To the sentence: strong keys, each with the code units from the word's start to its place. */
  readonly strong: readonly { readonly key: number; readonly after: number }[];
  readonly weak: readonly number[];
}

/**
 * Look words of the translated side up, as far as their keys occur on the other side; each word once.
 */
export class OfferedWords {
  readonly #numbers: KeyNumbers;
  readonly #glossKeys: (headword: string) => GlossKeys;
  readonly #stem: (word: string) => string;
  readonly #words = new Map<string, OfferedWord>();
  readonly #literals = new Map<number, Offer>();

  /** @param numbers - The keys of the other side, all of them. */
  constructor(
    numbers: KeyNumbers,
    glossKeys: (headword: string) => GlossKeys,
    stem: (word: string) => string,
  ) {
    this.#numbers = numbers;
    this.#glossKeys = glossKeys;
    this.#stem = stem;
  }

  get keyCount(): number {
    return this.#numbers.size;
  }

  /** A key that stands for itself. */
  literal(key: string): Offer | undefined {
    const number = this.#numbers.find(key);
    if (number === undefined) return undefined;
    let offer = this.#literals.get(number);
    if (offer === undefined) {
      offer = { strong: Int32Array.of(number), weak: new Int32Array() };
      this.#literals.set(number, offer);
    }
    return offer;
  }

  /** A headword of a script without blanks. */
  unspaced(word: string): OfferedWord {
    return this.#remember(word, () => this.#readUnspaced(word));
  }

  /** A word between blanks: it also offers itself, as a name does. */
  spaced(word: string): OfferedWord {
    return this.#remember(word, () => {
      const keys = this.#glossKeys(word);
      const strong = [...new Set(this.#numbers.findAll([this.#stem(word), ...keys.strong]))];
      const weak = this.#numbers.findAll(keys.weak).filter((key) => !strong.includes(key));
      return {
        offer: offerOf(strong, weak),
        strong: strong.map((key) => ({ key, after: 0 })),
        weak,
      };
    });
  }

  #readUnspaced(word: string): OfferedWord {
    const keys = this.#glossKeys(word);
    const own = this.#numbers.findAll(keys.strong);
    const strong = own.map((key) => ({ key, after: 0 }));
    const weak = this.#numbers.findAll(keys.weak);
    const inside = new Set(weak);
    // Shorter words inside, as `heart` in `heart disease`; then single characters, the weakest.
    for (let from = 0; word.length > 2 && from < word.length - 1; from++) {
      for (let to = from + 2; to <= word.length && to - from < word.length; to++) {
        const inner = this.#glossKeys(word.slice(from, to));
        for (const key of this.#numbers.findAll(inner.strong)) {
          strong.push({ key, after: from });
          inside.add(key);
        }
        weak.push(...this.#numbers.findAll(inner.weak));
      }
    }
    for (let from = 0; word.length > 1 && from < word.length; from++) {
      weak.push(...this.#numbers.findAll(this.#glossKeys(word.charAt(from)).strong));
    }
    for (const key of own) inside.delete(key);
    return { offer: offerOf(own, [...inside]), strong, weak: [...new Set(weak)] };
  }

  #remember(word: string, read: () => OfferedWord): OfferedWord {
    let known = this.#words.get(word);
    if (known === undefined) {
      known = read();
      this.#words.set(word, known);
    }
    return known;
  }
}

function offerOf(strong: readonly number[], weak: readonly number[]): Offer | undefined {
  if (strong.length === 0 && weak.length === 0) return undefined;
  return { strong: Int32Array.from(strong), weak: Int32Array.from(weak) };
}
