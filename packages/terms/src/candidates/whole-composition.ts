import { chineseClass, isSuffix } from '@diglot/words';
import type { Composition, Link } from '../link/compose.ts';
import type { Stretch } from './compose-stretch.ts';
import type { PhraseCandidate } from './phrase-candidates.ts';
import type { Stretches } from './stretches.ts';

/** Least score of a composition, 0..1; fainter ones are chance. */
const FAINTEST = 0.4;

/** Most that the characters of a translation may cost that no word stands for: they say what the phrase does not. */
const MOST_OPEN = 1.5;

/**
 * Whether all links of a phrase that lie in a stretch, taken together, reach every word and leave no more open than a
 * composition may; most stretches fail here, and need no composition.
 */
export function mayBeWhole(
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

/**
 * Whether a composition says all that its two sides do, and cuts neither.
 *
 * @param goesOn - Whether a word of meaning stands behind the phrase.
 */
export function isWhole(
  composition: Composition,
  { start, end, chinese, costs }: Stretch,
  wordCosts: readonly number[],
  text: Stretches,
  goesOn: boolean,
): boolean {
  if (text.isTorn(start, end, goesOn) && !isWord(composition, chinese)) return false;
  if (composition.score < FAINTEST) return false;
  if (!reachesEdges(composition, wordCosts.length, chinese, text.bareEdges(start, end)))
    return false;
  if (leavesOut(composition, wordCosts)) return false;
  if (endsElsewhere(composition, headOf(wordCosts)) && !LAST_IN_CHINESE.test(chinese)) return false;
  return openCost(composition, costs) <= MOST_OPEN;
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
