import type { Aside, FoundTerm } from '../types.ts';

/**
 * Least termhood, 0..1, of a term of a field. Of the first twenty pairs of twenty records drawn by lot, read by one
 * person, 74 % were right and a term; of those with .28 or more that are sure, two thirds of them all, 87 %; with .26
 * these are 85 %, with .22 84 % (2026-11-30).
 */
const MIN_TERMHOOD = 0.28;

/** Least certainty of a pair, 0..1, of the same reading: below it two in five were wrong or no term. */
const MIN_CERTAINTY = 0.75;

/** The same for one in which a word got what its neighbours left: of nine such below it three were right and a term. */
const MIN_RESIDUAL_CERTAINTY = 0.8;

/** Evidence of the text, its authors or the user: such pairs never stand aside. */
const DECLARED: ReadonlySet<string> = new Set(['glossary', 'keywords', 'acronym', 'bracket']);

/**
 * Say why a pair is left out of lists that are not asked for all, or `undefined` where it is a sure term of a field.
 *
 * @example
 * import { asideOf } from '@diglot/terms';
 *
 * asideOf({ certainty: 1, termhood: 0.02, evidence: ['lexicon'] }); // => 'general'
 * asideOf({ certainty: 0.55, termhood: 0.6, evidence: ['residual'] }); // => 'uncertain'
 * asideOf({ certainty: 0.9, termhood: 0.6, evidence: ['composition'] }); // => undefined
 */
export function asideOf({
  certainty,
  termhood,
  evidence,
}: Pick<FoundTerm, 'certainty' | 'termhood' | 'evidence'>): Aside | undefined {
  if (evidence.some((name) => DECLARED.has(name))) return undefined;
  if (termhood < MIN_TERMHOOD) return 'general';
  const least = evidence.includes('residual') ? MIN_RESIDUAL_CERTAINTY : MIN_CERTAINTY;
  return certainty < least ? 'uncertain' : undefined;
}
