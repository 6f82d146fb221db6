import type { Span } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { trimSpan } from '../../source/source.ts';
import { hasHan } from '../../values/language.ts';

/** The two parts of a text that says the same in Chinese and in a language of Latin letters. */
export type Halves = readonly [Span, Span];

/** Whether a text holds Latin words and Han characters. */
export function isMixed(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && hasHan(text);
}

/** Cut at the first of some marks on either side of which stands one of the languages. */
export function atMark(text: string, marks: RegExp, words: number): Halves | undefined {
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const halves: Halves = [
      trimSpan(text, 0, index),
      trimSpan(text, index + mark.length, text.length),
    ];
    if (areTwo(text, halves, words)) return halves;
  }
  return undefined;
}

const CLOSING: Readonly<Record<string, RegExp>> = lookupTable({
  ')': /[(（]/,
  '）': /[(（]/,
  ']': /[[［]/,
  '］': /[[［]/,
  '】': /【/,
});

/** Fewest words of a title in Latin letters beside one in square brackets. */
const MIN_WORDS = 2;

/** `A (B)`: the bracket is the last, and closes the text; or `[A] B`, where it opens it. */
export function inBrackets(
  text: string,
  isText: (inner: string, mark: string, outer: string) => boolean,
): Halves | undefined {
  const opened = /^\s?(?<open>[[［])(?<inner>[^[\]［］]{2,300})[\]］]/.exec(text);
  if (opened?.groups?.inner) {
    const { inner, open = '' } = opened.groups;
    const start = text.indexOf(open) + 1;
    // `[Rest rooms]; [休息室]`: both may stand in brackets.
    const second = /^\s?[;；/]?\s{0,2}[[［](?<other>[^[\]［］]{2,300})[\]］][.。]?$/d.exec(
      text.slice(opened[0].length),
    )?.indices?.groups?.other;
    const [from, to] = second ?? [0, text.length - opened[0].length];
    const halves: Halves = [
      trimSpan(text, start, start + inner.length),
      trimSpan(text, opened[0].length + from, opened[0].length + to),
    ];
    const [, outer] = textsOf(text, halves);
    return isText(inner, ']', outer) && areTwo(text, halves, MIN_WORDS) ? halves : undefined;
  }
  const end = text.trimEnd().replace(/[.。]$/, '').length;
  const mark = text[end - 1] ?? '';
  const opening = CLOSING[mark];
  if (!opening) return undefined;
  let at = end - 2;
  while (at > 0 && !opening.test(text[at] ?? '')) at--;
  if (at <= 0) return undefined;
  // `Title; [题名]` of Scopus.
  let before = at;
  while (before > 0 && /[\s;；]/.test(text[before - 1] ?? '')) before--;
  const halves: Halves = [trimSpan(text, 0, before), trimSpan(text, at + 1, end - 1)];
  const inner = text.slice(halves[1].start, halves[1].end);
  const [outer] = textsOf(text, halves);
  return isText(inner, mark, outer) && areTwo(text, halves, 1) ? halves : undefined;
}

/** What may stand between two halves: white space, one mark, a dash. */
const BORDER_MARK = /^[\s=＝/／|｜:：;；,，.。·]{0,4}(?:—{1,2}|–|-)?\s{0,3}/u;

/** Chinese and then Latin words, or the other way round, with a mark between them or none. */
export function atBorder(
  text: string,
  fits: (chinese: string, latin: string, mark: string, isHanFirst: boolean) => boolean,
): Halves | undefined {
  const first = text.search(/\p{Script=Han}/u);
  let last = text.length;
  while (last > 0 && !/[\u3002-\uffef]/.test(text[last - 1] ?? '')) last--;
  const isHanFirst = last < text.length && /[A-Za-z]/.test(text.slice(last));
  if (isHanFirst) {
    const bare = text.slice(0, last).replace(/[。：；，｜／＝]$/u, '').length;
    const mark = BORDER_MARK.exec(text.slice(bare))?.[0] ?? '';
    const tail = trimSpan(text, bare + mark.length, text.length);
    const stop = text[bare] === '。' ? 1 : 0;
    const halves: Halves = [trimSpan(text, 0, bare + stop), tail];
    const [chinese, latin] = textsOf(text, halves);
    const isTwo = areTwo(text, halves, 1) && /^[A-Za-z]/.test(latin);
    return isTwo && fits(chinese, latin, mark.trim(), true) ? halves : undefined;
  }
  let cut = first;
  while (cut > 0 && /[\d《“]/.test(text[cut - 1] ?? '')) cut--;
  let end = cut;
  while (end > 0 && cut - end < 6 && /[\s=＝/／|｜:：;；,，.·—–-]/.test(text[end - 1] ?? '')) end--;
  const halves: Halves = [trimSpan(text, 0, end), trimSpan(text, cut, text.length)];
  if (halves[0].end === 0 || !areTwo(text, halves, 1)) return undefined;
  const [latin, chinese] = textsOf(text, halves);
  return fits(chinese, latin, text.slice(end, cut).trim(), false) ? halves : undefined;
}

function textsOf(text: string, halves: Halves): [string, string] {
  return halves.map(({ start, end }) => text.slice(start, end)) as [string, string];
}

/** One half Chinese, the other Latin words alone, and no Latin words of weight in the Chinese one. */
function areTwo(text: string, halves: Halves, words: number): boolean {
  const [left, right] = textsOf(text, halves);
  if (hasHan(left) === hasHan(right)) return false;
  const [chinese, latin] = hasHan(left) ? [left, right] : [right, left];
  const han = hanIn(chinese);
  return wordsIn(latin) >= words && /\p{L}{3}/u.test(latin) && han >= 2 && han >= wordsIn(chinese);
}

export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

export function wordsIn(text: string): number {
  return text.match(/[A-Za-z][A-Za-z’'-]*/g)?.length ?? 0;
}
