import type { Diagnostic } from '@diglot/text';
import { entitySource } from '../entity-source.ts';
import { type JsonNode, memberOf, parseJsonNode } from '../json-nodes.ts';
import { repairedJson } from '../json-repair.ts';
import { jsonSource } from '../json-source.ts';
import { markupSource } from '../markup-source.ts';
import { createShifts } from '../shifts.ts';
import type { Source } from '../source.ts';

/** One JSON object that describes the work, with the source its offsets refer to. */
export interface Copy {
  readonly node: JsonNode;
  readonly source: Source;
  /** `$`, or `$.resultStr` for the object nested in a string. */
  readonly path: string;
}

export interface CopyRead {
  readonly node: JsonNode | undefined;
  readonly source: Source;
  readonly end: number;
}

/** How deep objects are nested in strings at most. */
const MAX_NESTING = 3;

/**
 * Read the JSON value at an offset. Broken JSON is mended, up to the next object at the start of a line.
 */
export function readJsonAt(
  source: Source,
  start: number,
  path: string,
  diagnostics: Diagnostic[],
): CopyRead {
  const { text } = source;
  const { node, end, fault } = parseJsonNode(text, start);
  if (fault === undefined) return { node, source, end };
  const limit = nextObject(text, end);
  const report = (code: string, message: string, from = end, to = limit) => {
    const span = source.rootSpan(Math.min(from, to), to);
    diagnostics.push({ code, message: `${path}: ${message}`, span });
  };
  if (fault === 'truncated') {
    report('truncated', 'the JSON ends in the middle', start, text.length);
    return { node, source, end: text.length };
  }
  const bare = unquoted(source, start, limit);
  const opened = bare && parseJsonNode(bare.text, start);
  if (bare && opened && !opened.fault) {
    report('json-repaired', 'the nested JSON is not escaped');
    return { node: opened.node, source: bare, end: bare.toSource(opened.end) };
  }
  const mended = fault === 'syntax' ? repairedJson(source, start, limit) : undefined;
  const repaired = mended && parseJsonNode(mended.text);
  if (mended && repaired?.node && !repaired.fault) {
    report('json-repaired', 'the JSON is broken and was mended');
    return { node: repaired.node, source: mended, end: limit };
  }
  report('json-broken', 'the JSON is broken; its fields after this place are not read');
  return { node, source, end };
}

/** `"resultStr":"{"title":…}"`, where the nested object was put in without escapes: the text without its quotes. */
function unquoted(source: Source, start: number, limit: number) {
  const { text } = source;
  const opening = /"resultStr"\s{0,4}:\s{0,4}"(?=\{\s{0,4}")/;
  const match = opening.exec(text.slice(start, limit));
  if (!match) return undefined;
  const quote = start + match.index + match[0].length - 1;
  const inner = parseJsonNode(text, quote + 1);
  if (inner.fault || text[inner.end] !== '"') return undefined;
  const shifts = createShifts();
  shifts.add(quote, 1);
  shifts.add(inner.end - 1, 2);
  const toSource = (offset: number) => shifts.there(offset);
  const joined =
    text.slice(0, quote) + text.slice(quote + 1, inner.end) + text.slice(inner.end + 1);
  return Object.assign(source.derive(joined, toSource), { toSource });
}

/** The object itself, then the ones nested as text in `resultStr`. */
export function copiesOf(
  node: JsonNode,
  source: Source,
  path: string,
  diagnostics: Diagnostic[],
): Copy[] {
  const copies: Copy[] = [{ node, source, path }];
  for (let level = 0; level < MAX_NESTING; level++) {
    const last = copies.at(-1);
    const nested = memberOf(last?.node, 'resultStr');
    if (!last) break;
    const field = `${last.path}.resultStr`;
    if (nested?.kind === 'object') {
      copies.push({ node: nested, source: last.source, path: field });
      continue;
    }
    if (nested?.kind !== 'string' || !nested.value.includes('{')) break;
    const inner = readJsonAt(jsonSource(last.source, nested, field), 0, field, diagnostics);
    if (inner.node?.kind !== 'object') break;
    copies.push({ node: inner.node, source: inner.source, path: field });
  }
  return copies;
}

/** The next `{` that opens a line, at or after an offset; else the end. */
export function nextObject(text: string, from: number): number {
  const opening = /[\r\n][ \t\ufeff]*[{[](?=\s*["'{])/g;
  opening.lastIndex = Math.max(0, from - 1);
  const match = opening.exec(text);
  return match ? match.index + match[0].length - 1 : text.length;
}

/**
 * The content of a field as a source of its own.
 *
 * @param names - The way to the field: `['journal', 'name']`.
 * @returns `undefined` when there is none, when it is `null`, blank, or no text or number; and when the text
 *   ends inside it, unless `partial`.
 */
export function fieldOf(
  copy: Copy,
  names: readonly string[],
  { partial = false } = {},
): Source | undefined {
  let node: JsonNode | undefined = copy.node;
  for (const name of names) node = memberOf(node, name);
  if (node?.kind !== 'string' && node?.kind !== 'number') return undefined;
  if (!node.closed && !partial) return undefined;
  // Tags and references are so usual in this family that they are decoded without a word.
  const written = jsonSource(copy.source, node, `${copy.path}.${names.join('.')}`);
  const field = entitySource(markupSource(written), []);
  return field.text.trim() === '' ? undefined : field;
}
