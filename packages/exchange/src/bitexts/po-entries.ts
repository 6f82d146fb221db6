import type { Span } from '@diglot/text';
import { linesOf } from '../tables/read-rows.ts';

/** A message of a PO file, as it is written there. */
export interface PoEntry extends Span {
  readonly isFuzzy: boolean;
  /** The original, and its plural where it has one; unescaped. */
  readonly id: string;
  readonly plural?: string;
  /** The translations: one, or one for each plural form. */
  readonly strings: readonly string[];
}

/** What could not be read. */
export interface PoEntries {
  readonly entries: readonly PoEntry[];
  readonly stray: readonly Span[];
}

/** A keyword with the first part of its string, or a further part alone. */
const STRING =
  /^\s{0,100}(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d{1,2})\])?\s{1,100})?"(.*)"\s*$/u;
const COMMENT = /^\s{0,100}#/u;
const OBSOLETE = /^\s{0,100}#~/u;
const FUZZY = /^\s{0,100}#,.{0,1000}\bfuzzy\b/u;

interface Open {
  start: number;
  end: number;
  isFuzzy: boolean;
  id: string | undefined;
  plural: string | undefined;
  strings: string[];
}

/**
 * Read the messages of a PO file, the head (whose original is empty) among them. Obsolete ones (`#~`) are
 * comments. Lines that are none of its forms are stray.
 */
export function readPoEntries(text: string): PoEntries {
  const entries: PoEntry[] = [];
  const stray: Span[] = [];
  let open: Open | undefined;
  let isFuzzy = false;
  /** A line of the message before the next blank line could not be read. */
  let isBroken = false;
  /** Adds to the string that is being read. */
  let add: ((part: string) => void) | undefined;
  const close = () => {
    if (open?.id !== undefined) {
      const { id, plural, ...rest } = open;
      entries.push({ ...rest, id, ...(plural !== undefined && { plural }) });
    }
    open = undefined;
    add = undefined;
  };
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (line.trim() === '' || COMMENT.test(line)) {
      if (open !== undefined && open.strings.length > 0) close();
      if (FUZZY.test(line)) isFuzzy = true;
      // Flags end with their message: an obsolete one, or one that could not be read.
      if (OBSOLETE.test(line) || (isBroken && line.trim() === '')) isFuzzy = false;
      isBroken &&= line.trim() !== '';
      continue;
    }
    const [, keyword, form, string] = STRING.exec(line) ?? [];
    if (string === undefined || (keyword === undefined && add === undefined)) {
      stray.push({ start, end });
      isBroken = true;
      continue;
    }
    const beginsEntry = keyword === 'msgctxt' || (keyword === 'msgid' && open?.id !== undefined);
    if (beginsEntry || (keyword === 'msgid' && open === undefined)) {
      if (beginsEntry) close();
      open = { start, end, isFuzzy, id: undefined, plural: undefined, strings: [] };
      isFuzzy = false;
    }
    if (open === undefined) {
      stray.push({ start, end });
      isBroken = true;
      continue;
    }
    if (keyword !== undefined) add = adder(open, keyword, Number(form ?? 0));
    add?.(unescaped(string));
    open.end = end;
  }
  close();
  return { entries, stray };
}

function adder(open: Open, keyword: string, form: number): (part: string) => void {
  if (keyword === 'msgid') {
    open.id = '';
    return (part) => {
      open.id += part;
    };
  }
  if (keyword === 'msgid_plural') {
    open.plural = '';
    return (part) => {
      open.plural += part;
    };
  }
  if (keyword === 'msgctxt') return () => {};
  open.strings[form] = '';
  return (part) => {
    open.strings[form] += part;
  };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

/** A string without its escapes, as those of C. */
function unescaped(string: string): string {
  return string.replace(/\\(.)/gu, (_, sign: string) => ESCAPES.get(sign) ?? sign);
}
