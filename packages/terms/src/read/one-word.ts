import type { ChineseFacts } from '@diglot/words';
import { YEAR } from './year.ts';

/** Single characters before which 被 is no passive but what covers: 覆被, 地被. */
const COVERED = /^[覆植地棉毛花种珠睡绒]$/u;

/** Words before 种 that count or point, so that it is a measure word: 不同种. */
const POINTING = /^(?:不同|其他|其它|任何|若干|多个|同一|哪些|这些|那些|上述|以上|两|几)$/u;

/** Verbs of one character before what flows or is stored: 入流量, 出库量. */
const FLOWING = /^[入出进]$/u;
const FLOW = /^(?:流|库|水|渗)量$/u;

/**
 * Whether two tokens that stand side by side, folded, are one word that no dictionary has, where the second by itself
 * would be a word of grammar, or the first a verb: 土地覆被, 指示种, 入流量.
 */
export function isOneWord(
  before: { readonly text: string; readonly facts: ChineseFacts },
  { text }: { readonly text: string },
): boolean {
  if (text === '年') return YEAR.test(before.text);
  if (!before.facts.isHan) return false;
  if (text === '被') return COVERED.test(before.text);
  if (FLOW.test(text)) return FLOWING.test(before.text);
  if (text !== '种') return false;
  return (
    before.text.length > 1 &&
    !before.facts.isStop &&
    !before.facts.isNumeral &&
    !POINTING.test(before.text)
  );
}
