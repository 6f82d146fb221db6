import type { Unit } from '../read/units.ts';
import { dropCrossed } from './drop-crossed.ts';
import { findParts } from './find-parts.ts';
import type { SpelledTerm } from './merge-spellings.ts';
import { termhood } from './termhood.ts';

/** A chosen term, how sure its translation is, and how much it is a term; 0..1 each. */
export interface RatedTerm extends SpelledTerm {
  /** How sure it is that the two sides translate each other. */
  readonly certainty: number;
  /** How much the pair is a term of a field. */
  readonly termhood: number;
  /** What pairs are ordered by: certainty × (1 + termhood) / 2. */
  readonly score: number;
}

/** Least termhood of a pair that the text declares in brackets; settled pairs and authors' keywords have 1. */
const MIN_DECLARED_TERMHOOD = 0.5;

/**
 * Least termhood of a pair that occurs only inside longer ones. Below it stand words such as foam, 泡沫, of silicone
 * foam dressing; no pair that the fixtures' authors chose does (read over six abstracts, 2026-11-29).
 */
const MIN_PART_TERMHOOD = 0.05;

/** Say of each chosen pair how sure and how much a term it is; drop what crosses, and
 * what is but a word of longer terms. */
export function rateTerms(terms: readonly SpelledTerm[], units: readonly Unit[]): RatedTerm[] {
  const sure = dropCrossed(terms, units);
  const parts = findParts(sure, units);
  return sure
    .map((term): RatedTerm => {
      const worth = declaredTermhood(term, termhood(term, parts.has(term)));
      const certainty = term.score;
      return { ...term, certainty, termhood: worth, score: (certainty * (1 + worth)) / 2 };
    })
    .filter((term) => term.declared || !parts.has(term) || term.termhood >= MIN_PART_TERMHOOD);
}

function declaredTermhood({ declared, evidence }: SpelledTerm, worth: number): number {
  // What authors call a keyword is a term of their field.
  if (evidence.includes('glossary') || evidence.includes('keywords')) return 1;
  return declared ? Math.max(MIN_DECLARED_TERMHOOD, worth) : worth;
}
