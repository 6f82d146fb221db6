import type { Span } from '@diglot/text';
import { trimSpan } from './source.ts';

/**
 * Cut a list of names: at semicolons if there are any, else at commas, `、`, `and`, `&`, `和`.
 *
 * `Smith, J., Jones, K.` is cut at every second comma, when every second part holds only initials.
 *
 * @returns Spans of the names in order, none empty.
 */
export function splitNames(text: string, start = 0, end = text.length): Span[] {
  const list = text.slice(start, end);
  const semicolons = /[;\uff1b]/.test(list);
  const marks = semicolons ? /[;\uff1b\n]/g : /[,\uff0c\u3001\n]|\s(?:and|&)\s|\u548c(?=\s)/g;
  const parts = cut(list, marks);
  const joined = semicolons ? parts : joinInitials(list, parts);
  return joined
    .map((part) => trimSpan(text, start + part.start, start + part.end))
    .map((part) => stripAnd(text, part))
    .filter((part) => part.start < part.end);
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
