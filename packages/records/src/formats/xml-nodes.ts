import type { Diagnostic, Span } from '@diglot/text';
import { decodeEntities } from './entities.ts';

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
 * end tag is skipped. A document type that declares entities is refused, so that neither external
 * entities nor “a billion laughs” are ever looked at.
 *
 * @param wanted - Names; the outermost elements so called are given as they end, and not kept. Default: the
 *   roots.
 * @param diagnostics - Told of a refused document, of which nothing is given, and of one that is cut off.
 *
 * @remarks **Cost:** linear. Text is not copied: it is taken from the source by those who want it.
 * **Differs** from an XML processor: nothing is validated, only predefined references are decoded.
 */
export function* xmlElements(
  text: string,
  diagnostics: Diagnostic[],
  wanted?: ReadonlySet<string>,
): Generator<XmlElement> {
  const stack: Node[] = [];
  /** How many of the open elements there are around the outermost wanted one, it included; 0: none is open. */
  let outermost = 0;
  const isWanted = (depth: number, name: string) =>
    wanted ? outermost === 0 && wanted.has(name) : depth === 0;
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
      const declaration = declarationAt(text, start);
      if (declaration.entities) {
        const message = 'The document declares entities; it is not read, for safety.';
        const span = { start, end: declaration.end };
        diagnostics.push({ code: 'xml-entities-refused', message, span });
        return;
      }
      at = declaration.end;
      continue;
    }
    const end = tagEnd(text, start);
    if (end < 0) break;
    at = end;
    if (next === 0x2f) {
      const name = localName(text.slice(start + 2, end - 1).trim());
      const depth = stack.findLastIndex((open) => open.name === name);
      while (depth >= 0 && stack.length > depth) {
        const found = close(start, stack.length === depth + 1 ? end : start);
        if (found) yield found;
      }
    } else if (isNameStart(next)) {
      const node = new Node(text, start, end);
      const empty = text.charCodeAt(end - 2) === 0x2f;
      if (!empty && stack.length >= MAX_DEPTH) continue;
      stack.push(node);
      if (isWanted(stack.length - 1, node.name)) outermost = stack.length;
      const found = empty && close(end, end);
      if (found) yield found;
    }
  }
  if (stack.length > 0) {
    const span = { start: stack[0]?.start ?? 0, end: text.length };
    diagnostics.push({ code: 'truncated-xml', message: 'The text ends inside an element.', span });
  }
  while (stack.length > 0) {
    const found = close(text.length, text.length);
    if (found) yield found;
  }
}

const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributeIn(tag: string, name: string): string | undefined {
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE)) {
    if (key === name || localName(key) === name) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

/** Behind the `>` of a tag, which may stand in a quoted attribute; −1 when the text ends before. */
function tagEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('>', at);
    if (close < 0) return -1;
    const quote = firstQuote(text, at, close);
    if (quote < 0) return close + 1;
    const end = text.indexOf(text[quote] ?? '"', quote + 1);
    if (end < 0) return close + 1;
    at = end + 1;
  }
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

function declarationAt(text: string, start: number): { end: number; entities: boolean } {
  const to = (mark: string) => {
    const found = text.indexOf(mark, start + 2);
    return found < 0 ? text.length : found + mark.length;
  };
  if (text.startsWith('<!--', start)) return { end: to('-->'), entities: false };
  if (text.startsWith('<![CDATA[', start)) return { end: to(']]>'), entities: false };
  if (text.startsWith('<?', start)) return { end: to('?>'), entities: false };
  const subset = text.indexOf('[', start);
  const plain = to('>');
  if (subset < 0 || subset > plain) return { end: plain, entities: false };
  const end = to(']>');
  return { end, entities: /<!ENTITY/i.test(text.slice(subset, end)) };
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
