import { type Span, trimSpan } from '@diglot/text';
import { ANY_NAME } from './keyword-label.ts';

/** A list of keywords that a text names itself: “Keywords: peer support; nursing”. */
export interface KeywordList extends Span {
  /** The script most of its keywords are in: Han characters, or letters. */
  readonly language: 'en' | 'zh';
  /** The keywords, without the marks between them; in order. `start` of the list is that of its label. */
  readonly keywords: readonly Span[];
}

const BLANK = '[ \\t\\u3000]';

/**
 * A label at the beginning of a line, or behind a stop: closed by a colon, in brackets, or alone before a blank
 * or the end of the line.
 */
const LABEL = new RegExp(
  `(?<=^|[\\r\\n]${BLANK}{0,8}|[.。!！?？]${BLANK}{0,2})(?:[[【［〔]${BLANK}{0,2}${ANY_NAME}${BLANK}{0,2}[\\]】］〕]${BLANK}{0,2}[:：]?|(?:\\*\\*)?${ANY_NAME}(?:\\*\\*)?${BLANK}{0,2}[:：](?:\\*\\*)?|${ANY_NAME}(?=${BLANK}|[\\r\\n]))`,
  'giu',
);

/** Where a list ends that other particulars of the article follow on the same line. */
const PARTICULARS = /[【[]?\s?(?:中图分类号|分类号|文献标[识志]码|文章编号|DOI\b|doi\b|CLC\b)/u;

/** What parts keywords, in the order in which it is looked for; blanks only where nothing else does. */
const SEPARATORS: readonly RegExp[] = [/[;；]/gu, /[,，、]/gu, /\t| {2,}|\u3000+| [|/·•] /gu];
const CHINESE_BLANK = /[ \t\u3000]+/gu;

/** The end of a label that a mark closes; what stands behind a label apart from its list. */
const CLOSED = /[:：\]】］〕*]$/u;
const APART = /^(?:[\r\n\t\u3000]| {2})/u;
const SEMICOLON = /[;；、]/u;

/** Longest keyword, in UTF-16 units and in words; what is longer is a sentence. */
const MAX_KEYWORD_LENGTH = 80;
const MAX_KEYWORD_WORDS = 8;
/** Most keywords of a list; a longer one is an index. */
const MAX_KEYWORDS = 30;
/** Most lines over which a list goes on. */
const MAX_LINES = 6;
/** Longest list, in UTF-16 units. */
const MAX_LENGTH = MAX_KEYWORDS * MAX_KEYWORD_LENGTH;

const HAN = /\p{Script=Han}/u;

/**
 * Find the lists of keywords that a text names itself, in order.
 *
 * A list goes to the end of its line, and on where it is empty so far, ends in a mark that parts keywords, or is
 * broken within one: semicolons stand in both lines. A label without a colon or brackets counts only before several keywords: “Key words matter, as ever” has none.
 *
 * @remarks **Cost:** linear in the text.
 *
 * @example
 * import { findKeywordLists } from '@diglot/words';
 *
 * const text = '关键词：同伴支持；护士\nKeywords: peer support; nurses';
 * const [chinese, english] = findKeywordLists(text);
 * chinese.keywords.map(({ start, end }) => text.slice(start, end)); // => ['同伴支持', '护士']
 * english.keywords.map(({ start, end }) => text.slice(start, end));
 * // => ['peer support', 'nurses']
 */
export function findKeywordLists(text: string): KeywordList[] {
  const found: KeywordList[] = [];
  for (const { 0: label, index } of text.matchAll(LABEL)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const body = index + label.length;
    const end = endOfList(text, body);
    const isClosed = CLOSED.test(label.trimEnd());
    const isSure = isClosed || APART.test(text.slice(body, body + 2));
    if (!isSure && !SEMICOLON.test(text.slice(body, end))) continue;
    const list = readList(text, { start: index, end }, body, isClosed);
    if (list !== undefined) found.push(list);
  }
  return found;
}

function readList(
  text: string,
  { start, end }: Span,
  body: number,
  isClosed: boolean,
): KeywordList | undefined {
  const parts = splitKeywords(text, body, end);
  if (parts.length === 0 || parts.length > MAX_KEYWORDS) return undefined;
  if (!isClosed && parts.length < 2) return undefined;
  const keywords = parts.filter((part) => isKeyword(text.slice(part.start, part.end)));
  if (2 * keywords.length <= parts.length) return undefined;
  const han = keywords.filter((part) => HAN.test(text.slice(part.start, part.end))).length;
  return { start, end, language: 2 * han >= keywords.length ? 'zh' : 'en', keywords };
}

function endOfList(text: string, body: number): number {
  const most = Math.min(text.length, body + MAX_LENGTH);
  let end = lineEnd(text, body, most);
  for (let line = 1; line < MAX_LINES && end < most; line++) {
    const sofar = text.slice(body, end).trimEnd();
    const next = skipBreak(text, end, most);
    if (next === undefined) break;
    const nextEnd = lineEnd(text, next, most);
    const goesOn = sofar === '' || /[;；,，、]$/u.test(sofar);
    if (!goesOn && !isBrokenWithin(sofar, text.slice(next, nextEnd))) break;
    end = nextEnd;
  }
  const stop = PARTICULARS.exec(text.slice(body, end));
  return stop === null ? end : body + stop.index;
}

/** Whether a list of English keywords goes on in the next line: both have semicolons, and this one no label. */
function isBrokenWithin(line: string, next: string): boolean {
  const isCut = /\p{Ll}$/u.test(line) && /^\p{Ll}/u.test(next);
  return isCut && line.includes(';') && next.includes(';') && !/[:：]/u.test(next);
}

function lineEnd(text: string, from: number, most: number): number {
  let end = from;
  while (end < most && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Where the next line begins, unless it is blank. */
function skipBreak(text: string, end: number, most: number): number | undefined {
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  return text.slice(next, lineEnd(text, next, most)).trim() === '' ? undefined : next;
}

/** Semicolons part keywords, else commas, else wide blanks; in Chinese any blanks. */
function splitKeywords(text: string, start: number, end: number): Span[] {
  const list = text.slice(start, end);
  for (const separator of SEPARATORS) {
    const parts = split(text, start, end, separator);
    if (parts.length > 1) return parts;
  }
  const parts = split(text, start, end, CHINESE_BLANK);
  const areChinese = parts.every((part) => HAN.test(text.slice(part.start, part.end)));
  return areChinese && HAN.test(list) ? parts : split(text, start, end, SEPARATORS[0] as RegExp);
}

function split(text: string, start: number, end: number, separator: RegExp): Span[] {
  const parts: Span[] = [];
  const add = (from: number, to: number) => {
    const { start: first, end: last } = trimSpan(text, { start: from, end: to });
    const bare = text.slice(first, last).replace(/(?<![.。])[.。]$/u, '');
    if (bare !== '') parts.push({ start: first, end: first + bare.length });
  };
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(separator)) {
    add(from, start + index);
    from = start + index + mark.length;
  }
  add(from, end);
  return parts;
}

function isKeyword(part: string): boolean {
  if (part.length > MAX_KEYWORD_LENGTH || !/\p{L}/u.test(part)) return false;
  return part.split(/\s+/u).length <= MAX_KEYWORD_WORDS && !/[。!！?？]|[.:：] /u.test(part);
}
