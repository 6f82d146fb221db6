import type { Diagnostic } from '@diglot/text';
import { decodeString, type JsonNode, memberOf, parseJsonNode } from '../json-nodes.ts';
import type { Source } from '../source.ts';
import { cleanMarkup } from './clean.ts';
import type { Entry, Slot } from './entry.ts';

export type ObjectNode = JsonNode & { readonly kind: 'object' };

/** The node at a path of names and 0-based positions. */
export function nodeAt(node: JsonNode | undefined, ...path: readonly (string | number)[]) {
  let at = node;
  for (const step of path) {
    if (typeof step === 'string') at = memberOf(at, step);
    else at = at?.kind === 'array' ? at.items[step] : undefined;
  }
  return at;
}

/** The items of an array; a single value counts as one item, nothing as none. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined || (node.kind === 'literal' && node.value === null)) return [];
  return node.kind === 'array' ? node.items : [node];
}

/** A string or number as text; nothing else. */
export function textOf(node: JsonNode | undefined): string {
  return node?.kind === 'string' || node?.kind === 'number' ? String(node.value) : '';
}

/** The text of a stretch inside a JSON string: unescaped, without markup. */
export function cleanJson(raw: string): string {
  return cleanMarkup(raw.includes('\\') ? decodeString(raw) : raw);
}

/** An entry for a string or number; `undefined` for an empty or other value. */
export function entryOf(
  slot: Slot,
  node: JsonNode | undefined,
  field: string,
  more: Partial<Entry> = {},
): Entry | undefined {
  const text = textOf(node);
  if (node === undefined || text === '') return undefined;
  return { slot, start: node.start, end: node.end, field, value: cleanMarkup(text), ...more };
}

/** The objects that describe works: of one value, a list, a wrapper, or one value a line. */
export function recordNodes(
  source: Source,
  unwrap: (root: JsonNode) => readonly JsonNode[],
): { nodes: ObjectNode[]; diagnostics: Diagnostic[] } {
  const nodes: ObjectNode[] = [];
  const diagnostics: Diagnostic[] = [];
  let at = skipBetween(source.text, 0);
  while (at < source.text.length) {
    const { node, end, fault } = parseJsonNode(source.text, at);
    if (node) {
      for (const item of unwrap(node)) if (item.kind === 'object') nodes.push(item);
    }
    if (fault) {
      diagnostics.push({
        code: fault === 'truncated' ? 'truncated-json' : 'broken-json',
        message: 'The JSON is broken here; what stands before it was read.',
        span: source.rootSpan(end, Math.min(end + 40, source.text.length)),
      });
      const next = source.text.indexOf('\n', end);
      if (next < 0 || fault === 'truncated') break;
      at = next + 1;
    } else at = skipBetween(source.text, end);
  }
  return { nodes, diagnostics };
}

/** White space and the comma some exports put between values. */
function skipBetween(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,\ufeff]/.test(text[at] ?? '')) at++;
  return at;
}
