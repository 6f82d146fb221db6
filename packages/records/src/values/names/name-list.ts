import type { Span } from '@diglot/text';
import { trimSpan } from '../../source/source.ts';
import { hasSemicolon, SEMICOLONS } from '../../source/split.ts';
import { isGivenBehind } from './given-behind.ts';

/**
 * Cut a list of names: at semicolons if there are any, else at commas, `、`, `and`, `&`, `和`.
 *
 * `Smith, J., Jones, K.` is cut at every second comma, when every second part holds only initials.
 * `Smith J, Jones K; Hill Study Group` (PubMed, with a group) is cut at the commas too.
 *
 * @returns Spans of the names in order, none empty.
 */
export function splitNames(text: string, start = 0, end = text.length): Span[] {
  const list = text.slice(start, end).replace(OTHERS, '');
  const semicolons = hasSemicolon(list);
  if (ONE_INVERTED.test(list) || isOneHanName(list))
    return [trimSpan(text, start, start + list.length)];
  const parts = cut(list, semicolons ? SEMICOLONS : isInverted(list) ? AND : COMMA);
  const joined = semicolons
    ? parts.flatMap((part) => splitPubmedList(list, part))
    : joinSuffixes(list, joinInitials(list, parts));
  return joined
    .flatMap((part) => splitHan(list, part))
    .map((part) => trimSpan(text, start + part.start, start + part.end))
    .map((part) => stripAnd(text, part))
    .filter((part) => part.start < part.end);
}

/** “and others” at the end of a list. */
const OTHERS = /[\s,，、;；]{0,4}(?:\bet al\b\.?|(?<=\p{Script=Han}{2})\s*等)[\s.。]*$/u;

/** One name with its family name first, which is one word: `Keller, Anna Maria`, `de Boer, Piet`. */
const ONE_INVERTED =
  /^\s*(?:\p{Ll}[\p{L}’']{0,4}\s){0,3}\p{Lu}[\p{L}\p{M}’'-]{1,30},\s{1,3}\p{Lu}[\p{L}\p{M}.’'-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}.’'-]{0,30}){0,3}\s*$/u;

/** `欧阳, 静`, `杜恩, 约翰`: two pieces in Han that are not both names of their own. */
function isOneHanName(list: string): boolean {
  const [, first = '', second = ''] =
    /^\s*(\p{Script=Han}{1,4}),\s(\p{Script=Han}{1,4})\s*$/u.exec(list) ?? [];
  return first !== '' && isGivenBehind(first, second);
}

const AND = /\s(?:and|&)\s/g;
const COMMA = /,\s+(?:and|&)\s|[,\uff0c\u3001\n]|\s(?:and|&)\s/g;

/** `Smith, John and Doe, Jane`: one comma in every part between “and”s. */
function isInverted(list: string): boolean {
  const parts = list.split(AND);
  return parts.length > 1 && parts.every((part) => part.split(',').length === 2);
}

/** `Jane Doe, Jr.` */
function joinSuffixes(list: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && /^\s*(?:Jr|Sr|II|III)\.?\s*$/.test(list.slice(part.start, part.end))) {
      joined[joined.length - 1] = { start: last.start, end: part.end };
    } else joined.push(part);
  }
  return joined;
}

/** `张三和李四`, `张晓明 李雷 王芳`: Chinese names without a mark between them. */
function splitHan(list: string, part: Span): Span[] {
  const { start, end } = trimSpan(list, part.start, part.end);
  const names = list.slice(start, end);
  const spaced = /^\p{Script=Han}{2,4}(?:[ \u3000]+\p{Script=Han}{2,4})+$/u.test(names);
  // Two of two characters may be one Japanese name.
  const many = spaced && (names.split(/[ \u3000]+/).length > 2 || /\p{Script=Han}{3}/u.test(names));
  const joined = /^\p{Script=Han}{2,4}\s?和\s?\p{Script=Han}{2,4}$/u.test(names);
  if (!many && !joined) return [part];
  return cut(names, many ? /[ \u3000]+/g : /\s?和\s?/g).map((one) => ({
    start: start + one.start,
    end: start + one.end,
  }));
}

function cut(list: string, marks: RegExp): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const mark of list.matchAll(marks)) {
    parts.push({ start: from, end: mark.index });
    from = mark.index + mark[0].length;
  }
  parts.push({ start: from, end: list.length });
  return parts;
}

/** One person, or several as PubMed writes them: every comma part ends in initials. */
function splitPubmedList(list: string, { start, end }: Span): Span[] {
  const parts = cut(list.slice(start, end), /,/g);
  const isPerson = (part: Span) =>
    /\p{L}{2}[’'.-]? \p{Lu}{1,3}(?:\s*(?:\((?:\d+|[#*†‡])\)|\[\d+\]|\d+(?!\d)|[#*†‡]))*\.?\s*$/u.test(
      list.slice(start + part.start, start + part.end),
    );
  if (parts.length < 2 || !parts.every(isPerson)) return [{ start, end }];
  return parts.map((part) => ({ start: start + part.start, end: start + part.end }));
}

function joinInitials(list: string, parts: readonly Span[]): readonly Span[] {
  if (parts.length < 2 || parts.length % 2 !== 0) return parts;
  const isGiven = (part: Span) =>
    /^\s*(?:\p{Lu}\.?[\s-]?){1,4}\s*$/u.test(list.slice(part.start, part.end));
  if (!parts.every((part, index) => isGiven(part) === (index % 2 === 1))) return parts;
  return parts
    .filter((_, index) => index % 2 === 0)
    .map((part, index) => ({ start: part.start, end: parts[index * 2 + 1]?.end ?? part.end }));
}

function stripAnd(text: string, span: Span): Span {
  const opening = /^(?:and|&)\s+/.exec(text.slice(span.start, span.end));
  return opening ? { start: span.start + opening[0].length, end: span.end } : span;
}
