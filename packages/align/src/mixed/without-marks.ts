import type { Span } from '@diglot/text';

/** Marks at the edges of a part that only set it apart from its neighbours: slashes, list marks, quotes of mail. */
const LEADING = /^(?:[\s/／]|[>#*•·-]{1,6}(?=\s)){1,40}/u;
const TRAILING = /(?<![\s/／])[\s/／]+$/u;

/** A line to be filled in, as behind the labels of a form. */
const BLANK = /(?<![\s_＿])[\s_＿]+$/u;

/** The key of a field of JSON before its value, and the comma or semicolon behind a value: `"title": "…",`. */
const KEY = /^"[\w.$@-]{1,60}"\s{0,4}:\s{0,4}(?=["[])/u;
const VALUE_END = /[^"\\]"[,;]$/u;

/** A dash behind what stands before it in the line, and the line up to it. */
const DASH = /^[–—―-]{1,2}\s+/u;
const IN_LINE = /[^\s][^\S\n\r]*$/u;

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

/** The number of an item before a label. */
const ITEM = /^\(?\d{1,3}[.)、．]?\s{1,3}/u;

/**
 * A sentence without the label before it.
 *
 * @param labels - Where the text behind each label begins, by where the label does; see `languageLabels`.
 */
export function behindLabel(
  text: string,
  { start, end }: Span,
  labels: ReadonlyMap<number, number>,
): Span {
  if (labels.size === 0) return { start, end };
  const part = text.slice(start, end);
  const marks = (LEADING.exec(part) ?? ITEM.exec(part))?.[0].length ?? 0;
  const behind = labels.get(start) ?? labels.get(start + marks);
  return behind === undefined || behind >= end ? { start, end } : { start: behind, end };
}

/**
 * Leave out what parts a sentence from its translation: slashes, list marks, names of languages, keys of JSON, lines
 * to be filled in, brackets whose partner is not in it, and brackets around the whole.
 *
 * @param labels - Where the text behind each label begins, by where the label does; see `languageLabels`.
 * @returns `undefined` when no letter is left.
 */
export function withoutMarks(
  text: string,
  span: Span,
  labels: ReadonlyMap<number, number>,
): Span | undefined {
  let { start, end } = span;
  if (IN_LINE.test(text.slice(Math.max(0, start - MAX_DATA_GAP), start))) {
    start += DASH.exec(text.slice(start, end))?.[0].length ?? 0;
  }
  for (let before = -1; before !== end - start; ) {
    before = end - start;
    const part = text.slice(start, end);
    const key = KEY.exec(part)?.[0].length ?? 0;
    if (key > 0 || VALUE_END.test(part)) {
      start += key;
      if (key === 0) end--;
      continue;
    }
    const behind = labels.get(start) ?? start + (LEADING.exec(part)?.[0].length ?? 0);
    if (behind >= end) return undefined;
    start = behind;
    end -= TRAILING.exec(part)?.[0].length ?? blankBehind(part);
    const body = text.slice(start, end);
    const [first, last] = [body.charAt(0), body.charAt(body.length - 1)];
    const closer = CLOSER_OF.get(first);
    const opener = OPENER_OF.get(last);
    if (first === '"' && count(body, '"') % 2 === 1) start++;
    else if (last === '"' && count(body, '"') % 2 === 1) end--;
    else if (first === '"' && isField(text, start, end)) {
      start++;
      end--;
    } else if (closer !== undefined && count(body, first) > count(body, closer)) start++;
    else if (opener !== undefined && count(body, last) > count(body, opener)) end--;
    else if (closer !== undefined && body.indexOf(closer, 1) === body.length - 1) {
      start++;
      end--;
    }
  }
  return HAS_LETTER.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Whether a stretch is one value of JSON or of a table with quotes: in quotes, and a mark of data beside it. */
function isField(text: string, start: number, end: number): boolean {
  const isQuoted = end - start > 2 && text.indexOf('"', start + 1) === end - 1;
  return (
    isQuoted &&
    (/[,:;={[]\s{0,4}$/u.test(text.slice(Math.max(0, start - MAX_DATA_GAP), start)) ||
      /^\s{0,4}[,:;=}\]]/u.test(text.slice(end, end + MAX_DATA_GAP)))
  );
}

/** A mark of data and the white space beside it, in code units. */
const MAX_DATA_GAP = 5;

/** Length of a line to be filled in at the end, with its colon. */
function blankBehind(part: string): number {
  const blank = BLANK.exec(part);
  if (blank === null || !/[_＿]{2}/u.test(blank[0])) return 0;
  return blank[0].length + Number(/[:：]/u.test(part.charAt(blank.index - 1)));
}

const count = (part: string, mark: string) => part.split(mark).length - 1;
