import { toSimplified } from '@diglot/text';
import { type Edge, once } from '@diglot/words';
import type { Composition, Link } from '../link/compose.ts';
import type { Unit } from '../read/units.ts';
import { composeStretch } from './compose-stretch.ts';
import { isHalfName, isNameCutShort, NAMED_BODY } from './half-names.ts';
import { createPartTest } from './neighbour-parts.ts';
import { type PhraseCandidate, phraseCandidates } from './phrase-candidates.ts';
import { readStretches, type Stretches } from './stretches.ts';
import { isWhole, mayBeWhole } from './whole-composition.ts';

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

/**
 * Most links of a phrase that are looked at: bounds what a bead costs that names one thing over and over. None of 555
 * texts of every kind came near it (2026-12-01).
 */
const MOST_LINKS = 120;

/** Find the Chinese stretches that phrases of a unit may stand for. */
export function unitPairs(unit: Unit, links: readonly Link[]): UnitPair[] {
  const byWord: Link[][] = unit.english.map(() => []);
  const byLastWord: Link[][] = unit.english.map(() => []);
  for (const link of links) {
    byWord[link.from]?.push(link);
    byLastWord[link.to - 1]?.push(link);
  }
  const text = readStretches(unit, links);
  const repeated = repeatedWords(unit);
  const pairs: UnitPair[] = [];
  const seen = new Map<string, readonly UnitPair[]>();
  for (const phrase of phraseCandidates(unit.english, bridgesOf(unit, links))) {
    const first = linksWithin(byWord[phrase.from] as Link[], phrase);
    if (first.length === 0) continue;
    const last = linksWithin(byLastWord[phrase.to - 1] as Link[], phrase);
    if (last.length === 0) continue;
    const key = repeated[phrase.from] ? phraseText(unit, phrase) : undefined;
    const before = key === undefined ? undefined : seen.get(key);
    if (before !== undefined) {
      for (const pair of before) pairs.push({ ...pair, phrase });
      continue;
    }
    if (isHalfName(unit, phrase, byWord)) continue;
    const own: Link[] = [];
    for (let i = phrase.from; i < phrase.to; i++) {
      for (const link of byWord[i] as Link[]) if (link.to <= phrase.to) own.push(link);
    }
    const isPart = once(() => createPartTest(unit.english, byWord, phrase));
    const ofPhrase = { own: bounded(own, phrase), first, last };
    const found = phrasePairs(unit, phrase, ofPhrase, text, isPart);
    if (key !== undefined) seen.set(key, found);
    pairs.push(...found);
  }
  return pairs;
}

/** The positions of words of grammar that a link goes across: spatial and temporal, 时空. */
const bridgesOf = ({ english }: Unit, links: readonly Link[]): ReadonlySet<number> =>
  new Set(
    links.flatMap(({ from, to }) =>
      to - from === 3 && english[from + 1]?.isStop ? [from + 1] : [],
    ),
  );

/** Those of some links that no word outside a phrase has a part in; most often all of them. */
function linksWithin(links: readonly Link[], { from, to }: PhraseCandidate): readonly Link[] {
  const isWithin = (link: Link) => link.from >= from && link.to <= to;
  return links.every(isWithin) ? links : links.filter(isWithin);
}

/**
 * Links of a phrase, of each word its first ones where they are too many. What is left out are further places of what
 * stands in the bead many times; its mentions are looked for later, all of them.
 */
function bounded(links: readonly Link[], { from, to }: PhraseCandidate): readonly Link[] {
  if (links.length <= MOST_LINKS) return links;
  const most = Math.floor(MOST_LINKS / (to - from));
  const counts = new Map<number, number>();
  return links.filter((link) => {
    const count = (counts.get(link.from) ?? 0) + 1;
    counts.set(link.from, count);
    return count <= most;
  });
}

/** Links of a phrase: all of them, those from its first word on, and those up to its last one. */
interface PhraseLinks {
  readonly own: readonly Link[];
  readonly first: readonly Link[];
  readonly last: readonly Link[];
}

function phrasePairs(
  { english }: Unit,
  phrase: PhraseCandidate,
  { own, first, last }: PhraseLinks,
  text: Stretches,
  isPart: () => ReturnType<typeof createPartTest>,
): UnitPair[] {
  const wordCosts = english.slice(phrase.from, phrase.to).map(wordCost);
  const words = wordCosts.reduce((sum: number, cost) => sum + cost, 0);
  const known = new Set<string>();
  const found: UnitPair[] = [];
  const goesOn = isNameCutShort(english, phrase);
  const isOwned = english.slice(phrase.from, phrase.to - 1).some((word) => OWNER.test(word.text));
  const next = english[phrase.to];
  const isOpenBehind = next?.joins === true && !(next.isStop || next.isGlue || next.isVerbLike);
  for (const [start, end] of text.around(own, words)) {
    if (!holdsOne(first, start, end) || !holdsOne(last, start, end)) continue;
    if (!text.mayStand(start, end)) continue;
    const chinese = text.slice(start, end);
    if (known.has(chinese) || (isOwned && chinese.includes('的'))) continue;
    known.add(chinese);
    // A character that is but a part of a word says little: 组 of 对照组 is no “group”.
    if (chinese.length === 1 && !text.isAlone(start, end)) continue;
    const stretch = { start, end, chinese, costs: text.costs(start, end) };
    if (!mayBeWhole(own, phrase, stretch, wordCosts)) continue;
    const composition = composeStretch(own, phrase, stretch, wordCosts);
    if (!isWhole(composition, stretch, wordCosts, text, isOpenBehind)) continue;
    if (isPart()({ start, end }, composition)) continue;
    if (goesOn && composition.links.length > 1 && !NAMED_BODY.test(toSimplified(chinese))) continue;
    found.push({ phrase, start, end, composition, ...text.edges(start, end) });
  }
  return found;
}

/** Whose a thing is: no name of it where Chinese says so with 的: Hankou's trade, 汉口的贸易; but Alzheimer's disease. */
const OWNER = /['’]s?$/u;

/** What the “and” of a phrase counts, where other words count 1: Chinese has one word for both that it joins. */
const BRIDGE_COST = 0.1;

const wordCost = ({ lower, isGlue, isStop }: Unit['english'][number]): number =>
  lower === 'and' ? BRIDGE_COST : isGlue || isStop ? 0 : 1;

function holdsOne(links: readonly Link[], start: number, end: number): boolean {
  for (const link of links) if (link.start >= start && link.end <= end) return true;
  return false;
}

/** Which words of a unit stand in it more than once. */
function repeatedWords({ english }: Unit): boolean[] {
  const firsts = new Map<string, number>();
  const repeated = english.map(() => false);
  english.forEach(({ lower }, i) => {
    const before = firsts.get(lower);
    if (before === undefined) firsts.set(lower, i);
    else {
      repeated[before] = true;
      repeated[i] = true;
    }
  });
  return repeated;
}

/** A phrase in lower case, between its neighbours: `the|shift nurse|and`. */
function phraseText({ english }: Unit, { from, to }: PhraseCandidate): string {
  const words = english.slice(from, to).map(({ lower }) => lower);
  const before = english[from]?.joins ? english[from - 1]?.lower : undefined;
  const after = english[to]?.joins ? english[to]?.lower : undefined;
  return `${before ?? ''}|${words.join(' ')}|${after ?? ''}`;
}
