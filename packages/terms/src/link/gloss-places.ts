import type { Gloss, Glosses } from '@diglot/lexicon';
import { LIGHT } from './char-costs.ts';
import type { Link } from './compose.ts';
import type { Places } from './places.ts';

/** Where a translation stands in a Chinese text, and what it weighs there. */
export type GlossPlace = Omit<Link, 'from' | 'to'>;

/** Make a link of a place. Written out: all links are of one shape, which keeps their comparison fast. */
export const linkAt = (from: number, to: number, at: GlossPlace): Link => ({
  from,
  to,
  start: at.start,
  end: at.end,
  weight: at.weight,
  kind: at.kind,
});

/** What a text is searched with, and how short a part of a translation may be in it. UTF-16 units. */
export interface Search {
  readonly places: Places;
  readonly leastPart: number;
}

/**
 * What a translation of a single character keeps of its weight: the character stands inside many other words. With
 * .6 fewer keywords and terms are found, and more of them wrongly (chinaxiv_kw, chinaxiv_abs, tico, 2026-11-30).
 */
const ONE_CHARACTER_WEIGHT = 0.75;

/** What a single character of a longer translation keeps of its weight. */
const ONE_OF_MANY_WEIGHT = 0.35;

/** What a part of a translation keeps of its weight: so much by its share of the whole, and so much anyway. */
const PART_SHARE_WEIGHT = 0.7;
const PART_WEIGHT = 0.1;

/** Least share of a translation that a part of it is. */
const MIN_PART_SHARE = 0.5;

/** Most words of an English phrase that is looked up as a whole. */
export const MAX_LISTED_WORDS = 4;

/** Find where a translation stands: as a whole, or else its longest parts. */
export function glossPlaces({ text, weight, kind }: Gloss, search: Search): readonly GlossPlace[] {
  const { places } = search;
  const first = places.next(text, -1);
  if (first < 0) return partPlaces(text, weight, search);
  const kept = weight * (text.length === 1 ? ONE_CHARACTER_WEIGHT : 1);
  const found: GlossPlace[] = [];
  for (let start = first; start >= 0; start = places.next(text, start)) {
    found.push({ start, end: start + text.length, weight: kept, kind });
  }
  return found;
}

/** Most translations stand nowhere. */
const NOWHERE: readonly GlossPlace[] = [];

/** Find where a phrase that is translated as a whole stands. */
export function phrasePlaces(
  phrase: string,
  glosses: Glosses,
  places: Places,
): readonly GlossPlace[] {
  const known = glosses.phrase(phrase);
  if (known.length === 0) return NOWHERE;
  const found: GlossPlace[] = [];
  for (const { text, weight, kind } of known) {
    for (let start = places.next(text, -1); start >= 0; start = places.next(text, start)) {
      found.push({ start, end: start + text.length, weight, kind });
    }
  }
  return found;
}

/** Find every longest part of a translation. */
function partPlaces(
  gloss: string,
  weight: number,
  { places, leastPart }: Search,
): readonly GlossPlace[] {
  if (gloss.length <= leastPart || (leastPart > 1 && !hasPart(gloss, places))) return NOWHERE;
  const found: GlossPlace[] = [];
  const least = Math.max(leastPart, MIN_PART_SHARE * gloss.length);
  for (let size = gloss.length - 1; size >= least && found.length === 0; size--) {
    const kept = partWeight(size, gloss.length);
    for (let i = 0; i + size <= gloss.length; i++) {
      if (size > 1 && !places.mayHold(gloss.charCodeAt(i), gloss.charCodeAt(i + 1))) continue;
      const part = gloss.slice(i, i + size);
      if (LIGHT.test(part)) continue;
      for (let start = places.next(part, -1); start >= 0; start = places.next(part, start)) {
        found.push({ start, end: start + size, weight: weight * kept, kind: 'part' });
      }
    }
  }
  return found;
}

const partWeight = (length: number, whole: number): number =>
  length === 1 ? ONE_OF_MANY_WEIGHT : PART_SHARE_WEIGHT * (length / whole) + PART_WEIGHT;

/** Whether two neighbouring units of a gloss may stand side by side in the text. */
function hasPart(gloss: string, places: Places): boolean {
  for (let i = 0; i + 1 < gloss.length; i++) {
    if (places.mayHold(gloss.charCodeAt(i), gloss.charCodeAt(i + 1))) return true;
  }
  return false;
}
