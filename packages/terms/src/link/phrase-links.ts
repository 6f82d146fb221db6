import type { Gloss, Glosses } from '@diglot/lexicon';
import type { Link } from './compose.ts';
import { type GlossPlace, glossPlaces, linkAt, type Search } from './gloss-places.ts';
import { addLongerLinks, type PhraseWord } from './longer-links.ts';
import { shortPlaces } from './places.ts';
import { soundPlaces } from './sounds.ts';

/** Most places of a word that are looked at, the surest first. */
const MAX_LINKS_A_WORD = 10;

/** In a term of a few characters one of them says enough. UTF-16 units. */
const MIN_PART = 1;

/**
 * List what the words of an English phrase may stand for inside a Chinese term.
 *
 * @param words - The content words of the phrase.
 * @param chinese - Folded: NFKC, lower case, Simplified.
 */
export function phraseLinks(words: readonly string[], chinese: string, glosses: Glosses): Link[] {
  const search = { places: shortPlaces(chinese), leastPart: MIN_PART };
  const inPhrase = words.map(contentWord);
  return words.flatMap((word, from) => {
    const known = glosses.word(word);
    const found = [
      ...identicalPlaces(word, search),
      ...(known.length > 0 ? listedPlaces(known, search) : heardPlaces(word, chinese)),
    ];
    found.sort((a, b) => b.weight * (b.end - b.start) - a.weight * (a.end - a.start));
    const links = found.slice(0, MAX_LINKS_A_WORD).map((at) => linkAt(from, from + 1, at));
    addLongerLinks(links, inPhrase, from, search.places, glosses);
    return links;
  });
}

/** A word of a phrase that has only content words, without a mark between them. */
const contentWord = (lower: string): PhraseWord => ({
  lower,
  joins: true,
  isGlue: false,
  isStop: false,
});

const listedPlaces = (known: readonly Gloss[], search: Search): readonly GlossPlace[] =>
  known.flatMap((gloss) => glossPlaces(gloss, search));

function identicalPlaces(word: string, { places }: Search): GlossPlace[] {
  const lower = word.toLowerCase();
  const found: GlossPlace[] = [];
  if (lower.length < 2 && !/\d/u.test(lower)) return found;
  for (let start = places.next(lower, -1); start >= 0; start = places.next(lower, start)) {
    found.push({ start, end: start + lower.length, weight: 1, kind: 'identical' });
  }
  return found;
}

/** Where a word no table knows may be spelt by its sound. */
function heardPlaces(word: string, chinese: string): GlossPlace[] {
  const runs = [...chinese.matchAll(/\p{Script=Han}+/gu)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  return soundPlaces(word, chinese, runs).map((place): GlossPlace => ({ ...place, kind: 'sound' }));
}
