import { isWhiteSpace } from '@diglot/text';

/**
 * What white space and punctuation do to the languages beside them, as bits.
 */
export const Does = {
  lineBreak: 1,
  /** Ends a sentence in Chinese or Japanese, or a line. */
  sentenceEnd: 2,
  /** Ends a part of a sentence in Chinese or Japanese. */
  partEnd: 4,
  opening: 8,
  closing: 16,
  /** Ends a sentence, line or cell in Latin text. */
  latinEnd: 32,
  /** Brackets, quotes, semicolons, dashes. */
  clause: 64,
  colon: 128,
  comma: 256,
  /** A dot, slash or bar: what stands beside it decides. */
  byContext: 512,
} as const;

const MARKS: readonly (readonly [marks: string, part: number])[] = [
  ['\n\r\u2028\u2029', Does.lineBreak | Does.sentenceEnd | Does.latinEnd],
  ['。！？!?', Does.sentenceEnd | Does.latinEnd],
  ['\t', Does.latinEnd],
  ['，,；;：:「」『』《》〈〉“”‘’"()（）【】', Does.partEnd],
  ['「『《〈“‘【', Does.opening],
  ['」』》〉”’】', Does.closing],
  [';；()（）[]{}«»“”„"「」『』《》|/—–…', Does.clause],
  [':：', Does.colon],
  [',，、·•*+=<>', Does.comma],
  ['./|', Does.byContext],
];

const LAST_WHITE_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** The bits of each code unit; of most none. */
export const PARTS: Uint16Array = (() => {
  const parts = new Uint16Array(0x10000);
  for (const [marks, part] of MARKS) {
    for (const mark of marks) parts[mark.charCodeAt(0)] = (parts[mark.charCodeAt(0)] ?? 0) | part;
  }
  for (const unit of whiteSpaces()) parts[unit] = (parts[unit] as number) | Does.partEnd;
  return parts;
})();

/** The code units of white space: the byte order mark, and none else behind the ideographic space. */
function* whiteSpaces(): Generator<number> {
  for (let unit = 0; unit <= LAST_WHITE_SPACE; unit++) if (isWhiteSpace(unit)) yield unit;
  yield BYTE_ORDER_MARK;
}

/** The bits of all characters in `[from, to)`. */
export function partsIn(text: string, from: number, to: number): number {
  let parts = 0;
  for (let i = from; i < to; i++) parts |= PARTS[text.charCodeAt(i)] as number;
  return parts;
}
