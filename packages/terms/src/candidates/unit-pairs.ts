import { toSimplified } from '@diglot/text';
import { chineseClass, type Edge, isSuffix } from '@diglot/words';
import { type Composition, compose, type Link } from '../link/compose.ts';
import { isCapitalName, isTitleCased } from '../read/names.ts';
import type { Unit } from '../read/units.ts';
import { type PhraseCandidate, phraseCandidates } from './phrase-candidates.ts';
import { readStretches, type Stretches } from './stretches.ts';

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

/** Least score of a composition, 0..1; fainter ones are chance. */
const FAINTEST = 0.4;

/** Most that the characters of a translation may cost that no word stands for: they say what the phrase does not. */
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
    // Bound for texts that repeat one word: keeps the search linear.
    own.length = Math.min(own.length, MOST_LINKS);
    const found = phrasePairs(unit, phrase, { own, first, last }, text);
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

/** A word that only its sound has a partner for, or none. */
const isHeard = (links: readonly Link[] = []): boolean =>
  links.every(({ kind }) => kind === 'sound' || kind === 'rest' || kind === 'guess');

const CAPITALIZED = /^\p{Lu}\p{Ll}/u;

/**
 * Whether a phrase is a word of a longer name that is spelt by its sound: Xiaodong of Ma Xiaodong. A word that is
 * known beside it is none of the name: Lake Taihu.
 */
function isHalfName(
  { english }: Unit,
  { from, to }: PhraseCandidate,
  byWord: readonly (readonly Link[])[],
): boolean {
  if (to - from > 1 || !byWord[from]?.some(({ kind }) => kind === 'sound')) return false;
  const isName = (at: number) =>
    CAPITALIZED.test(english[at]?.text ?? '') &&
    (isHeard(byWord[at]) || byWord[at]?.some(({ kind }) => kind === 'sound'));
  if (!isName(from)) return false;
  return Boolean((english[from]?.joins && isName(from - 1)) || (english[to]?.joins && isName(to)));
}

/** Last characters, Simplified, of a Chinese name of a body, a document or a place: such a name ends here. */
const NAMED_BODY = /[学院部局会织司所校馆团党社行盟厅署委法例约省市县区州国河江湖海山岛洲]$/u;

/** Whether a phrase in capitals goes on behind “and”: China Health of the China Health and Retirement Study. */
function isNameCutShort(english: Unit['english'], { from, to }: PhraseCandidate): boolean {
  const [link, next] = [english[to], english[to + 1]];
  if (to - from < 2 || link?.lower !== 'and' || !link.joins || !next?.joins) return false;
  return isCapitalName([...english.slice(from, to), next]) && !isTitleCased(english);
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
): UnitPair[] {
  const wordCosts = english.slice(phrase.from, phrase.to).map(wordCost);
  const words = wordCosts.reduce((sum: number, cost) => sum + cost, 0);
  const known = new Set<string>();
  const found: UnitPair[] = [];
  const goesOn = isNameCutShort(english, phrase);
  for (const [start, end] of text.around(own, words)) {
    if (!holdsOne(first, start, end) || !holdsOne(last, start, end)) continue;
    if (!text.mayStand(start, end)) continue;
    const chinese = text.slice(start, end);
    if (known.has(chinese)) continue;
    known.add(chinese);
    // A character that is but a part of a word says little: 组 of 对照组 is no “group”.
    if (chinese.length === 1 && !text.isAlone(start, end)) continue;
    const stretch = { start, end, chinese, costs: text.costs(start, end) };
    if (!mayBeWhole(own, phrase, stretch, wordCosts)) continue;
    const composition = composeStretch(own, phrase, stretch, wordCosts);
    if (!isWhole(composition, stretch, wordCosts, text)) continue;
    if (goesOn && composition.links.length > 1 && !NAMED_BODY.test(toSimplified(chinese))) continue;
    found.push({ phrase, start, end, composition, ...text.edges(start, end) });
  }
  return found;
}

/** What the “and” of a phrase counts, where other words count 1: Chinese has one word for both that it joins. */
const BRIDGE_COST = 0.1;

const wordCost = ({ lower, isGlue, isStop }: Unit['english'][number]): number =>
  lower === 'and' ? BRIDGE_COST : isGlue || isStop ? 0 : 1;

/** A Chinese stretch of a unit. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly chinese: string;
  /** How much each of its UTF-16 units counts. */
  readonly costs: readonly number[];
}

/**
 * Whether all links of a phrase that lie in a stretch, taken together, reach every word and leave no more open than a
 * composition may; most stretches fail here, and need no composition.
 */
function mayBeWhole(
  own: readonly Link[],
  { from }: PhraseCandidate,
  { start, end, costs }: Stretch,
  wordCosts: readonly number[],
): boolean {
  // A phrase has at most nine words, and a stretch eighteen units.
  let words = 0;
  let units = 0;
  for (const link of own) {
    if (link.start < start || link.end > end) continue;
    words |= bits(link.from - from, link.to - from);
    units |= bits(link.start - start, link.end - start);
  }
  for (let i = 0; i < wordCosts.length; i++) {
    if ((wordCosts[i] as number) > 0 && (words & (1 << i)) === 0) return false;
  }
  let open = 0;
  for (let i = 0; i < costs.length; i++) {
    if ((units & (1 << i)) === 0) open += costs[i] as number;
  }
  return open <= MOST_OPEN;
}

