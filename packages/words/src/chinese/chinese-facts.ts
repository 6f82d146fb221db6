import { isChineseLinking, isChineseNumeral, isChineseStop } from '../function-words/term-words.ts';
import { remember } from '../memory/remember.ts';
import { chineseEdge, type Edge } from '../statistics/term-edges.ts';

/** What is known of a Chinese token, wherever it stands. */
export interface ChineseFacts {
  /** All of it is Han characters. */
  readonly isHan: boolean;
  readonly isStop: boolean;
  readonly isLinking: boolean;
  readonly isNumeral: boolean;
  readonly edge: Edge;
}

/**
 * Give the facts of a token, folded.
 *
 * @example
 * import { chineseFacts } from '@diglot/words';
 *
 * const { isStop, isLinking, isNumeral } = chineseFacts('的');
 * [isStop, isLinking, isNumeral]; // => [true, true, false]
 * chineseFacts('三个').isNumeral; // => true
 */
export const chineseFacts: (token: string) => ChineseFacts = remember((token) => ({
  isHan: /^\p{Script=Han}+$/u.test(token),
  isStop: isChineseStop(token),
  isLinking: isChineseLinking(token),
  isNumeral: isChineseNumeral(token),
  edge: chineseEdge(token),
}));
