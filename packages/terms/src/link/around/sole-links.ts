import type { Glosses } from '@diglot/lexicon';
import {
  chineseClass,
  createSoundComparison,
  englishClass,
  isGeneric,
  singular,
} from '@diglot/words';
import type { Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';
import { EXPLAINING_WEIGHT } from '../sureness.ts';

/** What a word of a longer translation weighs that has no other partner in a unit, nor has the Chinese word. */
const SOLE_WEIGHT = 0.72;

/** Most UTF-16 units of a Chinese word that may say no more than the one word: 飞沫, airborne droplets. */
const MAX_SOLE = 3;

/**
 * Take a word of a translation of several for a translation where neither side has another partner: droplets, 飞沫,
 * which the lexicon has as airborne droplets. 高等教育 has 教育 in it, which is the partner of education.
 */
export function soleLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const wholes = links.filter(
    (link) =>
      link.kind === 'whole' &&
      link.end - link.start > 1 &&
      link.end - link.start <= MAX_SOLE &&
      saysNoMore(unit, link, glosses),
  );
  if (wholes.length === 0) return [];
  const isOther = (link: Link, { from, start, end }: Link): boolean => {
    if (link.weight < EXPLAINING_WEIGHT || link.kind === 'part') return false;
    const isOfWord = link.from <= from && from < link.to;
    const isOfPlace = link.start < end && start < link.end;
    // The same Chinese word elsewhere is no other.
    if (isOfWord && isOfPlace) return link.kind !== 'whole';
    return isOfPlace || (isOfWord && link.kind !== 'whole');
  };
  return wholes
    .filter((whole) => !links.some((link) => link !== whole && isOther(link, whole)))
    .map((whole): Link => ({ ...whole, weight: SOLE_WEIGHT, kind: 'lexicon' }));
}

/** Whether a name is spelt just so: 九寨沟, which the lexicon has as Jiuzhaigou Valley. */
const isSpelt = (name: string, chinese: string): boolean =>
  createSoundComparison(name)?.(chinese) === 1;

/** Nouns that say of what kind the word before them is. */
const OF_KIND = new Set(['disease', 'condition', 'substance', 'device']);

/** Least share of its uses as a noun of either side, 0..1: 出院 is to leave hospital. */
const MIN_NOUN = 0.5;

/**
 * Whether a Chinese word may say no more than one word of its translation: the noun at the end of it, or before a
 * noun that names no thing (epidemic disease). 教学楼 ends with 楼, a building, and says more than that.
 */
function saysNoMore({ english, text }: Unit, link: Link, glosses: Glosses): boolean {
  const chinese = text.slice(link.start, link.end);
  const { base = '', lower = '', text: written = '' } = english[link.from] ?? {};
  if (/^\p{Lu}\p{Ll}/u.test(written) && isSpelt(lower, chinese)) return true;
  if (englishClass(base).noun < MIN_NOUN || chineseClass(chinese).noun < MIN_NOUN) return false;
  const last = chinese.slice(-1);
  if (glosses.word(lower).some((gloss) => gloss.text === last)) return false;
  return glosses.phrasesFor(chinese).some((words) => {
    const at = words.findIndex((word) => singular(word) === base);
    return at >= 0 && words.slice(at + 1).every((word) => isGeneric(word) || OF_KIND.has(word));
  });
}
