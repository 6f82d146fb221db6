import type { Diagnostic, Span } from '@diglot/text';
import { decodeEntities } from '../source/entities.ts';
import type { StreamPart } from '../source/source.ts';
import { XmlMarks } from './xml-marks.ts';

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
  let isTold = false;
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
      if (!empty && stack.length >= MAX_DEPTH) {
        if (!isTold)
          report(`Elements more than ${MAX_DEPTH} deep are no elements here.`, start, end);
        isTold = true;
        continue;
      }
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

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f || code > 0x7f
  );
}
