import type { Span } from '@diglot/text';
import type { KeywordList } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Reading } from '../read/reading.ts';
import { bareKeyword } from './bare-keyword.ts';
import type { MergedCandidate, PairHalf, SettledPair, Side } from './merged-candidate.ts';
import { BRACKETED } from './other-forms.ts';

const HAN = /\p{Script=Han}/u;

/**
 * List what the authors call keywords: in lists of the text, with their places, and apart from it.
 *
 * @param listed - Keywords that are not in the text.
 */
export function authorKeywords(
  text: string,
  lists: readonly KeywordList[],
  listed: readonly string[],
): PairHalf[] {
  const halfOf = (keyword: string, mentions: PairHalf['mentions']): PairHalf => ({
    text: bareKeyword(keyword.replace(/\s+/gu, ' ')),
    language: HAN.test(keyword) ? 'zh' : 'en',
    mentions,
  });
  return [
    ...lists.flatMap(({ keywords }) =>
      keywords.map((span) => halfOf(text.slice(span.start, span.end), [span])),
    ),
    ...listed
      .filter((keyword) => /\p{L}/u.test(keyword))
      .map((keyword) => halfOf(keyword, placesOf(keyword, text))),
  ];
}

/** Where a text has a keyword, or has it without its article and the short form in brackets behind it. */
function placesOf(keyword: string, text: string): PairHalf['mentions'] {
  const places = placesIn(text, keyword);
  const bare = keyword.replace(BRACKETED, '').replace(/^(?:the|an?) /iu, '');
  return places.length > 0 || bare === keyword ? places : placesIn(text, bare);
}

/** Places of a keyword that are looked for. */
const MAX_PLACES = 200;

/** Where a text has a keyword as it is written, whatever its capitals; in English between other words. */
function placesIn(text: string, keyword: string): PairHalf['mentions'] {
  const [all, wanted] = [text.toLowerCase(), keyword.toLowerCase()];
  // Capitals that change the length of a text would shift its places.
  if (all.length !== text.length || wanted.trim() === '') return [];
  const places: Span[] = [];
  let at = all.indexOf(wanted);
  while (at !== -1 && places.length < MAX_PLACES) {
    const end = at + wanted.length;
    const isWhole = HAN.test(wanted) || !JOINED.test(`${all.charAt(at - 1)} ${all.charAt(end)}`);
    if (isWhole) places.push({ start: at, end });
    at = all.indexOf(wanted, end);
  }
  return places;
}

/** What continues a word on either side. */
const JOINED = /[\p{Script=Latin}\p{N}]/u;

/** Make pairs of one side of the keywords that no term pair of the authors holds. */
export function unpairedKeywords(
  keywords: readonly PairHalf[],
  pairs: readonly SettledPair[],
  keyOf: (half: PairHalf) => string,
): SettledPair[] {
  const nameOf = (half: PairHalf) => `${half.language} ${keyOf(half)}`;
  const known = new Set(
    pairs.flatMap(({ en, zh, byAuthor }) =>
      byAuthor ? [en, zh].flatMap((half) => (half === undefined ? [] : nameOf(half))) : [],
    ),
  );
  // Found pairs know the translation of a keyword, too; the first one counts.
  const pairOf = new Map<string, SettledPair>();
  for (const pair of pairs.filter(({ isGuess }) => !isGuess)) {
    for (const half of [pair.en, pair.zh]) {
      const name = half && nameOf(half);
      if (name !== undefined && !pairOf.has(name)) pairOf.set(name, pair);
    }
  }
  return keywords.flatMap((half): SettledPair[] => {
    const name = nameOf(half);
    if (known.has(name)) return [];
    known.add(name);
    const found = pairOf.get(name);
    return [{ ...(found ?? { [half.language]: half, score: 1 }), byAuthor: true } as SettledPair];
  });
}

/**
 * Raise the keyphrases that the authors call keywords, and add those that are missing.
 *
 * @returns All of them; a keyword that no candidate is has the score of an author's keyword of which nothing
 * else is known.
 */
export function honourKeywords(
  found: readonly MergedCandidate[],
  keywords: readonly PairHalf[],
  readings: Readonly<Record<Side, Reading>>,
  keyOf: (half: PairHalf) => string,
): MergedCandidate[] {
  const wanted = new Map(keywords.map((half) => [`${half.language} ${keyOf(half)}`, half]));
  const nameOf = ({ language, key }: Candidate) => `${language} ${key}`;
  const missing = new Map(wanted);
  const honoured = found.map((one): MergedCandidate => {
    const names = [one, one.translation].flatMap((half) => (half ? [nameOf(half.candidate)] : []));
    if (!names.some((name) => wanted.has(name))) return one;
    for (const name of names) missing.delete(name);
    return { ...one, score: authorsScore(one.score), byAuthor: true };
  });
  const added = [...missing.values()].map((half): MergedCandidate => {
    const pair = { [half.language]: half, score: 1, byAuthor: true } as SettledPair;
    const candidate = candidateOf(half, readings[half.language], keyOf(half));
    return { candidate, score: authorsScore(0), pair, byAuthor: true };
  });
  return [...honoured, ...added];
}

/** The score of what the authors call a keyword: half of the way from that of the phrase to 1. */
export const authorsScore = (score: number): number => (1 + score) / 2;

/** The candidate that a keyword is; one that stands nowhere, where it is none. */
export function candidateOf({ language }: PairHalf, reading: Reading, key: string): Candidate {
  const found = reading.candidateOf.get(key);
  if (found !== undefined) return found;
  const counts = { inTitle: 0, leftEdge: 0, rightEdge: 0, whole: 0, sentences: 0 };
  return { key, language, size: 1, at: [], ends: [], ...counts, within: 0, holders: 0 };
}
