import type { Diagnostic } from '@diglot/text';
import { type JsonNode, memberOf } from '../../json/json-node.ts';
import { parseJsonNode } from '../../json/json-nodes.ts';
import { placedNode, repairedJson } from '../../json/json-repair.ts';
import { jsonSource } from '../../json/json-source.ts';
import { entitySource } from '../../source/entity-source.ts';
import { markupSource } from '../../source/markup-source.ts';
import { createShifts } from '../../source/shifts.ts';
import type { Source } from '../../source/source.ts';

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
  const report = (code: string, message: string, from: number, to: number) => {
    const span = source.rootSpan(Math.min(from, to), to);
    diagnostics.push({ code, message: `${path}: ${message}`, span });
  };
  if (fault === 'truncated') {
    report('truncated', 'the JSON ends in the middle', start, text.length);
    return { node, source, end: text.length };
  }
  const bare = unquoted(source, start, end);
  const opened = bare && parseJsonNode(bare.text);
  if (bare && opened && !opened.fault) {
    const close = bare.toSource(opened.end);
    report('json-repaired', 'the nested JSON is not escaped', end, close);
    return { node: opened.node, source: bare, end: close };
  }
  const limit = nextObject(text, end);
  const mended = fault === 'syntax' ? repairedJson(source, start, limit) : undefined;
  const repaired = mended && parseJsonNode(mended.text);
  if (mended && repaired?.node && !repaired.fault) {
    report('json-repaired', 'the JSON is broken and was mended', end, limit);
    return { node: placedNode(repaired.node, mended), source: mended, end: limit };
  }
  const lost = 'the JSON is broken; its fields after this place are not read';
  report('json-broken', lost, end, limit);
  return { node, source, end };
}

/**
 * `"resultStr":"{"title":…}"`, where the nested object was put in without escapes: the text from `start` on
 * without its quotes.
 *
 * @param fault - Where reading stopped: behind the quote that seemed to end the nested text.
 * @remarks **Cost:** of an object the text is copied up to the next such place only, of a list up to the next
 *   value at the start of a line, so that many of them cost no more than one.
 */
function unquoted(source: Source, start: number, fault: number) {
  const { text } = source;
  const opening = /"resultStr"\s{0,4}:\s{0,4}"(?=\{\s{0,4}")/g;
  const first = opening.exec(text.slice(start, fault));
  if (!first) return undefined;
  const list = text[start] === '[';
  const limit = list ? nextObject(text, fault) : text.length;
  const shifts = createShifts();
  shifts.add(0, start);
  let joined = '';
  let from = start;
  let quote = start + first.index + first[0].length - 1;
  for (;;) {
    const inner = parseJsonNode(text, quote + 1);
    if (inner.fault || text[inner.end] !== '"') return undefined;
    joined += text.slice(from, quote);
    shifts.add(joined.length, quote + 1 - joined.length);
    joined += text.slice(quote + 1, inner.end);
    from = inner.end + 1;
    shifts.add(joined.length, from - joined.length);
    opening.lastIndex = from;
    const next = opening.exec(text);
    if (!list || !next || next.index >= limit) {
      joined += text.slice(from, Math.min(limit, next?.index ?? limit));
      const toSource = (offset: number) => shifts.there(offset);
      return Object.assign(source.derive(joined, toSource), { toSource });
    }
    quote = next.index + next[0].length - 1;
  }
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