/** Those bits set from one position up to another, below 30. */
const bits = (from: number, to: number): number => (1 << to) - (1 << from);

/** Cover a phrase and a stretch with those of its links that lie in the stretch. */
function composeStretch(
  own: readonly Link[],
  { from }: PhraseCandidate,
  { start, end, chinese, costs }: Stretch,
  wordCosts: readonly number[],
): Composition {
  const inside: Link[] = [];
  for (const link of own) {
    if (link.start < start || link.end > end) continue;
    inside.push({
      from: link.from - from,
      to: link.to - from,
      start: link.start - start,
      end: link.end - start,
      weight: link.weight,
      kind: link.kind,
    });
  }
  if (wordCosts.length === 1) return wordComposition(inside, chinese);
  const composition = compose(inside, wordCosts, costs);
  if (composition.score >= ABBREVIATED_SCORE) return composition;
  return abbreviated(inside, wordCosts.length, chinese) ?? composition;
}

/** Score of a phrase each of whose words has one character, in order, and fewest words of one. */
const ABBREVIATED_SCORE = 0.75;
const MIN_ABBREVIATED = 3;

/** The composition of a word that has a character of each word of a phrase, in order: case fatality rate, 病死率. */
function abbreviated(
  links: readonly Link[],
  words: number,
  chinese: string,
): Composition | undefined {
  if (words < MIN_ABBREVIATED || chinese.length !== words) return undefined;
  const own = Array.from({ length: words }, (_, at) =>
    links.find(
      ({ from, to, start, end }) => from === at && start === at && to === at + 1 && end === to,
    ),
  );
  const found = own.filter((link) => link !== undefined);
  return found.length === words ? { score: ABBREVIATED_SCORE, links: found } : undefined;
}

/** Whether a composition says all that its two sides do, and cuts neither. */
function isWhole(
  composition: Composition,
  { start, end, chinese, costs }: Stretch,
  wordCosts: readonly number[],
  text: Stretches,
): boolean {
  if (text.isTorn(start, end) && !isWord(composition, chinese)) return false;
  if (composition.score < FAINTEST) return false;
  if (!reachesEdges(composition, wordCosts.length, chinese, text.bareEdges(start, end)))
    return false;
  if (leavesOut(composition, wordCosts)) return false;
  if (endsElsewhere(composition, headOf(wordCosts)) && !LAST_IN_CHINESE.test(chinese)) return false;
  return openCost(composition, costs) <= MOST_OPEN;
}

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

/** A phrase in lower case. */
function phraseText({ english }: Unit, { from, to }: PhraseCandidate): string {
  return english
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

/** Least frequency of a Chinese word, as a power of two, that is one whatever stands beside it: 体重. */
const MIN_WORD_FREQUENCY = 4;

/**
 * Whether a Chinese string is a word: what the lexicon has, or was learned of several words, as one translation;
 * what was learned of a single word, only where it is common. It may be a part that a tokenizer cut: 霉素.
 */
function isWord({ links }: Composition, chinese: string): boolean {
  const [link] = links;
  if (link === undefined || links.length > 1) return false;
  if (link.kind === 'lexicon' || link.kind === 'identical') return true;
  return link.to - link.from > 1 || chineseClass(chinese).common >= MIN_WORD_FREQUENCY;
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
function reachesEdges(
  { links }: Composition,
  words: number,
  text: string,
  bare: { readonly front: number; readonly back: number },
): boolean {
  if (!links.some(({ from }) => from === 0) || !links.some(({ to }) => to === words)) return false;
  if (!links.some(({ start }) => start <= bare.front)) return false;
  const covered = Math.max(...links.map(({ end }) => end));
  return covered + bare.back >= text.length || isSuffix(text.slice(covered));
}

/** Whether a word of the phrase has no part in the translation. */
function leavesOut({ links }: Composition, wordCosts: readonly number[]): boolean {
  return wordCosts.some(
    (cost, i) => cost > 0 && !links.some(({ from, to }) => from <= i && i < to),
  );
}

/** The word that names what a phrase names: the last one before a linking word, else the last. */
function headOf(wordCosts: readonly number[]): number {
  const link = wordCosts.indexOf(0);
  return link > 0 ? link - 1 : wordCosts.length - 1;
}

/** What Chinese puts last where English qualifies by it: late Holocene, sore throat, ferrous sulfate, ethylene carbonate. */
const LAST_IN_CHINESE = /(?:[早中晚初末]期|痛|困难|[钠钾钙镁铁铜锌铝银锰铅汞钴镍铵锂钡铬酯])$/u;

/**
 * Whether the head of a phrase stands before other words in Chinese, where the head comes last: 作用较弱 says that an
 * effect is weaker, and 含量高 that a content is high.
 */
function endsElsewhere({ links }: Composition, head: number): boolean {
  const last = links.reduce((best, link) => (link.end > best.end ? link : best));
  const named = links.find(({ from, to }) => from <= head && head < to);
  // Names keep the order of their language; what is left for a word is wherever it is.
  if ([last, named].some((link) => link?.kind === 'sound' || link?.kind === 'rest')) return false;
  return last !== named;
}

/** What the characters cost that no word of the phrase stands for. */
function openCost({ links }: Composition, charCosts: readonly number[]): number {
  return charCosts.reduce(
    (sum, cost, at) => (links.some(({ start, end }) => start <= at && at < end) ? sum : sum + cost),
    0,
  );
}
