import { once, Role } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Ranked } from '../rank/select-candidates.ts';
import { occurrences, type Reading } from '../read/reading.ts';
import type { Unit } from '../read/unit.ts';
import type { Links } from './word-likeness.ts';

/** A Chinese and an English candidate that translate each other; `likeness` is 0..1. */
export interface CandidatePair {
  readonly zh: Ranked;
  readonly en: Ranked;
  readonly likeness: number;
}

export interface PairOptions {
  /** Made by `createPhraseGlosses`. */
  readonly glossesOf: (phrase: string) => ReadonlySet<string>;
  /** Made by `createWordLinks` of the same lexicon. */
  readonly linksOf: (word: string) => Links;
  readonly stem: (word: string) => string;
}

const HAN = /\p{Script=Han}/u;

/** So many of the best candidates of each language are compared. */
const COMPARED = 50;
/** Least likeness of a pair where nothing else has looked for pairs. */
const MIN_LIKENESS = 0.55;
/** Likeness of a phrase to what the lexicon gives for the whole of it. */
const GLOSSED = 0.98;
/**
 * Least likeness of a pair that is added to the term pairs of a document: nearly every word of each is a translation of
 * one of the other. Read by eye in 80 records, 2026-11-30: from .9 about one in ten was wrong, from .8 one in three.
 */
export const COVERED = 0.9;
/** Likeness of a phrase to the whole run before the bracket that holds it. */
const BRACKETED = 0.99;
/** How far a part of such a run must cover the bracketed phrase to be what it explains: 健康素养（health literacy）. */
const MIN_EXPLAINED = 0.85;

interface EnglishCandidate {
  readonly ranked: Ranked;
  readonly words: string;
  readonly stems: readonly string[];
  /** Where the brackets open that it fills. */
  readonly bracketed: readonly number[];
}

/**
 * Find which Chinese and English candidates of a document translate each other.
 *
 * Signs, strongest first: one stands in brackets behind the other, or both are one Latin term; the lexicon
 * translates the whole phrase; the words of each are covered by translations of words of the other. Each
 * candidate is in one pair at most: the most alike first, then the best scores, then the order of the lists.
 *
 * @param zh - Chinese candidates, best first, and the reading they come from.
 * @param en - The same for English.
 * @param least - Pairs less alike than this are no pairs.
 * @param settledEnds - Where Chinese terms end whose translation is settled; a bracket behind one says nothing new.
 */
export function pairCandidates(
  zh: { readonly ranked: readonly Ranked[]; readonly reading: Reading },
  en: { readonly ranked: readonly Ranked[]; readonly reading: Reading },
  options: PairOptions,
  least: number = MIN_LIKENESS,
  settledEnds: ReadonlySet<number> = new Set(),
): CandidatePair[] {
  const english = en.ranked.slice(0, COMPARED).map((ranked): EnglishCandidate => {
    const words = wordsOf(ranked.candidate, en.reading).join(' ');
    const bracketed = openedBrackets(ranked.candidate, en.reading);
    return { ranked, words, stems: words.split(' '), bracketed };
  });
  const byStem = positionsOf(english.map(({ stems }) => stems));
  const hasBrackets = english.some(({ bracketed }) => bracketed.length > 0);
  const pairs: CandidatePair[] = [];
  for (const ranked of zh.ranked.slice(0, COMPARED)) {
    const chinese = chineseCandidate(
      ranked.candidate,
      wordsOf(ranked.candidate, zh.reading),
      hasBrackets ? endsOf(ranked.candidate, zh.reading, settledEnds) : NOWHERE,
      options,
    );
    const sharing = once(() => positionsAmong(chinese.best().keys(), byStem));
    // Most phrases share nothing.
    const mayShare = (position: number) => least < GLOSSED && sharing().has(position);
    english.forEach((other, position) => {
      const likeness = likenessOf(chinese, other, () => mayShare(position));
      if (likeness >= least) pairs.push({ zh: ranked, en: other.ranked, likeness });
    });
  }
  return eachOnce(pairs);
}

/** A Chinese candidate with what it is compared by; what is costly is looked up when it is needed. */
interface ChineseCandidate {
  /** The stems of a phrase in Latin letters. */
  readonly latin: string | undefined;
  readonly glosses: ReadonlySet<string>;
  readonly links: () => readonly Links[];
  readonly best: () => Links;
  /** Where runs end before brackets that open there, and whether the phrase is the whole run. */
  readonly ends: ReadonlyMap<number, boolean>;
}

function chineseCandidate(
  { key }: Candidate,
  words: readonly string[],
  ends: ReadonlyMap<number, boolean>,
  { glossesOf, linksOf, stem }: PairOptions,
): ChineseCandidate {
  const links = once(() => words.map(linksOf));
  return {
    latin: HAN.test(key) ? undefined : words.map(stem).join(' '),
    glosses: glossesOf(key),
    links,
    best: once(() => bestOf(links())),
    ends,
  };
}

