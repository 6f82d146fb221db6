import type { Gloss, Glosses } from '@diglot/lexicon';
import { createDrugComparison } from '@diglot/words';
import type { Link } from './compose.ts';
import { compoundLinks } from './compound-links.ts';
import { glossPlaces, linkAt } from './gloss-places.ts';
import { addLongerLinks } from './longer-links.ts';
import { sameLetters } from './same-letters.ts';
import { drugPlaces, soundPlaces } from './sounds.ts';
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
  const known = glosses.word(lower).filter((gloss) => !isPartOfDrug(gloss, lower));
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
  if (!isStop) {
    linkWithPrefix(wording, from, glosses, links);
    addLongerLinks(links, english, from, places, glosses);
  }
  return links;
}

/**
 * Link a word by its prefix and its rest, and no longer by the rest alone, where both stand together: hyperspectral is
 * 高光谱, not the 光谱 in it.
 */
function linkWithPrefix(
  { english, places }: Wording,
  from: number,
  glosses: Glosses,
  links: Link[],
): void {
  for (const { text, weight } of glosses.prefixed(english[from]?.lower ?? '')) {
    for (let start = places.next(text, -1); start >= 0; start = places.next(text, start)) {
      const end = start + text.length;
      const inside = links.filter((link) => start <= link.start && link.end <= end);
      const best = Math.max(weight, ...inside.map((link) => link.weight));
      const others = links.filter((link) => !inside.includes(link));
      const whole: Link = { from, to: from + 1, start, end, weight: best, kind: 'part' };
      links.splice(0, links.length, ...others, whole);
    }
  }
}

/** Whether what was learned for an acronym is but a word of its term: SVD, 奇异. */
const isPartOfAcronym = ({ text, kind }: Gloss, written: string): boolean =>
  kind === 'learned' && text.length <= MAX_PART_OF_ACRONYM && ACRONYM.test(written);

/** UTF-16 units of a learned word that is too short for the name of a drug, unless it ends like that. */
const MAX_PART_OF_DRUG = 2;

/** Whether what was learned for the name of a drug is but a part of it: atorvastatin, 阿托. */
export function isPartOfDrug({ text, kind }: Gloss, word: string): boolean {
  return (
    kind === 'learned' &&
    text.length <= MAX_PART_OF_DRUG &&
    createDrugComparison(word)?.(text) === 0
  );
}

const hanRuns = (text: string) =>
  [...text.matchAll(/\p{Script=Han}+/gu)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
