import type { Span } from '@diglot/text';
import { NUMBER, readNumber } from './numbers.ts';
import { trimName } from './trim-name.ts';

/** The place of a theme's name, and its number. */
export interface NumberedSpan extends Span {
  readonly number: number;
}

interface Label extends Span {
  readonly number: number;
  /** It stands in brackets behind the name, not before it. */
  readonly behind: boolean;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
/** “The second theme was …”, “第二个主题是……”. */
const ORDINAL_LABEL = new RegExp(
  `\\bthe (${ORDINALS.join('|')}) (?:[\\p{L}-]{1,20} )?theme(?: was|:| is|, )|第(${NUMBER})个主题(?:是|为|[:：])`,
  'giu',
);
const LABEL = new RegExp(
  `(?:\\b(?:sub)?theme|主题)[ \\u00a0]{0,2}(${NUMBER})(?![\\p{L}\\p{N}]|\\.(?! \\p{Lu}))`,
  'giu',
);
/** How far before a label its name may begin. */
const REACH = 600;

/**
 * Find themes with a label at each: “… over time (theme 2)”, “Theme 2: trust”, “主题二：信任”.
 *
 * ```text
 * A, gained trust (theme 1) and gave support (theme 2).
 *    ^----------^               ^----------^
 * ```
 */
export function taggedThemes(text: string): NumberedSpan[] {
  const labels = findLabels(text);
  return labels.flatMap(({ start, end, number, behind }, index) => {
    const before = labels[index - 1]?.end ?? 0;
    const after = labels[index + 1]?.start ?? text.length;
    const name = behind
      ? trimName(text, nameStart(text, Math.max(before, start - REACH), start), start)
      : trimName(text, end, nameEnd(text, end, Math.min(after, end + REACH)));
    return name === undefined ? [] : [{ ...name, number }];
  });
}

function findLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (const match of text.matchAll(LABEL)) {
    const start = match.index;
    const end = start + match[0].length;
    const number = readNumber(match[1] ?? '');
    const before = /[（(]\s?$/u.exec(text.slice(Math.max(0, start - 2), start));
    const after = /^\s?[)）]/u.exec(text.slice(end, end + 2));
    if (before !== null && after !== null) {
      const label = { start: start - before[0].length, end: end + after[0].length };
      labels.push({ ...label, number, behind: true });
      continue;
    }
    const colon = /^\s?(?:[:：—–-]|[，,]?\s?(?=["“「『《]))/u.exec(text.slice(end, end + 4));
    if (colon !== null) labels.push({ start, end: end + colon[0].length, number, behind: false });
    else if (isItem(text, start, end)) labels.push({ start, end: end + 1, number, behind: false });
  }
  for (const match of text.matchAll(ORDINAL_LABEL)) {
    const [label, english, chinese] = match;
    const number =
      chinese === undefined
        ? ORDINALS.indexOf(english?.toLowerCase() ?? '') + 1
        : readNumber(chinese);
    labels.push({ start: match.index, end: match.index + label.length, number, behind: false });
  }
  return labels.sort((a, b) => a.start - b.start);
}

/** Whether a label opens an item without a colon: “Theme 2. Trust”, “主题2 信任”, at a beginning. */
function isItem(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (!/(?:^|[.。;；:：\n])\s?$/u.test(before)) return false;
  return /^(?:\. \p{Lu}|[ \u00a0\u3000]\p{Script=Han})/u.test(text.slice(end, end + 3));
}

/** After the last full stop, semicolon or colon before the label. */
function nameStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    if (/[。！？；;:：!?\n]/u.test(text.charAt(at))) return at + 1;
    if (text.charAt(at) === '.' && /\s/u.test(text.charAt(at + 1))) return at + 1;
  }
  return from;
}

/** The next full stop or semicolon; a quoted name ends at its quotation mark. */
function nameEnd(text: string, from: number, to: number): number {
  const quoted = /^\s*["“「『《][^"”」』》]{1,300}["”」』》]/u.exec(text.slice(from, to));
  if (quoted !== null) return from + quoted[0].length;
  for (let at = from; at < to; at++) {
    if (/[。！？；;!?\n]/u.test(text.charAt(at))) return at;
    if (text.charAt(at) === '.' && !/\S/u.test(text.charAt(at + 1))) return at;
  }
  return to;
}
