import type { Entry, Slot } from '../assemble/entry.ts';
import type { Json } from '../model.ts';
import { cleanMarkup } from '../source/clean.ts';
import { type JsonNode, memberOf } from './json-node.ts';
import { decodeString } from './json-strings.ts';

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

/** What a node holds, as plain JSON. */
export function plainJson(node: JsonNode): Json {
  if (node.kind === 'array') return node.items.map(plainJson);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries([...node.members].map(([name, member]) => [name, plainJson(member)]));
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
