import { type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot follows the number or letter of an item within an enumeration, glued to what comes next:
 * `包括：1.问卷；2.访谈`, `A.问卷`, `Steps: 1.Wash; 2.Dry`; but not `均为45.2±3.1.男性`.
 */
export function isGluedItem({ text, start, stop, before }: PlaceInWords): boolean {
  if (!/^(?:\p{N}{1,2}|[A-Z])$/u.test(before)) return false;
  const at = stop - before.length;
  return at === start || ITEM.test(text.slice(Math.max(start, at - REACH), at));
}

/** An item begins behind a colon, a semicolon, a comma, an opening bracket. */
const ITEM = /[:：;；，、,(（]\s*$/u;
