import type { Diagnostic } from '@diglot/text';
import { emptyRecord } from '../../assemble/draft.ts';
import { nodeAt } from '../../json/json-entries.ts';
import type { JsonNode } from '../../json/json-node.ts';
import { JsonRecords } from '../../json/json-records.ts';
import type { BibliographicRecord, Json } from '../../model.ts';
import { OPENS_JSON } from '../../reader/openings.ts';
import { toTheEnd } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';

/**
 * Our own records, as `toJsonl` writes them, or in a JSON array. They come back as they were, but for
 * their places: those point into the text that is read now.
 */
export const diglotJson: Reader = {
  format: 'diglot-json',
  opens: OPENS_JSON,
  boundaries: { by: 'settled' },
  readableEnd: toTheEnd,
  detect: (head) =>
    /^\s*(?:\[\s*)?\{"id"\s{0,9}:/.test(head) &&
    /"titles"\s*:\s*\[/.test(head) &&
    /"relatedPapers"\s*:/.test(head)
      ? 0.99
      : 0,
  read: (source) => {
    const diagnostics: Diagnostic[] = [];
    const records: BibliographicRecord[] = [];
    const starts: number[] = [];
    const objects = new JsonRecords(source, diagnostics);
    for (const node of objects) {
      if (nodeAt(node, 'titles')?.kind !== 'array') continue;
      const plain = plainOf(source, node) as Partial<BibliographicRecord>;
      records.push({ ...emptyRecord(), ...plain });
      starts.push(node.start);
    }
    return { records, diagnostics, starts, settled: objects.settled };
  },
};

/** A node as plain data; each `prov` is made anew from where its `raw` or `value` stands. */
function plainOf(source: Source, node: JsonNode): Json {
  switch (node.kind) {
    case 'array':
      return node.items.map((item) => plainOf(source, item));
    case 'object': {
      const plain: Record<string, Json> = {};
      for (const [name, member] of node.members) {
        if (name !== 'prov' && name !== '__proto__') plain[name] = plainOf(source, member);
      }
      return node.members.has('prov') ? { ...plain, ...placeOf(source, node) } : plain;
    }
    default:
      return node.value;
  }
}

/** The text of a value as it is written here, which escapes may make another. */
function placeOf(source: Source, node: JsonNode): Record<string, Json> {
  const written = nodeAt(node, 'raw') ?? nodeAt(node, 'value');
  if (written?.kind !== 'string' || written.end <= written.start) return { prov: [] };
  const prov = [source.prov(written.start, written.end)] as unknown as Json;
  return written.escaped ? { raw: source.text.slice(written.start, written.end), prov } : { prov };
}
