import { InvalidInputError } from '../errors.ts';
import type { Span } from '../types.ts';

/** Where the copy's offsets are not the source's plus a constant, in order. */
export class Edits {
  /** Four numbers each: start and end in the copy, start and end in the source. */
  readonly #list: number[] = [];

  add(at: number, length: number, start: number, end: number): void {
    this.#list.push(at, at + length, start, end);
  }

  toSource<S extends Span>(span: S, length: number): S {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= length)) {
      throw new InvalidInputError(
        'span-out-of-range',
        `text/normalizeText: ${span.start}–${span.end} is no span of the copy of length ${length}`,
      );
    }
    const start = this.#back(span.start, 2, 0);
    const end = span.end === span.start ? start : this.#back(span.end - 1, 3, 1);
    return { ...span, start, end };
  }

  /** The source offset of a copy's unit: of its edit (`side` 2 start, 3 end), or `after` it. */
  #back(at: number, side: 2 | 3, after: 0 | 1): number {
    const list = this.#list;
    let low = 0;
    let high = list.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle * 4] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return at + after;
    const edit = (low - 1) * 4;
    const editEnd = list[edit + 1] ?? 0;
    return at < editEnd ? (list[edit + side] ?? 0) : (list[edit + 3] ?? 0) + (at - editEnd) + after;
  }
}
