/** Numbers for keys, in the order they are met. */
export class KeyNumbers {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a key, a new one if it has none. */
  add(key: string): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The number of a key that has one. */
  find(key: string): number | undefined {
    return this.#numbers.get(key);
  }

  /** The numbers of those keys that have one. */
  findAll(keys: readonly string[]): number[] {
    const numbers: number[] = [];
    for (const key of keys) {
      const number = this.#numbers.get(key);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  }
}
