import type { Lexicon } from '@diglot/lexicon';
import type { Candidate } from '../candidates.ts';
import { Role } from '../lexis.ts';
import { occurrences, type Reading } from '../reading.ts';
import type { Ranked } from '../select-candidates.ts';
import { contentStems, type Links } from './word-likeness.ts';

/** A Chinese and an English candidate that translate each other; `likeness` is 0..1. */
export interface CandidatePair {
  readonly zh: Ranked;
  readonly en: Ranked;
  readonly likeness: number;
}

export interface PairOptions {
  readonly lexicon?: Pick<Lexicon, 'translate'> | null | undefined;
  /** Made by `createWordLinks` of the same lexicon. */
  readonly linksOf: (word: string) => Links;
  readonly stem: (word: string) => string;
}

/** So many of the best candidates of each language are compared. */
const COMPARED = 50;
/** Least likeness of a pair where nothing else has looked for pairs. */
const MIN_LIKENESS = 0.55;
/** Likeness of a phrase to what the lexicon gives for the whole of it. */
export const GLOSSED = 0.98;

/**
 * Find which Chinese and English candidates of a document translate each other.
 *
 * Signs, strongest first: one stands in brackets behind the other; the lexicon translates the whole
 * phrase; the words of each are covered by translations of words of the other. Each candidate is in
 * one pair at most: the most alike first, then the best scores, then the order of the lists.
 *
 * @param zh - Chinese candidates, best first, and the reading they come from.
 * @param en - The same for English.
 * @param least - Pairs less alike than this are no pairs.
 */
export function pairCandidates(
  zh: { readonly ranked: readonly Ranked[]; readonly reading: Reading },
  en: { readonly ranked: readonly Ranked[]; readonly reading: Reading },
  { lexicon, linksOf, stem }: PairOptions,
  least: number = MIN_LIKENESS,
): CandidatePair[] {
  const english = en.ranked.slice(0, COMPARED).map((ranked) => ({
    ranked,
    stems: wordsOf(ranked.candidate, en.reading).flatMap((key) => key.split(' ')),
    bracketed: openedBrackets(ranked.candidate, en.reading),
  }));
  const pairs: CandidatePair[] = [];
  for (const ranked of zh.ranked.slice(0, COMPARED)) {
    const words = wordsOf(ranked.candidate, zh.reading).map(linksOf);
    const glosses = new Set(
      lexicon
        ?.translate(ranked.candidate.key, { to: 'en' })
        .map(({ text }) => contentStems(text, stem).join(' ')),
    );
    const ends = new Set(occurrences(ranked.candidate, zh.reading).map(({ end }) => end));
    for (const { ranked: other, stems, bracketed } of english) {
      const likeness = bracketed.some((place) => ends.has(place))
        ? 1
        : glosses.has(stems.join(' '))
          ? GLOSSED
          : coverage(words, stems);
      if (likeness >= least) pairs.push({ zh: ranked, en: other, likeness });
    }
  }
  pairs.sort(
    (a, b) => b.likeness - a.likeness || b.zh.score + b.en.score - a.zh.score - a.en.score,
  );
  const taken = new Set<Candidate>();
  return pairs.filter(({ zh, en }) => {
    if (taken.has(zh.candidate) || taken.has(en.candidate)) return false;
    taken.add(zh.candidate).add(en.candidate);
    return true;
  });
}

/** Harmonic mean of how far the words of each side are covered by the other, 0..1. */
function coverage(words: readonly Links[], stems: readonly string[]): number {
  if (words.length === 0 || stems.length === 0) return 0;
  let chinese = 0;
  for (const links of words) {
    let best = 0;
    for (const stem of stems) best = Math.max(best, links.get(stem) ?? 0);
    chinese += best;
  }
  if (chinese === 0) return 0;
  let english = 0;
  for (const stem of stems) {
    let best = 0;
    for (const links of words) best = Math.max(best, links.get(stem) ?? 0);
    english += best;
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
