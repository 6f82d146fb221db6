import { type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot follows the number or letter of an item within an enumeration: `包括：1.问卷；2. 访谈`,
 * `A.问卷`, `Steps: 1.Wash; 2. Dry`; but not `均为45.2±3.1.男性`, `in 2019, 12. Then`, `from 9:00. Then`.
 */
export function isItemNumber({ text, start, stop, before, isSpaced, rest }: PlaceInWords): boolean {
  if (!/^(?:\p{N}{1,2}|[A-Za-z])$/u.test(before)) return false;
  const at = stop - before.length;
  if (at === start) return true;
  const mark = ITEM.exec(text.slice(Math.max(start, at - REACH), at))?.[1];
  if (mark === undefined) return false;
  return !isSpaced || !/[,，、]/u.test(mark) || /^\p{Script=Han}/u.test(rest);
}

/** An item begins behind a colon, a semicolon, a comma, an opening bracket. */
const ITEM = /((?<!\p{N})[:：]|[;；，、,(（])\s*$/u;
