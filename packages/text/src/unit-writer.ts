const CHUNK = 8192;

/**
 * Builds a long string from code units without a string for each piece, lone surrogates kept.
 */
export class UnitWriter {
  readonly #parts: string[] = [];
  readonly #buffer: Uint16Array;
  #used = 0;
  /** Units written so far. */
  length = 0;

  /** @param expected - About how many units will come, so that a short text has a short buffer. */
  constructor(expected: number) {
    this.#buffer = new Uint16Array(Math.min(CHUNK, expected + 16));
  }

  push(unit: number): void {
    if (this.#used === this.#buffer.length) this.#flush();
    this.#buffer[this.#used++] = unit;
    this.length++;
  }

  /** Write a stretch of a text. */
  copy(text: string, start = 0, end = text.length): void {
    for (let i = start; i < end; i++) this.push(text.charCodeAt(i));
  }

  toString(): string {
    this.#flush();
    return this.#parts.join('');
  }

  #flush(): void {
    const units = this.#buffer.subarray(0, this.#used);
    this.#parts.push(String.fromCharCode.apply(null, units as unknown as number[]));
    this.#used = 0;
  }
}
