import type { Span } from '@diglot/text';

/** Marks at the edges of a part that only set it apart from its neighbours: slashes, list marks, quotes of mail. */
const LEADING = /^(?:[\s/／]|[>#*•·-]{1,6}(?=\s)){1,40}/u;
const TRAILING = /(?<![\s/／])[\s/／]+$/u;

/** The name of a language before a text in it: `EN: No smoking`, `中文：禁止吸烟`. */
const LANGUAGE_LABEL =
  /^(?:EN|ENG|English|ZH|CN|CHN|Chinese|[中英][文语語]?|[汉漢华華]语|[汉漢華]語|原文|[译譯]文)\s{0,2}[:：]\s{0,3}(?=\S)/iu;

/** A line to be filled in, as behind the labels of a form. */
const BLANK = /(?<![\s_＿])[\s_＿]+$/u;

const HAS_LETTER = /\p{L}/u;

const CLOSER_OF = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
  ['【', '】'],
  ['〔', '〕'],
  ['{', '}'],
  ['“', '”'],
  ['「', '」'],
]);
const OPENER_OF = new Map([...CLOSER_OF].map(([opener, closer]) => [closer, opener]));

/**
 * Leave out what parts a sentence from its translation: slashes, list marks, names of languages, lines to be filled in, brackets
 * whose partner is not in it, and brackets around the whole.
 *
 * @returns `undefined` when no letter is left.
 */
export function withoutMarks(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    const part = text.slice(start, end);
    const from = (LEADING.exec(part) ?? LANGUAGE_LABEL.exec(part))?.[0].length ?? 0;
    if (from >= part.length) return undefined;
    start += from;
    end -= TRAILING.exec(part)?.[0].length ?? blankBehind(part);
    const body = text.slice(start, end);
    const [first, last] = [body.charAt(0), body.charAt(body.length - 1)];
    const closer = CLOSER_OF.get(first);
    const opener = OPENER_OF.get(last);
    if (first === '"' && count(body, '"') % 2 === 1) start++;
    else if (last === '"' && count(body, '"') % 2 === 1) end--;
    else if (closer !== undefined && count(body, first) > count(body, closer)) start++;
    else if (opener !== undefined && count(body, last) > count(body, opener)) end--;
    else if (closer !== undefined && body.indexOf(closer, 1) === body.length - 1) {
      start++;
      end--;
    }
  }
  return HAS_LETTER.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Length of a line to be filled in at the end, with its colon. */
function blankBehind(part: string): number {
  const blank = BLANK.exec(part);
  if (blank === null || !/[_＿]{2}/u.test(blank[0])) return 0;
  return blank[0].length + Number(/[:：]/u.test(part.charAt(blank.index - 1)));
}

const count = (part: string, mark: string) => part.split(mark).length - 1;
