import type { Diagnostic, Span } from '@diglot/text';
import { decodeEntities } from '../source/entities.ts';
import type { StreamPart } from '../source/source.ts';

/** An element and its place. `start`–`end` holds its tags, `innerStart`–`innerEnd` is between them. */
export interface XmlElement extends Span {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly children: readonly XmlElement[];
  attribute(name: string): string | undefined;
}

/** Deeper nesting than this is cut off: no record is nested so. */
const MAX_DEPTH = 256;

export interface XmlOptions {
  readonly wanted?: ReadonlySet<string>;
  readonly mayNest?: (element: XmlElement) => boolean;
  /** Of a part of a stream; the elements that are open at its end are remembered. Default: a whole text. */
  readonly stream?: StreamPart;
}

/** A class, since a closure for the attributes of each element would cost more than all else. */
class Node implements XmlElement {
  readonly start: number;
  readonly name: string;
  readonly innerStart: number;
  readonly children: XmlElement[] = [];
  end: number;
  innerEnd: number;
  private readonly text: string;
  private readonly nameEnd: number;

  /** @param end - Behind the tag. */
  constructor(text: string, start: number, end: number) {
    let nameEnd = start + 1;
    while (nameEnd < end && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
    this.text = text;
    this.start = start;
    this.nameEnd = nameEnd;
    this.name = localName(text.slice(start + 1, nameEnd));
    this.innerStart = end;
    this.innerEnd = end;
    this.end = end;
  }

  attribute(name: string): string | undefined {
    return attributeIn(this.text.slice(this.nameEnd, this.innerStart - 1), name);
  }
}

function endsName(code: number): boolean {
  return code <= 0x20 || code === 0x2f || code === 0x3e;
}

/**
 * Read XML into elements that know where everything stands, one after the other.
 *
 * Forgiving: an element the text ends in, or whose end tag is missing, ends with its parent; a stray
 * end tag is skipped. What is broken costs no more than the wanted element it stands in: one ends, at the
 * latest, where the next of its name begins; a tag, comment or CDATA section that is not closed ends before
 * what cannot stand in it. A document type that declares entities is refused, so that neither external
 * entities nor “a billion laughs” are ever looked at.
 *
 * @param diagnostics - Told of a refused document, of which nothing is given, of one that is cut off, and of
 *   what is broken.
 * @param options.wanted - Names; the outermost elements so called are given as they end, and not kept.
 *   Default: the roots.
 * @param options.mayNest - Whether a wanted element may hold another of its name. Default: none may.
 *
 * @remarks **Cost:** linear. Text is not copied: it is taken from the source by those who want it.
 * **Differs** from an XML processor: nothing is validated, only predefined references are decoded.
 */
export function* xmlElements(
  text: string,
  diagnostics: Diagnostic[],
  { wanted, mayNest = () => false, stream }: XmlOptions = {},
): Generator<XmlElement> {
  const marks = new XmlMarks(text, wanted);
  const around = (stream?.memory.get('elements') ?? []) as readonly string[];
  const stack = around.map((name) => new Node(`<${name}>`, 0, name.length + 2));
  /** How many of the open elements there are around the outermost wanted one, it included; 0: none is open. */
  let outermost = 0;
  const isWanted = (depth: number, name: string) =>
    wanted ? outermost === 0 && wanted.has(name) : depth === 0;
  const report = (message: string, start: number, end: number) =>
    diagnostics.push({ code: 'broken-xml', message, span: { start, end } });
  /** End the innermost open element; it is returned when it is to be given. */
  const close = (innerEnd: number, end: number): XmlElement | undefined => {
    const node = stack.pop();
    if (!node) return undefined;
    node.innerEnd = innerEnd;
    node.end = end;
    if (outermost === stack.length + 1) {
      outermost = 0;
      return node;
    }
    stack.at(-1)?.children.push(node);
    return undefined;
  };
  for (let at = 0; ; ) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    const next = text.charCodeAt(start + 1);
    if (next === 0x21 || next === 0x3f) {
      const declaration = marks.declarationAt(start);
      if (declaration.open) report('A section is not closed here.', start, declaration.end);
      if (declaration.entities) {
        const message = 'The document declares entities; it is not read, for safety.';
        const span = { start, end: declaration.end };
        diagnostics.push({ code: 'xml-entities-refused', message, span });
        return;
      }
      at = declaration.end;
      continue;
    }
    if (next !== 0x2f && !isNameStart(next)) {
      at = start + 1;
      continue;
    }
    const { end, isOpen } = marks.tagAt(start);
    if (end < 0) break;
    at = end;
    if (isOpen) report('A tag is not closed here.', start, end);
    if (next === 0x2f) {
      const name = localName(text.slice(start + 2, isOpen ? end : end - 1).trim());
      const depth = stack.findLastIndex((open) => open.name === name);
      if (depth < 0 && outermost === 0 && wanted?.has(name))
        report(`The start tag of "${name}" is missing.`, start, end);
      while (depth >= 0 && stack.length > depth) {
        const found = close(start, stack.length === depth + 1 ? end : start);
        if (found) yield found;
      }
    } else {
      const node = new Node(text, start, end);
      const around = wanted && stack[outermost - 1];
      if (around?.name === node.name && !mayNest(around)) {
        report(`The end tag of "${node.name}" is missing.`, around.start, around.innerStart);
        for (let last = outermost; stack.length >= last; ) {
          const found = close(start, start);
          if (found) yield found;
        }
      }
      const empty = text.charCodeAt(end - 2) === 0x2f;
      if (!empty && stack.length >= MAX_DEPTH) continue;
      stack.push(node);
      if (isWanted(stack.length - 1, node.name)) outermost = stack.length;
      const found = empty && close(end, end);
      if (found) yield found;
    }
  }
  if (stream?.isOpen) {
    const open = outermost > 0 ? stack.slice(0, outermost - 1) : stack;
    stream.memory.set(
      'elements',
      open.map(({ name }) => name),
    );
  } else if (stack.length > 0) {
    const span = { start: stack[0]?.start ?? 0, end: text.length };
    diagnostics.push({ code: 'truncated-xml', message: 'The text ends inside an element.', span });
  }
  while (stack.length > 0) {
    const found = close(text.length, text.length);
    if (found) yield found;
  }
}

