import { type Gloss, type Glosses, IN_A_PHRASE } from '@diglot/lexicon';
import { isDoer, once, splitJoined } from '@diglot/words';
import type { Unit } from '../read/units.ts';
import { withContracted } from './around/contracted-links.ts';
import { furtherLinks } from './around/further-links.ts';
import { numberedLinks } from './around/numbered-links.ts';
import { modifiedLinks, restOfPhrase } from './around/rest-of-phrase.ts';
import { soleLinks } from './around/sole-links.ts';
import type { Link } from './compose.ts';
import { glossPlaces, linkAt } from './gloss-places.ts';
import { addLongerLinks } from './longer-links.ts';
import { indexPlaces, type Places } from './places.ts';

const ACRONYM = /^[\p{Lu}\d]{3,}$/u;

/** UTF-16 units of a learned word that is too short for the term an acronym stands for; 磁共振 is MRI. */
const MAX_PART_OF_ACRONYM = 2;

/** In running text a single character of a translation says nothing. UTF-16 units. */
const MIN_PART = 2;

/**
 * List what the words of a unit may stand for in it. Positions of words are into `unit.english`,
 * offsets into `unit.text`.
 *
 * @remarks **Cost:** words of the unit × their glosses × length of the Chinese text.
 */
export function unitLinks(unit: Unit, glosses: Glosses): Link[] {
  const { english, text } = unit;
  const links: Link[] = [];
  const places = indexPlaces(text);
  const search = { places, leastPart: MIN_PART };
  english.forEach(({ lower, text: written, glued, isGlue, isStop }, from) => {
    if (isGlue) return;
    const known = glosses.word(lower);
    const isSentenceCapital = from === 0 && isOnlyFirst(written) && glosses.isEnglishWord(lower);
    if (glued || english[from + 1]?.glued || (isTakenOver(written) && !isSentenceCapital)) {
      for (const start of wholeOccurrences(text, lower)) {
        const end = start + lower.length;
        links.push({ from, to: from + 1, start, end, weight: 1, kind: 'identical' });
      }
    }
    if (known.length === 0) compoundLinks(lower, from, places, glosses, links);
    for (const gloss of known) {
      if (isPartOfAcronym(gloss, written)) continue;
      for (const at of glossPlaces(gloss, search)) links.push(linkAt(from, from + 1, at));
    }
    if (!isStop) addLongerLinks(links, english, from, places, glosses);
  });
  links.push(...numberedLinks(unit, places));
  links.push(...partnerLinks(unit, links, glosses));
  links.push(...restOfPhrase(links), ...modifiedLinks(links, (at) => english[at]?.joins === true));
  links.push(...soleLinks(unit, links, glosses));
  links.push(...furtherLinks(unit, links, glosses));
  return withContracted(unit, links, glosses);
}

/** Whether what was learned for an acronym is but a word of its term: SVD, 奇异. */
const isPartOfAcronym = ({ text, kind }: Gloss, written: string): boolean =>
  kind === 'learned' && text.length <= MAX_PART_OF_ACRONYM && ACRONYM.test(written);

/** Words that begin with this many equal letters are related: transcript, transcription. */
const RELATED = 7;
const RELATIVE = 0.65;

/** Links that only the translations of the Chinese word know of. */
function partnerLinks(unit: Unit, links: readonly Link[], glosses: Glosses): Link[] {
  const places = new Map<string, number[]>();
  const relatives = new Map<string, number[]>();
  unit.english.forEach(({ base, isGlue, isStop }, i) => {
    if (isGlue || isStop) return;
    add(places, base, i);
    if (base.length >= RELATED) add(relatives, base.slice(0, RELATED), i);
  });
  const size = unit.text.length + 1;
  const keyOf = (from: number, start: number, end: number) => (from * size + start) * size + end;
  const known = once(() => new Set(links.map(({ from, start, end }) => keyOf(from, start, end))));
  const found: Link[] = [];
  for (const { text, facts, start, end } of unit.chinese) {
    if (text.length < 2 || facts.isStop) continue;
    for (const [word, weight] of glosses.partners(text)) {
      const same = places.get(word);
      for (const from of same ?? []) {
        if (known().has(keyOf(from, start, end))) continue;
        const kind = weight === IN_A_PHRASE ? 'whole' : 'lexicon';
        found.push({ from, to: from + 1, start, end, weight, kind });
      }
      if (same !== undefined || word.length < RELATED || relatives.size === 0) continue;
      for (const from of relatives.get(word.slice(0, RELATED)) ?? []) {
        // Who does a thing is not the thing: franchisor, 特许经营.
        if (isDoer(unit.english[from]?.base ?? '') && !isDoer(word)) continue;
        if (known().has(keyOf(from, start, end))) continue;
        found.push({ from, to: from + 1, start, end, weight: RELATIVE * weight, kind: 'part' });
      }
    }
  }
  return found;
}

function add(map: Map<string, number[]>, key: string, position: number): void {
  const positions = map.get(key);
  if (positions === undefined) map.set(key, [position]);
  else positions.push(position);
}

/** What a compound keeps of the weight of its parts. */
const COMPOUND = 0.9;

/** A word no table knows, of two that are known, whose translations stand side by side: mud + flat, 泥滩. */
function compoundLinks(
  word: string,
  from: number,
  places: Places,
  glosses: Glosses,
  links: Link[],
): void {
  const [one, other] = splitJoined(word, glosses.knows);
  if (one === undefined || other === undefined) return;
  const ends = new Map<number, { start: number; weight: number }>();
  for (const { text: gloss, weight } of glosses.word(one)) {
    for (let at = places.next(gloss, -1); at >= 0; at = places.next(gloss, at)) {
      ends.set(at + gloss.length, { start: at, weight });
    }
  }
  for (const { text: gloss, weight } of glosses.word(other)) {
    for (let at = places.next(gloss, -1); at >= 0; at = places.next(gloss, at)) {
      const before = ends.get(at);
      if (before === undefined) continue;
      links.push({
        from,
        to: from + 1,
        start: before.start,
        end: at + gloss.length,
        weight: COMPOUND * Math.min(before.weight, weight),
        kind: 'part',
      });
    }
  }
}

/** Words in small letters are left over from mark-up, not taken over as they are, but in β-catenin. */
function isTakenOver(written: string): boolean {
  return /\p{Script=Greek}/u.test(written) || (written.length > 1 && /[\p{Lu}\d]/u.test(written));
}

/** Whether only the first letter is a capital, which the beginning of a sentence may explain: Melamine. */
const isOnlyFirst = (written: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(written);

function wholeOccurrences(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const open = !/[a-z0-9]/u.test(text[at - 1] ?? '');
    const close = /^s?(?![a-z0-9])/u.test(text.slice(at + part.length, at + part.length + 2));
    if (open && close) starts.push(at);
  }
  return starts;
}
