import { type Composition, compose, type Link } from './compose.ts';
import { type PhraseCandidate, phraseCandidates } from './phrase-candidates.ts';
import { LIGHT } from './phrase-links.ts';

import { isSuffix } from './suffixes.ts';
import {
  chineseEdge,
  type Edge,
  isChineseLinking,
  isChineseNumeral,
  isChineseStop,
  isGlue,
} from './termhood.ts';
import type { Unit } from './units.ts';

/** A phrase and a Chinese stretch of one unit that seem to translate each other. */
export interface UnitPair {
  readonly phrase: PhraseCandidate;
  /** Offsets into the text of the unit. */
  readonly start: number;
  readonly end: number;
  readonly composition: Composition;
  /** Log-odds that the Chinese words at the edges begin and end a term. */
  readonly edge: Edge;
  /** How many edges of the Chinese stretch lie inside a token: 0, 1, 2. */
  readonly cuts: number;
}

/** Fainter compositions are chance. */
const FAINTEST = 0.4;

/** UTF-16 units of the longest Chinese term looked for. */
const LONGEST_TERM = 18;

/** More characters of a translation than this are not left open; they say what the phrase does not. */
const MOST_OPEN = 1.5;

/** Most links of a phrase that are looked at. */
const MOST_LINKS = 120;

/** Find the Chinese stretches that phrases of a unit may stand for. */
export function unitPairs(unit: Unit, links: readonly Link[]): UnitPair[] {
  const byWord: Link[][] = unit.english.map(() => []);
  const byLastWord: Link[][] = unit.english.map(() => []);
  for (const link of links) {
    byWord[link.from]?.push(link);
    byLastWord[link.to - 1]?.push(link);
  }
  const costs = Array.from({ length: unit.text.length }, (_, i) => cost(unit.text[i] as string));
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
    // Only a text that repeats itself without end has more.
    own.length = Math.min(own.length, MOST_LINKS);
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
        kind: link.kind,
      }));
      const composition =
        phrase.to - phrase.from === 1
          ? wordComposition(inside, text)
          : compose(inside, wordCosts, costs.slice(start, end));
      if (composition.score < FAINTEST) continue;
      if (!reachesEdges(composition, phrase.to - phrase.from, text)) continue;
      if (leavesOut(composition, wordCosts)) continue;
      if (openCost(composition, costs.slice(start, end)) > MOST_OPEN) continue;
      const edge = {
        begin: chineseEdge(edges.tokenAt.get(start) ?? '').begin,
        end: chineseEdge(edges.tokenUpTo.get(end) ?? '').end,
        alone: chineseEdge(text).alone,
      };
      const cuts = Number(!edges.tokenAt.has(start)) + Number(!edges.tokenUpTo.has(end));
      found.push({ phrase, start, end, composition, edge, cuts });
    }
    pairs.push(...found);
  }
  return pairs;
}

function cost(character: string): number {
  return LIGHT.test(character) ? 0.3 : isSuffix(character) ? 0.5 : 1;
}

/** A phrase in lower case. */
function phraseText({ english }: Unit, { from, to }: PhraseCandidate): string {
  return english
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

/** The composition of a single word: its surest link that covers all but suffixes. */
function wordComposition(links: readonly Link[], text: string): Composition {
  let best: Composition = { score: 0, links: [] };
  for (const link of links) {
    if (link.start > 0 || link.kind === 'whole') continue;
    const rest = text.slice(link.end);
    if (rest !== '' && !isSuffix(rest)) continue;
    const score = link.weight * (1 - (0.5 * rest.length) / text.length);
    if (score > best.score) best = { score, links: [link] };
  }
  return best;
}

/** Whether the words and characters at the edges are covered; else a shorter pair says it better. */
function reachesEdges({ links }: Composition, words: number, text: string): boolean {
  if (!links.some(({ from }) => from === 0) || !links.some(({ to }) => to === words)) return false;
  if (!links.some(({ start }) => start === 0)) return false;
  const covered = Math.max(...links.map(({ end }) => end));
  return covered === text.length || isSuffix(text.slice(covered));
}

/** Whether a word of the phrase has no part in the translation. */
function leavesOut({ links }: Composition, wordCosts: readonly number[]): boolean {
  return wordCosts.some(
    (cost, i) => cost > 0 && !links.some(({ from, to }) => from <= i && i < to),
  );
}

/** What the characters cost that no word of the phrase stands for. */
function openCost({ links }: Composition, charCosts: readonly number[]): number {
  return charCosts.reduce(
    (sum, cost, at) => (links.some(({ start, end }) => start <= at && at < end) ? sum : sum + cost),
    0,
  );
}

interface Boundaries {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly tokenAt: ReadonlyMap<number, string>;
  readonly tokenUpTo: ReadonlyMap<number, string>;
  /** The next end behind nothing but suffixes. */
  readonly suffixed: ReadonlyMap<number, number>;
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
    suffixed: suffixedEnds(unit, ends),
  };
}

function suffixedEnds(unit: Unit, ends: ReadonlySet<number>): Map<number, number> {
  const tokenEnds = unit.chinese.map(({ end }) => end);
  const found = new Map<number, number>();
  for (const end of ends) {
    const next = tokenEnds.find((other) => other > end && other <= end + 2);
    if (next !== undefined && isSuffix(unit.text.slice(end, next))) found.set(end, next);
  }
  return found;
}

/** Stretches from the beginning of one link to the end of another, widened to boundaries. */
function* stretches(links: readonly Link[], words: number, edges: Boundaries) {
  const firsts = new Set<number>();
  const lasts = new Set<number>();
  for (const { start, end } of links) {
    let first = start;
    while (first > 0 && !edges.starts.has(first)) first--;
    firsts.add(first);
    let last = end;
    while (!edges.ends.has(last) && last < end + LONGEST_TERM) last++;
    lasts.add(last);
    const suffixed = edges.suffixed.get(last);
    if (suffixed !== undefined) lasts.add(suffixed);
  }
  for (const start of firsts) {
    for (const end of lasts) {
      const size = end - start;
      if (size < 1 || size > LONGEST_TERM || size > 6 * words + 2 || size < words * 0.8) continue;
      yield { start, end };
    }
  }
}

/** A token that belongs to the word before it: 参数 化 设计. */
const ENDING = /^[化性型式类率者素]$/u;

/** What stands behind one of these is denied: 不 完全外显. */
const NEGATION = /[不未无非]/u;

/** No stop word at the edges, none inside but one linking word, no mark but a hyphen or a dot. */
function mayStand(unit: Unit, { tokenAt, tokenUpTo }: Boundaries, start: number, end: number) {
  const text = unit.text.slice(start, end);
  if (/[^\p{L}\p{N}\p{M}·\-/+ ]/u.test(text)) return false;
  if (NEGATION.test(unit.text[start - 1] ?? '') && tokenUpTo.has(start)) return false;
  if (/[a-z]s \p{Script=Han}|\p{Script=Han} [a-z]/u.test(text)) return false;
  const first = tokenAt.get(start);
  if (first !== undefined && ENDING.test(first)) return false;
  const last = tokenUpTo.get(end);
  if (first !== undefined && (isChineseStop(first) || isChineseNumeral(first))) return false;
  if (last !== undefined && isChineseStop(last)) return false;
  let linking = 0;
  for (const token of unit.chinese) {
    if (token.start <= start || token.end >= end) continue;
    if (isChineseLinking(token.text)) linking++;
    else if (isChineseStop(token.text)) return false;
  }
  return linking <= 1;
}
