/** A term pair that a text has, before it is written as the text writes it. */
export interface ChosenTerm {
  readonly english: string;
  readonly chinese: string;
  readonly evidence: readonly string[];
  /** 0..1, higher is better. */
  readonly score: number;
  /** Units that bear the pair out, in order; none are given for a declared pair. */
  readonly units: readonly number[];
  /** Whether the text itself declares the pair. */
  readonly declared: boolean;
  /** Whether the phrase is a term wherever it stands: a table has it, or its last words mostly end terms. */
  readonly whole: boolean;
  /** Whether the first word rather qualifies a term than begins one. */
  readonly weakStart: boolean;
}
