import { decodeEntities } from './entities.ts';

/** Between these no space belongs where a line was broken: Han, kana, full-width marks. */
const EAST = '\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';

const BREAK_IN_EAST = new RegExp(`(?<=[${EAST}])[ \\t]*[\\r\\n][\\s]*(?=[${EAST}])`, 'gu');

/**
 * Undo the line breaks of an export: a broken line is joined by one space, by nothing between two
 * Chinese characters. Outer white space goes; runs of it become one space.
 */
export function unwrap(raw: string): string {
  const trimmed = raw.trim();
  if (!/[\r\n\t]| {2}/.test(trimmed)) return trimmed;
  const joined = /[\u2e80-\uffef]/.test(trimmed) ? trimmed.replace(BREAK_IN_EAST, '') : trimmed;
  return joined.replace(/\s+/g, ' ');
}

/**
 * A line end that a program wrote as two signs, `\n` or `\r\n`: before white space, a capital, a digit, a Han
 * character, a bracket or a list sign, another one, or the end. `\nu` and `\neq` are of TeX, `\new` of a path.
 */
const WRITTEN_BREAK =
  /[ \t]*(?:\\r)?\\n(?=$|[\s\p{Lu}\p{Script=Han}\d([（【〔“"‘•●·*–—-]|\\[rn])[ \t]*/gu;

/** After these a written line end parts two sentences; elsewhere it only wraps a line. */
const STOP = /[.!?:;。！？：；…]["”’)）\]】]?$/;

/** Line ends that stand as two signs, as they were meant: a line end behind a sentence, else as `unwrap` joins lines. */
function withWrittenBreaks(text: string): string {
  if (!text.includes('\\n')) return text;
  const broken = text.replace(WRITTEN_BREAK, (_, at: number) =>
    STOP.test(text.slice(Math.max(0, at - 2), at)) ? '\u2028' : '\n',
  );
  // Where line ends are written so, quotes are.
  return (broken === text ? text : broken.replaceAll('\\"', '"'))
    .split('\u2028')
    .map(unwrap)
    .filter((line) => line !== '')
    .join('\n');
}

/** Unwrap, decode HTML entities and take out the tags of HTML and JATS that are closed, where there are any. */
export function cleanText(raw: string): string {
  const text = withWrittenBreaks(unwrap(raw));
  if (!text.includes('&')) return hasTags(text) ? withoutEscapedTags(text) : text;
  const decoded = withoutEscapedTags(decodeEntities(text));
  // `&#xD;` is EndNote's line end.
  return /[\r\n]/.test(decoded)
    ? decoded.replace(/(?<![ \t])[ \t]*(?:\r\n?|\n)\s*/g, '\n').trim()
    : decoded;
}

/**
 * Take the markup out of a text: tags go, block tags become a space, entities are decoded.
 *
 * Only what opens like a tag (`<i>`, `</sub>`, `<jats:p>`) is a tag; `p < 0.05` stays.
 */
export function cleanMarkup(raw: string): string {
  const flat = raw.includes('<')
    ? raw
        .replace(/<!\[CDATA\[|\]\]>/g, '')
        .replace(XREF, '')
        .replace(
          /<\/?(?:[a-z]+:)?(?:p|br|sec|title|div|li|list-item|label)(?:\s[^<>]*)?\/?>/gi,
          ' ',
        )
        .replace(/<\/?[A-Za-z][\w:.-]*(?:\s[^<>]*)?\/?>/g, '')
        .replace(CUT_TAG, (found, name: string) => (isCutTag(found, name) ? '' : found))
    : raw;
  return cleanText(flat);
}

/** The mark of a footnote is no word of the text. */
const XREF = /<xref\b[^<>]{0,200}>[^<]{0,20}<\/xref>/g;

/** What may be a tag that the end of the text cuts off. */
const CUT_TAG = /<\/?((?:[a-z]{1,6}:)?[A-Za-z]{0,10})$/;

/** Tags of texts, as far as they may be cut: `<su`, `</i`, `<jats:par`; but `a<bice` is no tag. */
function isCutTag(found: string, name: string): boolean {
  return (
    found.startsWith('</') || name.includes(':') || TEXT_TAGS.some((tag) => tag.startsWith(name))
  );
}

const TEXT_TAGS =
  'i b em strong sub sup sc scp u bold italic p br div li label list span title sec xref a jats mml'.split(
    ' ',
  );

/** Take out tags that were escaped with the text around them: `&lt;i&gt;word&lt;/i&gt;`. One that nothing closes is a sign. */
function withoutEscapedTags(written: string): string {
  if (!hasTags(written)) return written;
  const text = written.replace(XREF, '').replaceAll('</xref>', '');
  if (!hasTags(text)) return text;
  const namesOf = (tags: RegExp) => new Set([...text.matchAll(tags)].map(([, name]) => name));
  const opened = namesOf(/<([a-z1-6:-]{1,24})[\s>]/g);
  const closed = namesOf(/<\/([a-z1-6:-]{1,24})>/g);
  return text
    .replace(BREAK_TAG, ' ')
    .replace(ESCAPED_TAG, (tag, name: string) =>
      closed.has(name) && opened.has(name) ? (BLOCK_TAG.test(name) ? ' ' : '') : tag,
    )
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether a text may hold tags that are closed, or line ends of HTML. */
function hasTags(text: string): boolean {
  return text.includes('</') || /<br\s?\/?>/i.test(text);
}

/** A line end of HTML, which nothing closes. */
const BREAK_TAG = /<br\s?\/?>/gi;

/** Tags around a paragraph or a heading, which a space parts. */
const BLOCK_TAG = /^(?:(?:jats:)?(?:p|title|sec)|h[1-6]|div|li)$/;

/** Tags of HTML, JATS and MathML that only format; others that were escaped are words about tags. */
const ESCAPED_TAG =
  /<\/?(jats:[a-z-]{1,20}|mml:[a-z]{1,12}|i|b|em|strong|sub|sup|sc|scp|u|bold|italic|p|span|title|sec|h[1-6]|div|[uo]l|li)(?:\s[^<>]{0,200})?\/?>/g;