/** How much two candidates look like translations of each other, 0..1, by the strongest sign. */
function likenessOf(
  { latin, glosses, links, best, ends }: ChineseCandidate,
  { words, stems, bracketed }: EnglishCandidate,
  mayShare: () => boolean,
): number {
  if (words === latin) return 1;
  const explained = bracketed.length === 0 ? NONE : bracketed.filter((place) => ends.has(place));
  if (explained.length > 0) {
    if (coverage(links(), best(), stems) >= MIN_EXPLAINED) return 1;
    if (explained.some((place) => ends.get(place))) return BRACKETED;
  }
  if (glosses.has(words)) return GLOSSED;
  return mayShare() ? coverage(links(), best(), stems) : 0;
}

/** Keep each candidate in one pair: the most alike first, then the best scores, then the order of the lists. */
function eachOnce(pairs: readonly CandidatePair[]): CandidatePair[] {
  const ordered = [...pairs].sort(
    (a, b) => b.likeness - a.likeness || b.zh.score + b.en.score - a.zh.score - a.en.score,
  );
  const taken = new Set<Candidate>();
  return ordered.filter(({ zh, en }) => {
    if (taken.has(zh.candidate) || taken.has(en.candidate)) return false;
    taken.add(zh.candidate).add(en.candidate);
    return true;
  });
}

/** Most phrases stand in no brackets. */
const NONE: readonly number[] = [];
const NOWHERE: ReadonlyMap<number, boolean> = new Map();

/** The positions of the phrases that have each stem. */
function positionsOf(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  phrases.forEach((stems, position) => {
    for (const stem of stems) {
      const list = found.get(stem);
      if (list === undefined) found.set(stem, [position]);
      else list.push(position);
    }
  });
  return found;
}

/** The positions of the phrases that have any of some stems. */
function positionsAmong(
  stems: Iterable<string>,
  byStem: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const stem of stems) for (const position of byStem.get(stem) ?? NONE) found.add(position);
  return found;
}

/** The best weight of each stem over the words of a phrase. */
function bestOf(words: readonly Links[]): Links {
  const best = new Map<string, number>();
  for (const links of words) {
    for (const [stem, weight] of links) {
      if (weight > (best.get(stem) ?? 0)) best.set(stem, weight);
    }
  }
  return best;
}

/**
 * Harmonic mean of how far the words of each side are covered by the other, 0..1.
 *
 * @param best - Of `words`; see {@link bestOf}.
 */
function coverage(words: readonly Links[], best: Links, stems: readonly string[]): number {
  if (words.length === 0 || stems.length === 0) return 0;
  let english = 0;
  for (const stem of stems) english += best.get(stem) ?? 0;
  if (english === 0) return 0;
  let chinese = 0;
  for (const links of words) {
    let most = 0;
    for (const stem of stems) most = Math.max(most, links.get(stem) ?? 0);
    chinese += most;
  }
  const a = chinese / words.length;
  const b = english / stems.length;
  return (2 * a * b) / (a + b);
}

function wordsOf({ at, ends }: Candidate, { list }: Reading): string[] {
  return list.units
    .slice(at[0], ends[0])
    .filter(({ role }) => role !== Role.link)
    .map(({ key }) => key);
}

/**
 * Where a Chinese candidate ends, and whether it begins there at the edge of a run: 糖尿病（DM） is not explained by
 * the last part of a longer term.
 */
function endsOf(
  candidate: Candidate,
  reading: Reading,
  settledEnds: ReadonlySet<number>,
): ReadonlyMap<number, boolean> {
  const { units } = reading.list;
  const ends = new Map<number, boolean>();
  for (const [index, { end }] of occurrences(candidate, reading).entries()) {
    if (settledEnds.has(end)) continue;
    const at = candidate.at[index] as number;
    const before = units[at - 1];
    const isOpen = before === undefined || units[at]?.cut === true || !isContent(before);
    ends.set(end, isOpen && isContent(units[at] as Unit));
  }
  return ends;
}

const isContent = ({ role }: Unit): boolean => role === Role.content || role === Role.prefix;

/** Where a bracket opens that one of the candidate's occurrences fills, up to its end or a comma. */
function openedBrackets(candidate: Candidate, reading: Reading): number[] {
  const source = reading.list.text;
  return occurrences(candidate, reading).flatMap(({ start, end }) => {
    if (!/^[)）,，;；]/u.test(source.charAt(end))) return [];
    let open = start - 1;
    while (open >= 0 && /\s/u.test(source.charAt(open))) open--;
    if (!/[（(]/u.test(source.charAt(open))) return [];
    while (open > 0 && /\s/u.test(source.charAt(open - 1))) open--;
    return [open];
  });
}
