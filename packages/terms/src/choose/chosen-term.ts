import type { Edge } from '@diglot/words';

/** A pair that the text itself declares, or that the user has settled. */
export interface DeclaredTerm {
  readonly english: string;
  readonly chinese: string;
  readonly evidence: 'acronym' | 'bracket' | 'glossary' | 'keywords';
  readonly score: number;
  /** How the pair is written where neither text has it in a place of its own. */
  readonly written?: { readonly english: string; readonly chinese: string };
}

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
  /** Log-odds that the words at the edges of either side begin and end a term, or are one. */
  readonly edges: { readonly english: Edge; readonly chinese: Edge };
  /** Of a declared pair; see `DeclaredTerm`. */
  readonly written?: { readonly english: string; readonly chinese: string };
}

/** The edges of a term of which nothing is asked. */
export const NO_EDGES = {
  english: { begin: 0, end: 0, alone: 0 },
  chinese: { begin: 0, end: 0, alone: 0 },
};
