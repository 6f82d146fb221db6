/** Numbers for words, in order of appearance. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of a word, which is given one if it has none. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  /** The numbers of those of the words that have one. */
  known(words: readonly string[]): ReadonlySet<number> {
    return new Set(words.flatMap((word) => this.#ids.get(word) ?? []));
  }
}
