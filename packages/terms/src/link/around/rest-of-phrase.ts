import type { Link } from '../compose.ts';
import { PARTNER_WEIGHT } from '../sureness.ts';

/** What the last word of a phrase keeps of the weight of the phrase, where the first one stands before it. */
const KEPT_WEIGHT = 0.9;

/**
 * Link the last word of two to what both stand for, where the first one has its own partner right before it: the
 * lexicon has “organ failure” for 衰竭, so that in 器官衰竭 it is the failure.
 */
export function restOfPhrase(links: readonly Link[]): Link[] {
  const phrases = links.filter(({ from, to, kind }) => to - from === 2 && kind === 'lexicon');
  if (phrases.length === 0) return [];
  return phrases.flatMap((phrase): Link[] => {
    const isBefore = ({ from, to, end, weight }: Link) =>
      from === phrase.from && to === from + 1 && end === phrase.start && weight >= PARTNER_WEIGHT;
    if (!links.some(isBefore)) return [];
    return [
      { ...phrase, from: phrase.from + 1, weight: KEPT_WEIGHT * phrase.weight, kind: 'part' },
    ];
  });
}

/** What two words weigh as partners of the word that the second one has and the first has a character of. */
const MODIFIED_WEIGHT = 0.98;

/** Least weight of a character that a modifier has in front. */
const MIN_CHARACTER_WEIGHT = 0.6;

/**
 * Link a modifier and its noun to the Chinese word of two characters that the noun has for a partner and that begins
 * with a partner of the modifier: high fever, 高热, where the lexicon has 高热 for fever.
 */
export function modifiedLinks(links: readonly Link[], joins: (word: number) => boolean): Link[] {
  const nouns = links.filter(
    ({ from, start, end, kind }) => kind === 'lexicon' && end - start === 2 && joins(from),
  );
  return nouns.flatMap(({ from, to, start, end, kind }): Link[] => {
    const isFront = (link: Link) =>
      link.to === from &&
      link.start === start &&
      link.end === start + 1 &&
      link.weight >= MIN_CHARACTER_WEIGHT;
    if (to - from > 1 || !links.some(isFront)) return [];
    return [{ from: from - 1, to, start, end, weight: MODIFIED_WEIGHT, kind }];
  });
}
