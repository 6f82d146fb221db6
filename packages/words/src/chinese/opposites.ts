/** Characters that part two things of one kind by being opposites, Simplified: 正极, 负极. */
const OPPOSITES = new Set([
  '正负',
  '阴阳',
  '内外',
  '上下',
  '前后',
  '左右',
  '高低',
  '大小',
  '长短',
  '强弱',
]);

/**
 * Whether two Han characters, Simplified, are opposites.
 *
 * @example
 * import { areOpposites } from '@diglot/words';
 *
 * areOpposites('正', '负'); // => true
 * areOpposites('短', '长'); // => true
 * areOpposites('正', '上'); // => false
 */
export const areOpposites = (one: string, other: string): boolean =>
  OPPOSITES.has(one + other) || OPPOSITES.has(other + one);
