import { Does, partsIn } from '../marks.ts';

/**
 * How firmly a gap parts the Latin words beside it: the cost, in nats, of changing the language
 * there.
 *
 * **Source:** set by hand, then adjusted on the development half of the gold spans.
 */
export const SWITCH_COST = {
  /** White space, hyphens, apostrophes, the dot of an initial. */
  space: 7,
  /** Commas, dots of abbreviations. */
  comma: 5,
  /** Brackets, quotes, semicolons, colons, dashes. */
  clause: 3,
  /** A line break, the end of a sentence or of a label, a slash or bar between spaces. */
  break: 0.8,
  /** White space between capitalised words that alone make up the value after a label. */
  value: 0.5,
} as const;

const SPACED_BAR = /\s[/|]\s/u;
const STOP = /\.["'”’)\]]*\s/u;

/** Longest word that may be an abbreviation before its dot: `Mr.`, `Prof.`, `vol.` */
const ABBREVIATION_LETTERS = 4;

/**
 * The cost of a change of language in the gap `[from, to)`, in nats.
 *
 * @param wordLength - Length of the word before the gap.
 * @param wordsInLine - How many words stand before the gap in its line: few make a label.
 */
export function switchCost(
  text: string,
  from: number,
  to: number,
  wordLength: number,
  wordsInLine: number,
): number {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return SWITCH_COST.space;
  const parts = partsIn(text, from, to);
  if (parts & Does.latinEnd) return SWITCH_COST.break;
  if (parts & Does.byContext) {
    const gap = text.slice(from, to);
    if (SPACED_BAR.test(gap)) return SWITCH_COST.break;
    if (STOP.test(gap)) return costOfStop(text, from, wordLength);
  }
  if (parts & Does.colon) {
    return wordsInLine <= LABEL_WORDS ? SWITCH_COST.break : SWITCH_COST.clause;
  }
  if (parts & Does.clause) return SWITCH_COST.clause;
  return parts & Does.comma ? SWITCH_COST.comma : SWITCH_COST.space;
}

/** The cost at a dot with white space behind it, by the word before. */
function costOfStop(text: string, from: number, wordLength: number): number {
  if (wordLength === 1) return SWITCH_COST.space;
  const word = text.slice(from - wordLength, from);
  return wordLength <= ABBREVIATION_LETTERS && /^\p{Lu}/u.test(word)
    ? SWITCH_COST.comma
    : SWITCH_COST.break;
}

/** A line with up to this many words before a colon begins with a label. */
const LABEL_WORDS = 5;
