import { chineseClass, isSuffix } from '@diglot/words';
import type { Link } from '../link/compose.ts';
import { isLoose, saysWhere } from '../link/loose-characters.ts';
import { EXPLAINING_WEIGHT } from '../link/sureness.ts';
import type { ChineseToken, Unit } from '../read/units.ts';

/** The tokens of one character that may have been cut off a word, by their offsets. */
export interface SingleCharacters {
  /** Nothing explains it, and it may belong to a term. */
  isBare(at: number): boolean;
  /** Whether it may be a part of a word with a neighbour that may be one too. */
  isOpen(at: number): boolean;
  /** Whether it ends words rather than begins any, and no link explains it: 感 of 厌腻感. */
  isHead(at: number): boolean;
  /** Whether it is one at all, and no word of grammar. */
  isSingle(at: number): boolean;
}

/** Find them in a unit. @remarks **Cost:** linear. */
export function findSingleCharacters(unit: Unit, links: readonly Link[]): SingleCharacters {
  const bare = bareCharacters(unit, links);
  const open = openCharacters(unit, links);
  const heads = headCharacters(unit, links);
  const single = new Uint8Array(unit.text.length + 1);
  for (const token of unit.chinese) if (isContent(token)) single[token.start] = 1;
  return {
    isBare: (at) => bare[at] === 1,
    isOpen: (at) => open[at] === 1,
    isHead: (at) => heads[at] === 1,
    isSingle: (at) => single[at] === 1,
  };
}

/** Whether a token is a single character that is no word of grammar. */
const isContent = (token: ChineseToken): boolean =>
  token.end - token.start === 1 && token.facts.isHan && !token.facts.isStop && !isLoose(token);

/**
 * Least log-odds of ending a keyword of a character that ends words, and how much greater they are than those of
 * beginning one: 体, 物, 器, 术, 感; not 星 or 线, nor 层.
 */
const MIN_HEAD_ODDS = 1.3;
const MIN_HEAD_DIFFERENCE = 0.6;

/** Says of what kind the thing behind is, rather than what it is itself: 抑制剂类药物. */
const OF_KIND = /[类型式]/u;

/** Find the single characters that end a word and that nothing explains. */
function headCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const heads = new Uint8Array(text.length + 1);
  for (const token of chinese) {
    const { begin, end } = token.facts.edge;
    const isHead = end >= MIN_HEAD_ODDS && end - begin >= MIN_HEAD_DIFFERENCE;
    if (isHead && isContent(token) && !OF_KIND.test(token.text)) heads[token.start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= EXPLAINING_WEIGHT) heads.fill(0, start, end);
  }
  return heads;
}

/** Least share of its uses as a noun of a character that may belong to a term; verbs and adverbs stand between terms. */
const MIN_NOUN = 0.5;

/**
 * Find the single characters that nothing explains: no word of grammar, no suffix, no partner of any word. What
 * stands beside one is most likely cut off from it: 碳酸乙烯 from 酯, 杆菌 from 农.
 */
function bareCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const bare = new Uint8Array(text.length + 1);
  for (const one of chinese) {
    const { text: token, facts, start, end } = one;
    if (end - start > 1 || !facts.isHan || facts.isStop || facts.isLinking) continue;
    if (saysWhere(one, text)) continue;
    if (!facts.isNumeral && !isSuffix(token) && chineseClass(token).noun >= MIN_NOUN)
      bare[start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= EXPLAINING_WEIGHT) bare.fill(0, start, end);
  }
  return bare;
}

/** Least weight of a link of a single character that is no guess. */
const SURE_CHARACTER = 0.6;

/**
 * Find the single characters that may be a part of a word with their neighbour, where that is one too: 定 and 年 of
 * 定年, which no link is sure of.
 */
function openCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const open = new Uint8Array(text.length + 1);
  for (const token of chinese) {
    const isSingle = token.end - token.start === 1 && token.facts.isHan;
    if (isSingle && !(isLoose(token) || saysWhere(token, text)) && !isSuffix(token.text))
      open[token.start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= SURE_CHARACTER) open.fill(0, start, end);
  }
  return open;
}