const ATTRIBUTE = /(?<![^\s=/"'<>])([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeIn(tag: string, name: string): string | undefined {
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (key === name || localName(key) === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** Finds where tags and declarations end, also those that are not closed. */
class XmlMarks {
  private readonly text: string;
  /** Matches the start tag of a wanted element: nothing that is closed holds one in its quotes. */
  private readonly wanted: RegExp | undefined;
  /** Where marks were last found, so that no stretch is searched twice for the same. */
  private readonly found = new Map<string, number>();

  constructor(text: string, wanted: ReadonlySet<string> | undefined) {
    this.text = text;
    const names = wanted && [...wanted].join('|');
    this.wanted =
      names === undefined ? undefined : new RegExp(`<(?:\\w{1,20}:)?(?:${names})[\\s/>]`, 'g');
  }

  /**
   * Behind the `>` of a tag, which may stand in a quoted attribute; −1 when the text ends before. A tag that is
   * not closed ends before the next one.
   */
  tagAt(start: number): { end: number; isOpen: boolean } {
    const { text } = this;
    let at = start + 1;
    for (;;) {
      const close = this.indexOf('>', at);
      const next = this.indexOf('<', at);
      const quote = firstQuote(text, at, Math.min(close, next));
      if (quote < 0) {
        if (next < close) return { end: next, isOpen: true };
        return { end: close < text.length ? close + 1 : -1, isOpen: false };
      }
      const end = this.indexOf(text[quote] ?? '"', quote + 1);
      if (end === text.length || this.nextWanted(quote) < end) {
        // A quotation mark is missing: the tag ends where it would without the one before.
        const isTag = close < this.indexOf('<', quote);
        return isTag ? { end: close + 1, isOpen: true } : { end: next, isOpen: true };
      }
      at = end + 1;
    }
  }

  /** A comment, section, instruction or document type; one that is `open` ends behind its first mark. */
  declarationAt(start: number): { end: number; entities: boolean; open?: boolean } {
    for (const [opening, closing] of SECTIONS) {
      if (!this.text.startsWith(opening, start)) continue;
      const inner = start + opening.length;
      const end = this.indexOf(closing, inner);
      const isOpen = end === this.text.length || this.indexOf(opening, inner) < end;
      return isOpen
        ? { end: inner, entities: false, open: true }
        : { end: end + closing.length, entities: false };
    }
    const subset = this.indexOf('[', start);
    const plain = this.indexOf('>', start) + 1;
    if (subset > plain) return { end: Math.min(plain, this.text.length), entities: false };
    const end = Math.min(this.indexOf(']>', start) + 2, this.text.length);
    return { end, entities: /<!ENTITY/i.test(this.text.slice(subset, end)) };
  }

  private nextWanted(from: number): number {
    if (!this.wanted) return this.text.length;
    return this.memorised('wanted', from, (at) => {
      const { wanted } = this;
      if (!wanted) return -1;
      wanted.lastIndex = at;
      return wanted.exec(this.text)?.index ?? -1;
    });
  }

  private indexOf(mark: string, from: number): number {
    return this.memorised(mark, from, (at) => this.text.indexOf(mark, at));
  }

  /** The next place from an offset on; the length of the text when there is none. Offsets nearly always rise. */
  private memorised(mark: string, from: number, search: (from: number) => number): number {
    const known = this.found.get(mark);
    // What was found behind `from` may not be the first behind it, unless the search began before.
    const begun = this.begun.get(mark) ?? Number.POSITIVE_INFINITY;
    if (known !== undefined && begun <= from && known >= from) return known;
    const at = search(from);
    const found = at < 0 ? this.text.length : at;
    this.found.set(mark, found);
    this.begun.set(mark, from);
    return found;
  }

  private readonly begun = new Map<string, number>();
}

/** What is no element and may hold anything but its own opening mark. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code > 0x7f
  );
}

/** The first element at a path of names below an element. */
export function find(element: XmlElement | undefined, ...path: readonly string[]) {
  let at = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

/** Every element at a path of names below an element, in order. */
export function findAll(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  let level = element ? [element] : [];
  for (const name of path) {
    level = level.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return level;
}

/** Every element of a name anywhere below, outermost only, in order. */
export function descendants(elements: readonly XmlElement[], name: string): XmlElement[] {
  return elements.flatMap((element) =>
    element.name === name ? [element] : descendants(element.children, name),
  );
}
