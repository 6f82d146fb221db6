import type { Span } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { trimSpan } from '../source/source.ts';
import { hasHan } from '../values/language.ts';

/** The two parts of a text that says the same in Chinese and in a language of Latin letters. */
export type Halves = readonly [Span, Span];

/** Longest title or keyword that is looked at, in code units. */
const MAX_LINE = 1000;

/** Fewest words of a title behind a Chinese one, and of one that no mark parts from it. */
const MIN_TITLE_WORDS = 3;
const MIN_GLUED_WORDS = 4;

/** Marks that part two titles: ISBD writes ` = `. */
const PARTING = /\s[=|/]\s|[＝｜]/g;

/** Fewest Han characters and Latin letters of the two halves of an abstract. */
const MIN_HAN = 8;
const MIN_LETTERS = 30;

/**
 * Cut a title that stands in both languages: `A = B`, `中文(English)`, `中文 [English]`, `中文 English of some words`.
 *
 * @returns The two titles in order, or nothing: an abbreviation or a name in brackets is no title.
 */
export function splitTitle(text: string): Halves | undefined {
  if (text.length > MAX_LINE || !isMixed(text)) return undefined;
  return (
    atMark(text, MIN_TITLE_WORDS) ??
    inBrackets(text, (inner) => hasHan(inner) || wordsIn(inner) >= MIN_TITLE_WORDS) ??
    glued(text, MIN_GLUED_WORDS)
  );
}

/** Cut a keyword that stands in both languages: `乡村医生 (village doctor)`, `乡村医生peer support`. */
export function splitKeyword(text: string): Halves | undefined {
  if (text.length > MAX_LINE || !isMixed(text)) return undefined;
  return (
    atMark(text, 1) ??
    // “人工智能(AI)” has an abbreviation.
    inBrackets(text, (inner) => hasHan(inner) || /\p{Ll}{3}/u.test(inner)) ??
    glued(text, 2)
  );
}

/**
 * Cut an abstract that goes on in the other language: the Han characters stand all before a long Latin text, or all
 * behind one.
 */
export function splitAbstract(text: string): Halves | undefined {
  const first = text.search(EAST);
  if (first < 0) return undefined;
  let last = text.length;
  while (last > first && !EAST_LETTER.test(text[last - 1] ?? '')) last--;
  return (
    between(text, lastStop(text, first), (head, tail) => isLatin(head) && isChinese(tail)) ??
    between(text, last, (head, tail) => isChinese(head) && isLatin(tail))
  );
}

const EAST = /[\p{Script=Han}]/u;
const EAST_LETTER = /[\u3002\uff01\uff1f\uff1b\uff09\u300d\u201d\u3400-\u9fff]/;

/** Where the sentence begins that holds an offset: the Chinese half may begin with a figure or a label in Latin. */
function lastStop(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 40 && !/[.!?\n]/.test(text[at - 1] ?? '')) at--;
  return offset - at < 40 ? at : offset;
}

function between(
  text: string,
  cut: number,
  fits: (head: string, tail: string) => boolean,
): Halves | undefined {
  if (cut <= 0 || cut >= text.length) return undefined;
  const halves: Halves = [trimSpan(text, 0, cut), trimSpan(text, cut, text.length)];
  const [head, tail] = halves.map(({ start, end }) => text.slice(start, end)) as [string, string];
  return fits(head, tail) ? halves : undefined;
}

function isLatin(text: string): boolean {
  return !hasHan(text) && (text.match(/\p{Script=Latin}/gu)?.length ?? 0) >= MIN_LETTERS;
}

function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_HAN && han * 2 >= (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

function isMixed(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && hasHan(text);
}

function atMark(text: string, words: number): Halves | undefined {
  for (const { 0: mark, index } of text.matchAll(PARTING)) {
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

/** `A (B)`: the bracket is the last, and closes the text. */
function inBrackets(text: string, isText: (inner: string) => boolean): Halves | undefined {
  const end = text.trimEnd().replace(/[.。]$/, '').length;
  const opening = CLOSING[text[end - 1] ?? ''];
  if (!opening) return undefined;
  let at = end - 2;
  while (at > 0 && !opening.test(text[at] ?? '')) at--;
  if (at <= 0) return undefined;
  const halves: Halves = [trimSpan(text, 0, at), trimSpan(text, at + 1, end - 1)];
  const inner = text.slice(halves[1].start, halves[1].end);
  return isText(inner) && areTwo(text, halves, 1) ? halves : undefined;
}

/** Chinese, then the same in Latin letters without a mark between them. */
function glued(text: string, words: number): Halves | undefined {
  let cut = text.length;
  while (cut > 0 && !/[\u3002-\uffef]/.test(text[cut - 1] ?? '')) cut--;
  const halves: Halves = [trimSpan(text, 0, cut), trimSpan(text, cut, text.length)];
  return areTwo(text, halves, words) && /^[A-Za-z]/.test(text.slice(halves[1].start))
    ? halves
    : undefined;
}

/** One half Chinese, the other Latin words alone, and no Latin words of weight in the Chinese one. */
function areTwo(text: string, [one, two]: Halves, words: number): boolean {
  const [left, right] = [text.slice(one.start, one.end), text.slice(two.start, two.end)];
  if (hasHan(left) === hasHan(right)) return false;
  const [chinese, latin] = hasHan(left) ? [left, right] : [right, left];
  const han = chinese.match(/\p{Script=Han}/gu)?.length ?? 0;
  return wordsIn(latin) >= words && han >= 2 && han >= wordsIn(chinese);
}

function wordsIn(text: string): number {
  return text.match(/[A-Za-z][A-Za-z’'-]*/g)?.length ?? 0;
}
