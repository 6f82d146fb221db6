import type { Glosses } from '@diglot/lexicon';
import {
  chineseClass,
  chineseEdge,
  contentWords,
  governsTerm,
  isChineseMeasure,
  isChineseStop,
  isChineseVerb,
  isJoinedBody,
  singular,
} from '@diglot/words';
import { charCosts } from '../link/char-costs.ts';
import { compose, type Link } from '../link/compose.ts';
import { linkWords } from '../link/link-words.ts';
import { PARTNER_WEIGHT } from '../link/sureness.ts';
import { termWording } from '../link/wording.ts';
import type { ChineseToken, Unit } from '../read/units.ts';
import { cutOffInFront, goesOnInFront, partnerInFront } from './front-of-term.ts';

/** Latin words in brackets behind a Chinese term, and the unit they stand in. */
export interface Bracket {
  /** The words as they are counted. */
  readonly key: string;
  /** How many they are. */
  readonly words: number;
  readonly unit: Unit;
  /** Where the Chinese term ends. */
  readonly end: number;
  /** What the words of the unit may stand for in it: the partner of another word is no part of the term. */
  readonly links: readonly Link[];
}

/** A Chinese term that ends at a bracket. */
export interface TermBefore {
  readonly text: string;
  /** How well the English words cover it, 0.5..1; `undefined` where no table knows its words. */
  readonly score: number | undefined;
}

/** UTF-16 units of the longest Chinese term looked for before a bracket. */
const MAX_LENGTH = 14;

/** Longest run before a bracket that is taken as a whole, where no table knows its words. UTF-16 units. */
const MAX_UNKNOWN_LENGTH = 8;

/** Longest Chinese rest that one English word is taken to stand for. UTF-16 units. */
export const MAX_REST = 3;

/** What a species is a plant or an animal of, before its name: 豆科植物越南槐. */
const FAMILY = /^\p{Script=Han}{1,4}科(?:植物|[动動]物)?(?=\p{Script=Han}{2})/u;

/** Least composition of a Chinese stretch before a bracket that is taken for the term, 0..1. */
const MIN_COVERED = 0.4;

/**
 * Find the Chinese term that ends at a bracket: the stretch that the English words cover best, and a few characters
 * more for a word that nothing stands for.
 */
export function termBefore(
  bracket: Bracket,
  english: string,
  glosses: Glosses,
): TermBefore | undefined {
  const { unit, end } = bracket;
  const words = contentWords(english);
  const { starts, verb } = startsBefore(bracket, words, joinsIn(english));
  const first = starts.at(-1) ?? end;
  const longest = unit.text.slice(first, end).trim().replace(FAMILY, '');
  const best = bestStretch(unit, end, starts, words, glosses);
  if (best === undefined || best.score < MIN_COVERED) {
    const text = longest.replace(DESCRIBED, '');
    const isTaken = text.length >= words.length && text.length <= MAX_UNKNOWN_LENGTH;
    return isTaken && !isJoinedBody(unit.text, first, end) ? { text, score: undefined } : undefined;
  }
  const score = (1 + best.score) / 2;
  const whole = best.text === longest ? best : stretch(longest, words, glosses);
  const rest = Math.min(longest.length - best.text.length, uncovered(whole));
  // Most words are left, and nothing for them: the index of “standardized precipitation index”, 指数.
  if (rest <= 0 && best.open > words.length / 2) return undefined;
  // A word is left, and a few characters beside the others' partners: fluoroethylene, 氟代.
  if (best.open > 0 && rest > 0) {
    return rest <= MAX_REST * best.open ? { text: longest, score } : undefined;
  }
  if (best.open > 0) {
    const front = partnerInFront(unit.text.slice(0, first), openWords(whole.links, words), glosses);
    if (front !== undefined) return { text: front + best.text, score };
    if (verb !== undefined || goesOnInFront(unit, first)) return undefined;
  }
  return { text: cutOffInFront(unit, end - best.text.length) + best.text, score };
}

/** What says where or when a thing is that a name stands for: 漏斗中的朴树（Celtis sinensis）. */
const DESCRIBED = /^.*的(?=\p{Script=Han}{2})/u;

/** The longest Chinese run before a bracket that may be the term for an English phrase. */
export function longestBefore(bracket: Bracket, english: string): string {
  const { unit, end } = bracket;
  const { starts } = startsBefore(bracket, contentWords(english), joinsIn(english));
  return unit.text.slice(starts.at(-1) ?? end, end).trim();
}

/** A stretch before a bracket, and what covers it. */
interface Stretch {
  readonly text: string;
  readonly score: number;
  readonly links: readonly Link[];
  /** English words without a partner in it. */
  readonly open: number;
}

/** Of stretches that are covered as well the longest is best: 全球增温潜势 before 增温潜势. */
function bestStretch(
  unit: Unit,
  end: number,
  starts: readonly number[],
  words: readonly string[],
  glosses: Glosses,
): Stretch | undefined {
  let best: Stretch | undefined;
  for (const start of starts) {
    const found = stretch(unit.text.slice(start, end).trim(), words, glosses);
    if (best === undefined || found.score >= best.score) best = found;
  }
  return best;
}

function stretch(text: string, words: readonly string[], glosses: Glosses): Stretch {
  const costs = words.map(() => 1);
  const { score, links } = compose(
    linkWords(termWording(words, text), glosses),
    costs,
    charCosts(text),
  );
  return { text, score, links, open: openWords(links, words).length };
}

const openWords = (links: readonly Link[], words: readonly string[]): string[] =>
  words.filter((_, at) => !links.some(({ from, to }) => from <= at && at < to));

