import { MAX_GROUP } from './bead-types.ts';
import { lengthInSteps } from './chance.ts';
import type { Prepared } from './prepare.ts';

/** Lengths of the groups of up to `MAX_GROUP` sentences of a list. */
export class GroupLengths {
  /** Sums of lengths up to each sentence; one entry more than sentences. */
  readonly ends: Float64Array;
  readonly #logs: Float64Array;
  readonly #steps: Float64Array;

  constructor(lengths: readonly number[]) {
    this.ends = new Float64Array(lengths.length + 1);
    lengths.forEach((length, at) => {
      this.ends[at + 1] = (this.ends[at] ?? 0) + length;
    });
    this.#logs = new Float64Array(lengths.length * MAX_GROUP);
    this.#steps = new Float64Array(lengths.length * MAX_GROUP);
    for (let from = 0; from < lengths.length; from++) {
      for (let count = 1; count <= MAX_GROUP && from + count <= lengths.length; count++) {
        const length = this.of(from, count);
        this.#logs[from * MAX_GROUP + count - 1] = Math.log(length);
        this.#steps[from * MAX_GROUP + count - 1] = lengthInSteps(length);
      }
    }
  }

  of(from: number, count: number): number {
    return (this.ends[from + count] ?? 0) - (this.ends[from] ?? 0);
  }

  /** Natural logarithm of a group's length; `count` at least 1. */
  log(from: number, count: number): number {
    return this.#logs[from * MAX_GROUP + count - 1] ?? 0;
  }

  /** `lengthInSteps` of a group. */
  steps(from: number, count: number): number {
    return this.#steps[from * MAX_GROUP + count - 1] ?? 0;
  }
}

/** Lengths of both texts, and how well they fit each other. */
export class TextLengths {
  readonly translated: GroupLengths;
  readonly keyed: GroupLengths;
  readonly #logRatio: number;

  constructor({ translated, keyed, ratio }: Prepared) {
    this.translated = new GroupLengths(translated.map(({ sentence }) => sentence.length));
    this.keyed = new GroupLengths(keyed.map(({ sentence }) => sentence.length));
    this.#logRatio = Math.log(ratio);
  }

  /** Log odds of the group's lengths in a translation against strangers. */
  odds(i: number, n: number, j: number, m: number): number {
    const inverse = 1.2 / this.translated.of(i, n);
    const x = this.keyed.log(j, m) - this.translated.log(i, n) - this.#logRatio;
    const narrow = 0.05 + inverse;
    const wide = 0.5 + inverse;
    return 0.5 * (Math.log(wide / narrow) - (x * x) / narrow + (x * x) / wide);
  }
}
