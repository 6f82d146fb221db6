import type { Unit } from '../read/units.ts';
import { dropCrossed } from './drop-crossed.ts';
import { findParts } from './find-parts.ts';
import { isFragment } from './is-fragment.ts';
import type { SpelledTerm } from './merge-spellings.ts';
import { termhood } from './termhood.ts';

/** A chosen term, how sure its translation is, and how much it is a term; 0..1 each. */
export interface RatedTerm extends SpelledTerm {
  /** How sure it is that the two sides translate each other. */
  readonly certainty: number;
  /** How much the pair is a term of a field. */
  readonly termhood: number;
  /** What pairs are ordered by; see {@link pairScore}. */
  readonly score: number;
}

/**
 * How much termhood counts beside certainty. Of the first twenty pairs of twelve abstracts of our own, read by eye,
 * 75 % were right and a term with 1, 80 % with 2, 82 % with 5 (2026-11-30).
 */
const TERMHOOD_WEIGHT = 5;

/** Say how good a pair is by how sure its translation is, and how much it is a term; all 0..1. */
const pairScore = (certainty: number, termhood: number): number =>
  (certainty * (1 + TERMHOOD_WEIGHT * termhood)) / (1 + TERMHOOD_WEIGHT);

/** Least termhood of a pair that the text declares in brackets; settled pairs and authors' keywords have 1. */
const MIN_DECLARED_TERMHOOD = 0.75;

/**
 * Least termhood of a pair that occurs only inside longer ones. Below it stand words such as foam, 泡沫, of silicone
 * foam dressing; no pair that the fixtures' authors chose does (read over six abstracts, 2026-11-29).
 */
const MIN_PART_TERMHOOD = 0.05;

/**
 * What a pair keeps of its termhood that occurs only inside longer ones, and one of which both sides are the same
 * letters: a reader has the longer one, and reads an acronym without help. With these of the first twenty pairs of
 * each of 22 texts read by eye most are terms by themselves (2026-11-30).
 */
const PART_SHARE = 0.5;
const IDENTICAL_SHARE = 0.1;

/**
 * Say of each chosen pair how sure and how much a term it is; drop what crosses, what longer terms contradict, and
 * what is but a word or a fragment of them.
 */
export function rateTerms(terms: readonly SpelledTerm[], units: readonly Unit[]): RatedTerm[] {
  const sure = dropCrossed(terms, units);
  const { inside, contradicted } = findParts(sure, units);
  const rate = (term: SpelledTerm): RatedTerm => {
    const worth = worthOf(term, inside.has(term));
    const certainty = term.score;
    return { ...term, certainty, termhood: worth, score: pairScore(certainty, worth) };
  };
  const isKept = (term: SpelledTerm): boolean => {
    const wholes = inside.get(term);
    if (term.declared) return true;
    return !contradicted.has(term) && !(wholes && isFragment(term, wholes));
  };
  return sure
    .filter(isKept)
    .map(rate)
    .filter(
      (term) =>
        term.declared || !inside.has(term) || term.termhood >= PART_SHARE * MIN_PART_TERMHOOD,
    );
}

function worthOf(term: SpelledTerm, isPart: boolean): number {
  const { declared, evidence, english, chinese } = term;
  // What authors call a keyword is a term of their field.
  if (evidence.includes('glossary') || evidence.includes('keywords')) return 1;
  const fitted = termhood(term, isPart);
  if (declared) return Math.max(MIN_DECLARED_TERMHOOD, fitted);
  if (!/\p{Script=Han}/u.test(chinese) && chinese === english) return IDENTICAL_SHARE * fitted;
  return isPart ? PART_SHARE * fitted : fitted;
}
