const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A number as themes are counted by, for use in an expression: 5, five, 五, 两. */
export const NUMBER = `\\d{1,2}|${ENGLISH.join('|')}|${CHINESE.join('|')}|两`;

/** Read a number that {@link NUMBER} matches. */
export function readNumber(form: string): number {
  const lower = form.toLowerCase();
  if (lower === '两') return 2;
  const word = Math.max(ENGLISH.indexOf(lower), CHINESE.indexOf(lower));
  return word >= 0 ? word + 1 : Number(lower);
}