/** UTF-16 units of a stretch that no word stands for. */
function uncovered({ text, links }: Stretch): number {
  return links.reduce((rest, { start, end }) => rest - (end - start), text.length);
}

/** Words that compare with what stands behind them: 降雨相较南方涛动（SOI）; not 相对, of 相对误差（RE）. */
const COMPARING = /^(?:相[较較比]于?|相[对對][于於]|[较較]之)$/u;

/** Stop words end a term; those of time, and 相对, are part of many a name of a measure: 平均日采食量, 相对误差. */
const isBreak = (token: string) =>
  COMPARING.test(token) ||
  (isChineseStop(token) && !/^(?:[日年月次周週时時]|相[对對])$/u.test(token));

/** Words of grammar, and numerals, that are a part of the word behind them: 可编程, 比叶面积, 单胺. */
const PREFIX = /^[可比非无無不未]$/u;

/** Behind a number it belongs to that: 第52周糖化血红蛋白（HbA1c）. */
const UNIT_OF_TIME = /^(?:[年月周週日天时時]|小[时時]|分[钟鐘])$/u;

/** Where a term may begin, nearest first, and a verb in front that is left out and says what is done with no term. */
interface Starts {
  readonly starts: readonly number[];
  readonly verb: ChineseToken | undefined;
}

/**
 * Where the tokens begin that may belong to a Chinese term that ends at a bracket, nearest first; none of them is a
 * verb in front of the term.
 *
 * @param joins - How many conjunctions may stand in it.
 */
function startsBefore(bracket: Bracket, words: readonly string[], joins: number): Starts {
  const { unit, end } = bracket;
  const { own, foreign } = tokensByWords(bracket, words);
  const found: ChineseToken[] = [];
  const before = unit.chinese.filter((token) => token.end <= end && token.end > end - MAX_LENGTH);
  before.reverse();
  let left = joins;
  for (const [i, token] of before.entries()) {
    const { text, start } = token;
    const isPrefix = PREFIX.test(text) && found.at(-1)?.start === token.end;
    // It is no place to begin at, but what stands before it may be.
    if (left > 0 && CONJUNCTION.test(text) && found.at(-1)?.start === token.end) {
      left--;
      continue;
    }
    if (!/^[\p{Script=Han}a-z0-9-]+$/u.test(text) || foreign.has(token)) break;
    if (isBreak(text) && !isPrefix) break;
    if (unit.text.slice(start, end).trim().length > MAX_LENGTH) break;
    const isUnit = isChineseMeasure(text) || UNIT_OF_TIME.test(text);
    if (isUnit && /^\d|\d$/u.test(before[i + 1]?.text ?? '')) break;
    found.push(token);
    if (isPrefix && isBreak(text)) break;
  }
  while (found.length > 1 && COPULA.test(found.at(-1)?.text ?? '')) found.pop();
  const kept = withoutVerbs(found, own);
  const verb = found[kept.length];
  const isPart = verb !== undefined && !governsTerm(verb.text);
  return { starts: kept.map(({ start }) => start), verb: isPart ? verb : undefined };
}

/** Joins two words, of a name too: 国家海洋和大气管理局. */
const CONJUNCTION = /^[和與与及暨]$/u;

/** How many times a phrase joins words by “and”; its translation does so at most as often. */
const joinsIn = (english: string): number => english.match(/(?<= )and(?= )/gu)?.length ?? 0;

/** Says in front of a term what something is: 该基因属保幼激素结合蛋白. */
const COPULA = /^[属屬系乃]$/u;

/** Frequency, as a power of two, from which a verb is one even before a single character. */
const VERY_COMMON = 11;

/** Whether a Chinese word is a verb that stands in front of a term rather than a part of it. */
const isVerbInFront = (word: string): boolean =>
  word.length > 1 && (governsTerm(word) || (isChineseVerb(word) && chineseEdge(word).begin <= 0));

/** Leave out the verbs in front, at the end of the list; a partner of a word of the phrase is none. */
function withoutVerbs(tokens: readonly ChineseToken[], own: ReadonlySet<ChineseToken>) {
  const isInFront = (token: ChineseToken) => !own.has(token) && isVerbInFront(token.text);
  let last = tokens.length;
  while (last > 1 && isInFront(tokens[last - 1] as ChineseToken)) last--;
  // A verb before a single character is rather a part of a word, unless it is a very common one: 凝固酶, 加入氟代.
  const isCut = last < tokens.length && tokens[last - 1]?.text.length === 1;
  const isPart = isCut && chineseClass(tokens[last]?.text ?? '').common < VERY_COMMON;
  return tokens.slice(0, isPart ? tokens.length : last);
}

/** The tokens of a unit that words of a phrase may stand for, and those that surely stand for other words only. */
interface TokensByWords {
  readonly own: ReadonlySet<ChineseToken>;
  readonly foreign: ReadonlySet<ChineseToken>;
}

function tokensByWords(
  { unit: { english, chinese }, links, key }: Bracket,
  words: readonly string[],
): TokensByWords {
  // What the bracket holds stands for the same term: HbA1c, 糖化.
  const bases = new Set([...words, ...key.split(' ')].map(singular));
  const isOwn = ({ from, to }: Link) =>
    english.slice(from, to).some(({ lower }) => bases.has(singular(lower)));
  const familiar = links.filter(isOwn);
  const others = links.filter((link) => link.weight >= PARTNER_WEIGHT && !isOwn(link));
  const own = new Set(
    chinese.filter(({ start, end }) =>
      familiar.some((link) => link.start < end && start < link.end),
    ),
  );
  const isForeign = (token: ChineseToken) =>
    !own.has(token) && others.some(({ start, end }) => start <= token.start && end >= token.end);
  return { own, foreign: new Set(chinese.filter(isForeign)) };
}
