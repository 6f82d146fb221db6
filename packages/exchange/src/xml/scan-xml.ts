import type { Span } from '@diglot/text';

/** A piece of markup: a start tag (an empty element has `selfClosing`), an end tag, or character data. */
export type XmlPiece = XmlTag | XmlData;

export interface XmlTag extends Span {
  readonly kind: 'start' | 'end';
  /** Without its prefix. */
  readonly name: string;
  /** The attributes as they are written; see `xmlAttributeOf`. */
  readonly attributes: string;
  readonly selfClosing: boolean;
}

export interface XmlData extends Span {
  readonly kind: 'text';
  /** Decoded. */
  readonly text: string;
}

/** Longest tag, in code units; a `<` with no `>` within it is a character like any other. */
const MAX_TAG = 65_536;

const TAG = /(\/?)(?:[\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)/uy;

/**
 * Cut XML into its tags and character data, in order. What is not well formed is read as far as its tags go:
 * nothing is ever refused, and a broken element costs no more than itself. Comments, processing
 * instructions and declarations are left out.
 *
 * @remarks **Cost:** linear.
 */
export function* scanXml(text: string): Generator<XmlPiece> {
  const find = createFinder(text);
  let at = 0;
  let data = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    const skipped = skipEnd(text, open, find);
    const tag = skipped === undefined ? readTag(text, open) : undefined;
    if (skipped === undefined && tag === undefined) {
      at = open + 1;
      continue;
    }
    if (open > data) yield dataOf(text, data, open);
    if (tag !== undefined) yield tag;
    else if (text.startsWith(CDATA, open)) {
      const [start, end] = [open + CDATA.length, Math.max((skipped ?? 0) - 3, open + CDATA.length)];
      if (end > start) yield { kind: 'text', text: text.slice(start, end), start, end };
    }
    at = tag?.end ?? skipped ?? open + 1;
    data = at;
  }
  if (data < text.length) yield dataOf(text, data, text.length);
}

/** A declaration up to its end or to the bracket of its inner part. */
const DECLARATION = /[^<>[]*[>[]/uy;

const CDATA = '<![CDATA[';

/** Where what is no element ends: a comment, CDATA, an instruction, a declaration; else nothing. */
function skipEnd(text: string, open: number, find: Finder): number | undefined {
  const mark = text[open + 1];
  if (mark === '?') return find('?>', open);
  if (mark !== '!') return undefined;
  if (text.startsWith('<!--', open)) return find('-->', open);
  if (text.startsWith(CDATA, open)) return find(']]>', open);
  DECLARATION.lastIndex = open + 2;
  return DECLARATION.exec(text)?.[0].endsWith('[') ? find(']>', open) : find('>', open);
}

type Finder = (mark: string, from: number) => number | undefined;

/** Finds the end of the next mark; one that is not there is looked for once only. */
function createFinder(text: string): Finder {
  const absent = new Set<string>();
  return (mark, from) => {
    if (absent.has(mark)) return undefined;
    const at = text.indexOf(mark, from);
    if (at < 0) absent.add(mark);
    return at < 0 ? undefined : at + mark.length;
  };
}

function readTag(text: string, open: number): XmlTag | undefined {
  TAG.lastIndex = open + 1;
  const match = TAG.exec(text);
  if (match === null) return undefined;
  const close = tagClose(text, TAG.lastIndex);
  if (close === undefined) return undefined;
  const selfClosing = text[close - 1] === '/';
  return {
    kind: match[1] === '/' ? 'end' : 'start',
    name: match[2] ?? '',
    attributes: text.slice(TAG.lastIndex, selfClosing ? close - 1 : close),
    selfClosing,
    start: open,
    end: close + 1,
  };
}

/** The `>` that closes a tag: not one inside quotes, unless the quotes are never closed before a `<`. */
function tagClose(text: string, from: number): number | undefined {
  const stop = Math.min(text.length, from + MAX_TAG);
  let quote = '';
  let first: number | undefined;
  for (let at = from; at < stop; at++) {
    const character = text[at] ?? '';
    if (character === '<') return first;
    if (character === '>') {
      first ??= at;
      if (quote === '') return at;
    } else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return first;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Decode the character references of XML; what is none stays as it is. */
export function decodeXml(markup: string): string {
  return markup.replace(
    /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{1,8}));/gu,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function dataOf(text: string, start: number, end: number): XmlData {
  return { kind: 'text', text: decodeXml(text.slice(start, end)), start, end };
}

/** The value of an attribute by its name without prefix; the first, if there are several. */
export function xmlAttributeOf({ attributes }: XmlTag, name: string): string | undefined {
  for (const match of attributes.matchAll(
    /(?:[\p{L}_][\p{L}\p{N}_.-]{0,99}:)?([\p{L}_][\p{L}\p{N}_.-]{0,99})\s{0,99}=\s{0,99}(?:"([^"<]*)"|'([^'<]*)')/gu,
  )) {
    if (match[1] === name) return decodeXml(match[2] ?? match[3] ?? '');
  }
  return undefined;
}
