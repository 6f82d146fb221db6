/**
 * One value of a JSON text, with its place. `start` and `end` are offsets into the text; of a string they
 * leave out the quotes. `closed` is false where the text ends inside the value.
 */
export type JsonNode =
  | (Place & { readonly kind: 'string'; readonly value: string; readonly escaped: boolean })
  | (Place & { readonly kind: 'number'; readonly value: number })
  | (Place & { readonly kind: 'literal'; readonly value: boolean | null })
  | (Place & { readonly kind: 'array'; readonly items: readonly JsonNode[] })
  | (Place & { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> });

export type ObjectNode = JsonNode & { readonly kind: 'object' };

interface Place {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** A member of an object by its name; `undefined` of anything else. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name) : undefined;
}

// One shape for all kinds: who reads `kind` and `start` meets no other.

/** An object with its members. */
export function objectNode(
  start: number,
  end: number,
  closed: boolean,
  members: ReadonlyMap<string, JsonNode>,
): ObjectNode {
  return node('object', start, end, closed, undefined, false, undefined, members) as ObjectNode;
}

/** An array with its items. */
export function arrayNode(start: number, end: number, closed: boolean, items: readonly JsonNode[]) {
  return node('array', start, end, closed, undefined, false, items, undefined) as JsonNode;
}

/** A string; `escaped`: its text holds escapes. */
export function stringNode(
  start: number,
  end: number,
  closed: boolean,
  value: string,
  escaped: boolean,
) {
  return node('string', start, end, closed, value, escaped, undefined, undefined) as JsonNode & {
    readonly kind: 'string';
  };
}

/** A number, `true`, `false` or `null`. */
export function wordNode(
  kind: 'number' | 'literal',
  start: number,
  end: number,
  closed: boolean,
  value: number | boolean | null,
) {
  return node(kind, start, end, closed, value, false, undefined, undefined) as JsonNode;
}

function node(
  kind: JsonNode['kind'],
  start: number,
  end: number,
  closed: boolean,
  value: string | number | boolean | null | undefined,
  escaped: boolean,
  items: readonly JsonNode[] | undefined,
  members: ReadonlyMap<string, JsonNode> | undefined,
): unknown {
  return { kind, start, end, closed, value, escaped, items, members };
}
