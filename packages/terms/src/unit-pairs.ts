import { type Composition, compose, type Link } from './compose.ts';
import { type PhraseCandidate, phraseCandidates } from './phrase-candidates.ts';
import { LIGHT } from './phrase-links.ts';
import { chineseEdge, isChineseLinking, isChineseStop, isGlue } from './termhood.ts';
import type { Unit } from './units.ts';

/** A phrase and a Chinese stretch of one unit that seem to translate each other. */
export interface UnitPair {
  readonly phrase: PhraseCandidate;
  /** Offsets into the text of the unit. */
  readonly start: number;
  readonly end: number;
  readonly composition: Composition;
  /** Log-odds that the Chinese words at the edges begin and end a term. */
  readonly termhood: number;
}

/** Fainter compositions are chance. */
const FAINTEST = 0.4;
/** UTF-16 units of the longest Chinese term looked for. */
const LONGEST = 18;

/** Find the Chinese stretches that phrases of a unit may stand for. */
export function unitPairs(unit: Unit, links: readonly Link[]): UnitPair[] {
  const byWord: Link[][] = unit.english.map(() => []);
  const byLastWord: Link[][] = unit.english.map(() => []);
  for (const link of links) {
    byWord[link.from]?.push(link);
    byLastWord[link.to - 1]?.push(link);
  }
  const costs = Array.from(unit.text, (_, i) => (LIGHT.test(unit.text[i] ?? '') ? 0.3 : 1));
  const edges = boundaries(unit, links);
  const pairs: UnitPair[] = [];
  const seen = new Map<string, readonly UnitPair[]>();
  for (const phrase of phraseCandidates(unit.english)) {
    const key = phraseText(unit, phrase);
    const before = seen.get(key);
    if (before !== undefined) {
      for (const pair of before) pairs.push({ ...pair, phrase });
      continue;
    }
    const found: UnitPair[] = [];
    seen.set(key, found);
    const first = (byWord[phrase.from] ?? []).filter(({ to }) => to <= phrase.to);
    const last = (byLastWord[phrase.to - 1] ?? []).filter(({ from }) => from >= phrase.from);
    if (first.length === 0 || last.length === 0) continue;
    const own: Link[] = [];
    for (let i = phrase.from; i < phrase.to; i++) {
      for (const link of byWord[i] ?? []) if (link.to <= phrase.to) own.push(link);
    }
    const wordCosts = unit.english
      .slice(phrase.from, phrase.to)
      .map(({ lower }) => (isGlue(lower) ? 0 : 1));
    const words = wordCosts.reduce((sum: number, cost) => sum + cost, 0);
    const known = new Set<string>();
    for (const { start, end } of stretches(own, words, edges)) {
      const within = (link: Link) => link.start >= start && link.end <= end;
      if (!first.some(within) || !last.some(within)) continue;
      const text = unit.text.slice(start, end);
      if (known.has(text)) continue;
      known.add(text);
      if (!mayStand(unit, edges, start, end)) continue;
      const inside = own.filter(within).map((link) => ({
        from: link.from - phrase.from,
        to: link.to - phrase.from,
        start: link.start - start,
        end: link.end - start,
        weight: link.weight,
      }));
      const composition = compose(inside, wordCosts, costs.slice(start, end));
      if (composition.score < FAINTEST) continue;
      if (!reachesEdges(composition, phrase.to - phrase.from, end - start)) continue;
      const termhood =
        chineseEdge(edges.tokenAt.get(start) ?? '').begin +
        chineseEdge(edges.tokenUpTo.get(end) ?? '').end;
      found.push({ phrase, start, end, composition, termhood });
    }
    pairs.push(...found);
  }
  return pairs;
}

/** A phrase in lower case. */
function phraseText({ english }: Unit, { from, to }: PhraseCandidate): string {
  return english
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

/** Whether the words and characters at the edges are covered; else a shorter pair says it better. */
function reachesEdges({ links }: Composition, words: number, size: number): boolean {
  return (
    links.some(({ from }) => from === 0) &&
    links.some(({ to }) => to === words) &&
    links.some(({ start }) => start === 0) &&
    links.some(({ end }) => end === size)
  );
}

interface Boundaries {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly tokenAt: ReadonlyMap<number, string>;
  readonly tokenUpTo: ReadonlyMap<number, string>;
}

/** Where a Chinese term may begin and end: at tokens, and where a sure gloss cuts a token. */
function boundaries(unit: Unit, links: readonly Link[]): Boundaries {
  const starts = new Set(unit.chinese.map(({ start }) => start));
  const ends = new Set(unit.chinese.map(({ end }) => end));
  for (const { start, end, weight } of links) {
    if (end - start < 2 || weight < 0.8) continue;
    starts.add(start);
    ends.add(end);
  }
  return {
    starts,
    ends,
    tokenAt: new Map(unit.chinese.map(({ start, text }) => [start, text])),
    tokenUpTo: new Map(unit.chinese.map(({ end, text }) => [end, text])),
  };
}

/** Stretches from the beginning of one link to the end of another, widened to boundaries. */
function* stretches(links: readonly Link[], words: number, { starts, ends }: Boundaries) {
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  for (const { start, end } of links) {
    let first = start;
    while (first > 0 && !starts.has(first)) first--;
    firsts.add(first);
    let last = end;
    while (!ends.has(last) && last < end + LONGEST) last++;
    lasts.add(last);
  }
  for (const start of firsts) {
    for (const end of lasts) {
      const size = end - start;
      if (size < 1 || size > LONGEST || size > 6 * words + 2 || size < words * 0.8) continue;
      yield { start, end };
    }
  }
}

/** No stop word at the edges, none inside but one linking word, no mark but a hyphen or a dot. */
function mayStand(unit: Unit, { tokenAt, tokenUpTo }: Boundaries, start: number, end: number) {
  const text = unit.text.slice(start, end);
  if (/[^\p{L}\p{N}\p{M}·\-/+ ]/u.test(text)) return false;
  const first = tokenAt.get(start);
  const last = tokenUpTo.get(end);
  if (first !== undefined && isChineseStop(first)) return false;
  if (last !== undefined && isChineseStop(last)) return false;
  let linking = 0;
  for (const token of unit.chinese) {
    if (token.start <= start || token.end >= end) continue;
    if (isChineseLinking(token.text)) linking++;
    else if (isChineseStop(token.text)) return false;
  }
  return linking <= 1;
}
