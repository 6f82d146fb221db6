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
  /** Of translated groups: the spreads of a translation and of strangers, and the log of their ratio, in turn. */
  readonly #spreads: Float64Array;

  constructor({ translated, keyed, ratio }: Prepared) {
    this.translated = new GroupLengths(translated.map(({ sentence }) => sentence.length));
    this.keyed = new GroupLengths(keyed.map(({ sentence }) => sentence.length));
    this.#logRatio = Math.log(ratio);
    this.#spreads = new Float64Array(translated.length * MAX_GROUP * 3);
    for (let i = 0; i < translated.length; i++) {
      for (let n = 1; n <= MAX_GROUP && i + n <= translated.length; n++) {
        const inverse = 1.2 / this.translated.of(i, n);
        const narrow = 0.05 + inverse;
        const wide = 0.5 + inverse;
        this.#spreads.set([narrow, wide, Math.log(wide / narrow)], (i * MAX_GROUP + n - 1) * 3);
      }
    }
  }

  /** Log odds of the group's lengths in a translation against strangers. */
  odds(i: number, n: number, j: number, m: number): number {
    const at = (i * MAX_GROUP + n - 1) * 3;
    const narrow = this.#spreads[at] ?? 0;
    const wide = this.#spreads[at + 1] ?? 0;
    const x = this.keyed.log(j, m) - this.translated.log(i, n) - this.#logRatio;
    return 0.5 * ((this.#spreads[at + 2] ?? 0) - (x * x) / narrow + (x * x) / wide);
  }
}
