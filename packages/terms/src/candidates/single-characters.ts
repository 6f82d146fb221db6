import { chineseClass, isSuffix } from '@diglot/words';
import type { Link } from '../link/compose.ts';
import { isLoose } from '../link/loose-characters.ts';
import { EXPLAINING_WEIGHT } from '../link/sureness.ts';
import type { Unit } from '../read/units.ts';

/** The tokens of one character that may have been cut off a word, by their offsets. */
export interface SingleCharacters {
  /** Nothing explains it, and it may belong to a term. */
  isBare(at: number): boolean;
  /** Whether it may be a part of a word with a neighbour that may be one too. */
  isOpen(at: number): boolean;
}

/** Find them in a unit. @remarks **Cost:** linear. */
export function findSingleCharacters(unit: Unit, links: readonly Link[]): SingleCharacters {
  const bare = bareCharacters(unit, links);
  const open = openCharacters(unit, links);
  return { isBare: (at) => bare[at] === 1, isOpen: (at) => open[at] === 1 };
}

/** Least share of its uses as a noun of a character that may belong to a term; verbs and adverbs stand between terms. */
const MIN_NOUN = 0.5;

/**
 * Find the single characters that nothing explains: no word of grammar, no suffix, no partner of any word. What
 * stands beside one is most likely cut off from it: 碳酸乙烯 from 酯, 杆菌 from 农.
 */
function bareCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const bare = new Uint8Array(text.length + 1);
  for (const { text: token, facts, start, end } of chinese) {
    if (end - start > 1 || !facts.isHan || facts.isStop || facts.isLinking) continue;
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
    if (isSingle && !isLoose(token) && !isSuffix(token.text)) open[token.start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= SURE_CHARACTER) open.fill(0, start, end);
  }
  return open;
}
