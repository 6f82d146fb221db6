import { singular } from '@diglot/words';
import { findNames } from '../read/names.ts';
import type { Unit } from '../read/units.ts';
import { rounded } from '../rounded.ts';
import type { Aside } from '../types.ts';
import { asideOf } from './aside.ts';
import { dropCrossed } from './drop-crossed.ts';
import { dropGuessed } from './drop-guessed.ts';
import { findParts } from './find-parts.ts';
import { isAdHoc } from './is-ad-hoc.ts';
import { isTermAdjective } from './is-term.ts';
import type { SpelledTerm } from './merge-spellings.ts';
import { pairScore } from './pair-score.ts';
import { termhood } from './termhood.ts';

/** A chosen term, how sure its translation is, and how much it is a term; 0..1 each. */
export interface RatedTerm extends SpelledTerm {
  /** How sure it is that the two sides translate each other. */
  readonly certainty: number;
  /** How much the pair is a term of a field. */
  readonly termhood: number;
  /** Why lists leave it out unless they are asked for all. */
  readonly aside: Aside | undefined;
  /** What pairs are ordered by; see {@link pairScore}. */
  readonly score: number;
}

/** Least termhood of a pair that the text declares in brackets; settled pairs and authors' keywords have 1. */
const MIN_DECLARED_TERMHOOD = 0.75;

/**
 * Least termhood of a pair that occurs only inside longer ones. With .05 two more of the 483 author pairs of
 * chinaxiv_abs are lost (2026-11-30).
 */
const MIN_PART_TERMHOOD = 0.01;

/** What a pair keeps of its termhood of which both sides are the same letters: a reader reads an acronym without help. */
const IDENTICAL_SHARE = 0.1;

/** What a part of a name keeps: Sleep Quality Index. */
const NAME_PART_SHARE = 0.2;

/** What a phrase keeps that was put together for its sentence. */
const AD_HOC_SHARE = 0.3;

/** Most termhood of a name of one word, a country most often: it may be in every sentence, and is of no field. */
const MAX_NAME_TERMHOOD = 0.3;

/** Most termhood of an adjective: contagious, 传染性; it comes behind what names a thing. */
const MAX_ADJECTIVE_TERMHOOD = 0.03;

/**
 * Say of each chosen pair how sure and how much a term it is; drop what crosses, what longer terms contradict, and
 * what is but a word of them.
 */
export function rateTerms(terms: readonly SpelledTerm[], units: readonly Unit[]): RatedTerm[] {
  const sure = dropGuessed(dropCrossed(terms, units));
  const { inside, contradicted, inNames } = findParts(sure, units);
  const names = findNames(units);
  const isKept = (term: SpelledTerm): boolean =>
    term.declared ||
    !(contradicted.has(term) || (inside.has(term) && termhood(term, true) < MIN_PART_TERMHOOD));
  return sure.filter(isKept).map((term): RatedTerm => {
    const certainty = term.score;
    const worth = worthOf(term, {
      isPart: inside.has(term),
      isInName: inNames.has(term),
      isName: names.has(term.english),
    });
    const judged = { certainty: rounded(certainty), termhood: rounded(worth) };
    const aside = asideOf({ ...judged, evidence: term.evidence });
    const score = pairScore(certainty, worth, aside);
    return { ...term, certainty, termhood: worth, aside, score };
  });
}

/** Where the phrase of a pair stands: only inside longer terms, only inside names; whether it is a name itself. */
interface Standing {
  readonly isPart: boolean;
  readonly isInName: boolean;
  readonly isName: boolean;
}

function worthOf(term: SpelledTerm, { isPart, isInName, isName }: Standing): number {
  const { declared, evidence, english, chinese } = term;
  // What authors call a keyword is a term of their field.
  if (evidence.includes('glossary') || evidence.includes('keywords')) return 1;
  const fitted = termhood(term, isPart);
  if (declared) return Math.max(MIN_DECLARED_TERMHOOD, fitted);
  if (isTermAdjective(term)) return Math.min(MAX_ADJECTIVE_TERMHOOD, fitted);
  const worth = isName ? Math.min(MAX_NAME_TERMHOOD, fitted) : fitted;
  if (singular(chinese) === singular(english)) return IDENTICAL_SHARE * worth;
  if (isAdHoc(term)) return AD_HOC_SHARE * worth;
  return isInName ? NAME_PART_SHARE * worth : worth;
}
