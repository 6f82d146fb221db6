import type { Gloss, Glosses } from '@diglot/lexicon';
import { createDrugComparison } from '@diglot/words';
import type { Link } from './compose.ts';
import { compoundLinks } from './compound-links.ts';
import { glossPlaces, linkAt } from './gloss-places.ts';
import { addLongerLinks } from './longer-links.ts';
import { sameLetters } from './same-letters.ts';
import { drugPlaces, soundPlaces } from './sounds.ts';
import { withPrefix } from './with-prefix.ts';
import { withoutInner } from './without-inner.ts';
import type { Wording } from './wording.ts';

const ACRONYM = /^[\p{Lu}\d]{3,}$/u;

/** UTF-16 units of a learned word that is too short for the term an acronym stands for; 磁共振 is MRI. */
const MAX_PART_OF_ACRONYM = 2;

/**
 * Link one word by what it says itself: its letters, its translations and parts of them, those of its two halves or,
 * in a term that no text explains, its sound; and the phrases that begin with it.
 */
export function wordLinks(wording: Wording, from: number, glosses: Glosses): Link[] {
  const { english, text, places, unit } = wording;
  const { lower, text: written, isGlue, isStop } = english[from] as Wording['english'][number];
  if (isGlue) return [];
  const links: Link[] = [];
  const known = withoutPartsOfDrug(lower, glosses);
  for (const at of sameLetters(wording, from, glosses)) links.push(linkAt(from, from + 1, at));
  if (known.length === 0) {
    // Among other words a sound is looked for last, where nothing else explains the characters.
    if (unit === undefined) {
      const runs = hanRuns(text);
      const drugs = drugPlaces(lower, text, runs);
      for (const at of drugs.length > 0 ? drugs : soundPlaces(lower, text, runs))
        links.push({ from, to: from + 1, ...at, kind: 'sound' });
    } else compoundLinks(lower, from, places, glosses, links);
  }
  const own = known
    .filter((gloss) => !isPartOfAcronym(gloss, written))
    .flatMap((gloss) => glossPlaces(gloss, wording).map((at) => linkAt(from, from + 1, at)));
  // In a term of a few characters any part of it may be what another word says.
  links.push(...(unit === undefined ? own : withoutInner(own)));
  if (isStop) return links;
  const all = [...withPrefix(links, lower, from, places, glosses)];
  addLongerLinks(all, english, from, places, glosses);
  return all;
}

/** Whether what was learned for an acronym is but a word of its term: SVD, 奇异. */
const isPartOfAcronym = ({ text, kind }: Gloss, written: string): boolean =>
  kind === 'learned' && text.length <= MAX_PART_OF_ACRONYM && ACRONYM.test(written);

/** UTF-16 units of a learned word that is too short for the name of a drug, unless it ends like that. */
const MAX_PART_OF_DRUG = 2;

/** Translations of a word, without what was learned for the name of a drug and is but a part of it: atorvastatin, 阿托. */
export function withoutPartsOfDrug(word: string, glosses: Glosses): readonly Gloss[] {
  const known = glosses.word(word);
  const mayBePart = ({ kind, text }: Gloss) =>
    kind === 'learned' && text.length <= MAX_PART_OF_DRUG;
  const isDrug = known.some(mayBePart) ? createDrugComparison(word) : undefined;
  if (isDrug === undefined) return known;
  return known.filter((gloss) => !mayBePart(gloss) || isDrug(gloss.text) !== 0);
}

const hanRuns = (text: string) =>
  [...text.matchAll(/\p{Script=Han}+/gu)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
