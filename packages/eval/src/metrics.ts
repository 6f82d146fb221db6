/** Counts of what was found, what should have been, and what was both. */
export interface Counts {
  readonly system: number;
  readonly gold: number;
  readonly right: number;
}

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and F1, 0..1. Each is 0 where its denominator is 0. */
export function precisionRecall({ system, gold, right }: Counts): PrecisionRecall {
  const precision = system === 0 ? 0 : right / system;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Mean of a list; 0 for an empty one. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A share as a percentage with two decimals; 0 of 0 is 0. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
