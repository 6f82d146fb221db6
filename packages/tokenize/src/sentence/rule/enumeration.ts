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
  if (mark === undefined) return isOption(text, start, at, before, rest);
  return !isSpaced || !/[,，、]/u.test(mark) || /^\p{Script=Han}/u.test(rest);
}

/** An item begins behind a colon, a semicolon, a comma, an opening bracket. */
const ITEM = /((?<!\p{N})[:：]|[;；，、,(（])\s*$/u;

/** Letters of the options of a question, in order. */
const OPTIONS = 'ABCDEFGH';

/** Whether the letter is that of an option behind another one: `A.睡眠 B.情绪 C.支持`. */
function isOption(text: string, start: number, at: number, before: string, rest: string): boolean {
  const order = before.length === 1 ? OPTIONS.indexOf(before) : -1;
  if (order < 1 || !/^\p{Script=Han}/u.test(rest) || !/\s/u.test(text.charAt(at - 1))) return false;
  const context = text.slice(Math.max(start, at - REACH), at);
  return context.includes(`${OPTIONS[order - 1]}.`) || context.includes(`${OPTIONS[order - 1]}．`);
}
