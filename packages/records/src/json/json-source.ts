import type { Source } from '../source/source.ts';
import type { JsonNode } from './json-node.ts';
import { escapeOffsets } from './json-strings.ts';

/**
 * The content of a JSON string as a source of its own: its text is decoded, its provenance goes through the
 * escapes to the root. A number or literal is its own text.
 *
 * @param source - The source that `node` was parsed from.
 */
export function jsonSource(source: Source, node: JsonNode, field: string): Source {
  const { start } = node;
  if (node.kind !== 'string' || !node.escaped) {
    const text = source.text.slice(start, node.end);
    return source.derive(text, (offset) => start + offset, field);
  }
  let offsets: Uint32Array | undefined;
  return source.derive(
    node.value,
    (offset) => {
      offsets ??= escapeOffsets(source.text.slice(start, node.end));
      return start + (offsets[offset] ?? 0);
    },
    field,
  );
}
