import type { Glosses } from '@diglot/lexicon';
import { chineseClass, isChineseMeasure, isSuffix } from '@diglot/words';
import type { Unit } from '../read/units.ts';

/** The translation of an open word that stands right in front of a term: 一般, of 一般保护（general protection）. */
export function partnerInFront(
  before: string,
  openWords: readonly string[],
  glosses: Glosses,
): string | undefined {
  let longest: string | undefined;
  for (const { text } of openWords.flatMap((word) => glosses.word(word))) {
    if (text.length < 2 || text.length <= (longest?.length ?? 0)) continue;
    if (before.endsWith(text)) longest = text;
  }
  return longest;
}

/**
 * Whether a word may go on through the single character in front of it, as in 创伤后应激障碍 and 情绪即社会信息: no word that
 * joins two terms or stands before one.
 */
export function goesOnInFront({ chinese }: Unit, first: number): boolean {
  const before = chinese.find((token) => token.end === first);
  if (before === undefined || !before.facts.isHan || before.text.length > 1) return false;
  return !(STANDS_BEFORE.test(before.text) || isChineseMeasure(before.text));
}

/** Single characters that stand before a term and are no part of it. */
const STANDS_BEFORE = /^[的之和与與及或对對用以在将將把由为為是从從经經行]$/u;

/** Least share of its uses as a noun of a character that may be cut off a word, 0..1. */
const MIN_NOUN = 0.5;

/** The single character in front of another one, with which it begins a word that no dictionary has: 单 of 单胺氧化酶. */
export function cutOffInFront({ chinese }: Unit, first: number): string {
  const at = chinese.findIndex((token) => token.start === first);
  const [before, next] = [chinese[at - 1], chinese[at]];
  if (before?.end !== first || before.text.length > 1 || next?.text.length !== 1) return '';
  const isPart = before.facts.isHan && !before.facts.isStop && !isSuffix(before.text);
  return isPart && chineseClass(before.text).noun >= MIN_NOUN ? before.text : '';
}
