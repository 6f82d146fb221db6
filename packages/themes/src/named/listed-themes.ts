import { NUMBER, readNumber } from './numbers.ts';
import type { NumberedSpan } from './tagged-themes.ts';
import { trimName } from './trim-name.ts';

const ENGLISH_NOUN = '(?:sub-?)?(?:themes|topics|categories|domains|dimensions)';
const CHINESE_NOUN = '(?:主题|范畴|类属|类别|维度|类目)';
const ENGLISH_COUNT = `\\b(${NUMBER})\\s(?:[\\p{L}-]{1,20}\\s){0,4}${ENGLISH_NOUN}\\b`;
const CHINESE_COUNT = `(${NUMBER})\\s?(?:个|大|类|项|种)?[\\p{Script=Han}]{0,6}?${CHINESE_NOUN}`;

/** A count with what leads from it to the list; the first that yields a list wins. */
const ANNOUNCEMENTS = [
  new RegExp(
    `${ENGLISH_COUNT}[^.:;]{0,120}?(?::|\\b(?:including|namely|which were|were as follows):?)`,
    'giu',
  ),
  // “the four dimensions are …”, but not “four themes were found: …”.
  new RegExp(`${ENGLISH_COUNT}\\s(?:are|were)\\s(?![\\p{L}-]+ed\\b)(?=[^.:;]{0,600}\\.)`, 'giu'),
  new RegExp(
    `${CHINESE_COUNT}[^。；;：:]{0,20}?(?:[:：]|[，,]?(?:分别为|分别是|包括|即)[:：]?)`,
    'gu',
  ),
];
/** A count with a bracket that opens behind it: “three themes (…”. */
const BRACKETS = [
  new RegExp(`${ENGLISH_COUNT}\\s?[(（]`, 'giu'),
  new RegExp(`${CHINESE_COUNT}\\s?[(（]`, 'gu'),
];
/** Marks that number the entries of a list: (1), 1), ①, (i), (a), 1. */
const ENUMERATOR =
  /[（(]\s?(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\s?[)）]|[①-⑩]|(?<![\d.\p{L}])\d{1,2}[)）、]|(?<=[\s:：;；])\d[.．](?=\s)/giu;
/** How far a list may go. */
const REACH = 1500;

/**
 * Find themes that are announced with their number and then listed.
 *
 * ```text
 * Three themes emerged: (1) time; (2) trust; (3) pay.      四个维度（学习、实践、反思、成长）
 *                           ^--^      ^---^      ^-^                ^^  ^^  ^^  ^^
 * ```
 */
export function listedThemes(text: string): NumberedSpan[] {
  const listed = (announcements: readonly RegExp[], endOf: (from: number) => number) =>
    announcements.flatMap((announcement) =>
      [...text.matchAll(announcement)].flatMap((match) => {
        const from = match.index + match[0].length;
        return readList(text, from, endOf(from), readNumber(match[1] ?? ''));
      }),
    );
  return [
    ...listed(ANNOUNCEMENTS, (from) => sentenceEnd(text, from, from + REACH)),
    ...listed(BRACKETS, (from) => bracketEnd(text, from, from + REACH)),
  ];
}

function readList(text: string, from: number, end: number, count: number): NumberedSpan[] {
  const enumerated = readEnumerated(text, from, count);
  if (enumerated.length === count && count > 1) return enumerated;
  for (const separator of [
    /[;；]/gu,
    /[,，、]\s?(?:and\b|和|以及|及)?|\sand\s|和|以及|及/gu,
    /[,，、]/gu,
  ]) {
    const spans = split(text, from, end, separator);
    if (spans.length === count && count > 1) return spans;
  }
  return [];
}

/** Entries behind marks that count up from the first; the last ends with its sentence. */
function readEnumerated(text: string, from: number, count: number): NumberedSpan[] {
  const stretch = text.slice(from, from + REACH);
  const marks = [...stretch.matchAll(ENUMERATOR)].slice(0, count);
  const first = marks[0];
  // Nothing but blanks lies between the announcement and the first mark.
  if (first === undefined || stretch.slice(0, first.index).trim() !== '') return [];
  return marks.flatMap((mark, index) => {
    const start = from + mark.index + mark[0].length;
    const next = marks[index + 1];
    const limit = next === undefined ? from + REACH : from + next.index;
    const name = trimName(
      text,
      start,
      next === undefined ? sentenceEnd(text, start, limit) : limit,
    );
    return name === undefined ? [] : [{ ...name, number: index + 1 }];
  });
}

function split(text: string, from: number, to: number, separator: RegExp): NumberedSpan[] {
  const spans: NumberedSpan[] = [];
  let start = from;
  const add = (end: number) => {
    const name = trimName(text, start, end);
    if (name !== undefined) spans.push({ ...name, number: spans.length + 1 });
  };
  for (const match of text.slice(from, to).matchAll(separator)) {
    add(from + match.index);
    start = from + match.index + match[0].length;
  }
  add(to);
  return spans;
}

function sentenceEnd(text: string, from: number, most: number): number {
  const to = Math.min(text.length, most);
  for (let at = from; at < to; at++) {
    if (/[。！？!?\n]/u.test(text.charAt(at))) return at;
    if (text.charAt(at) === '.' && !/\S/u.test(text.charAt(at + 1))) return at;
  }
  return to;
}

function bracketEnd(text: string, from: number, most: number): number {
  const to = Math.min(text.length, most);
  for (let at = from; at < to; at++) if (/[)）\n]/u.test(text.charAt(at))) return at;
  return from;
}
