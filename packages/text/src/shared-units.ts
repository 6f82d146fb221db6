/**
 * Count the units that two strings begin with alike, for lists whose entries are written without what they share with
 * the one before; never the first half of a surrogate pair alone.
 *
 * @param most - Count no more than this. UTF-16 code units.
 *
 * @example
 * import { sharedUnits } from '@diglot/text';
 *
 * sharedUnits('night', 'night shift', 35); // => 5
 * sharedUnits('𠀀', '𠀁', 35); // => 0
 */
export function sharedUnits(before: string, text: string, most: number): number {
  const limit = Math.min(before.length, text.length, most);
  let count = 0;
  while (count < limit && before[count] === text[count]) count++;
  return count > 0 && /[\ud800-\udbff]/.test(text.charAt(count - 1)) ? count - 1 : count;
}
