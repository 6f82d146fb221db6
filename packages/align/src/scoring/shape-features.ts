import type { SentenceShape } from '../analysis/sentence.ts';
import { FEATURE } from './features.ts';
import type { Prepared } from './prepare.ts';

/** Shapes of the sentences of a side, sums of them up to each sentence. */
class ShapeSums {
  readonly shapes: readonly SentenceShape[];
  readonly #clauses: Int32Array;
  readonly #quoted: Int32Array;

  constructor(shapes: readonly SentenceShape[]) {
    this.shapes = shapes;
    this.#clauses = new Int32Array(shapes.length + 1);
    this.#quoted = new Int32Array(shapes.length + 1);
    shapes.forEach(({ clauses, hasQuote }, at) => {
      this.#clauses[at + 1] = (this.#clauses[at] ?? 0) + clauses;
      this.#quoted[at + 1] = (this.#quoted[at] ?? 0) + Number(hasQuote);
    });
  }

  clauses(from: number, count: number): number {
    return (this.#clauses[from + count] ?? 0) - (this.#clauses[from] ?? 0);
  }

  isQuoted(from: number, count: number): boolean {
    return (this.#quoted[from + count] ?? 0) > (this.#quoted[from] ?? 0);
  }
}

/** Features of end marks, quotes and clauses. */
export class ShapeFeatures {
  readonly #translated: ShapeSums;
  readonly #keyed: ShapeSums;

  constructor({ translated, keyed }: Prepared) {
    this.#translated = new ShapeSums(translated.map(({ sentence }) => sentence.shape));
    this.#keyed = new ShapeSums(keyed.map(({ sentence }) => sentence.shape));
  }

  /** Whether a bead with one side is nothing but marks that end sentences. */
  isStrayMarks(i: number, n: number, j: number): boolean {
    const { shapes } = n > 0 ? this.#translated : this.#keyed;
    return shapes[n > 0 ? i : j]?.isStrayMarks ?? false;
  }

  /** Write the features of a bead with two sides. */
  write(i: number, n: number, j: number, m: number, out: Float64Array): void {
    const translated = this.#translated;
    const keyed = this.#keyed;
    const first = translated.shapes[i];
    const last = translated.shapes[i + n - 1];
    const keyedFirst = keyed.shapes[j];
    const keyedLast = keyed.shapes[j + m - 1];
    const sameEnding = last?.ending === keyedLast?.ending;
    out[FEATURE.sameEnding] = Number(sameEnding && last?.ending !== '');
    out[FEATURE.otherEnding] = Number(!sameEnding);
    out[FEATURE.otherOpeningQuote] = Number(first?.opensWithQuote !== keyedFirst?.opensWithQuote);
    out[FEATURE.otherClosingQuote] = Number(last?.closesWithQuote !== keyedLast?.closesWithQuote);
    out[FEATURE.startsLower] = Number(keyedFirst?.startsLower);
    out[FEATURE.otherQuotes] = Number(translated.isQuoted(i, n) !== keyed.isQuoted(j, m));
    out[FEATURE.fewTranslatedClauses] = Math.max(0, m - translated.clauses(i, n));
    out[FEATURE.fewKeyedClauses] = Math.max(0, n - keyed.clauses(j, m));
  }
}
