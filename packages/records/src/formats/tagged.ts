import type { Diagnostic, Span } from '@diglot/text';
import { isBlank, linesOf, type Source, trimSpan } from '../source.ts';

/** A field of a tagged export: its tag and the stretch of its value, continuation lines included. */
export interface TaggedField extends Span {
  readonly tag: string;
  /** Where the line of the tag begins. */
  readonly lineStart: number;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

/**
 * Cut a text into tagged fields.
 *
 * @param tagLine - A sticky pattern with a group, the tag, or one for each way it is written; its match ends where the value begins.
 * @param options.continues - Whether a line that has no tag goes on with the field before it (default:
 *   every one that is not blank).
 * @returns Fields in order; the stretch of a value leaves out white space at its edges.
 */
export function* scanTagged(
  source: Source,
  tagLine: RegExp,
  { continues }: { readonly continues?: (line: string) => boolean } = {},
): Generator<TaggedField> {
  const { text } = source;
  let open: OpenField | undefined;
  let blank = false;
  for (const line of linesOf(text)) {
    tagLine.lastIndex = line.start;
    const match = tagLine.exec(text);
    if (match && tagLine.lastIndex <= line.end) {
      if (open) yield closed(text, open);
      open = {
        tag: match[1] ?? match[2] ?? match[3] ?? '',
        lineStart: line.start,
        afterBlank: blank,
        start: tagLine.lastIndex,
        end: line.end,
      };
      blank = false;
    } else if (isBlank(text, line)) {
      blank = true;
    } else if (open && (continues?.(text.slice(line.start, line.end)) ?? true)) {
      open.end = line.end;
      blank = false;
    }
  }
  if (open) yield closed(text, open);
}

interface OpenField {
  readonly tag: string;
  readonly lineStart: number;
  readonly afterBlank: boolean;
  readonly start: number;
  end: number;
}

function closed(text: string, { tag, lineStart, afterBlank, start, end }: OpenField): TaggedField {
  const span = trimSpan(text, start, end);
  return { tag, lineStart, afterBlank, start: span.start, end: span.end };
}

/**
 * Cut fields at tags that stand in the middle of a line: `%A 张晓明%A 李伟`.
 *
 * @param innerTag - A global pattern with one group, the tag; its match ends where the value begins.
 */
export function* splitAtInnerTags(
  source: Source,
  fields: Iterable<TaggedField>,
  innerTag: RegExp,
): Generator<TaggedField> {
  const { text } = source;
  for (const field of fields) {
    let { tag, start, afterBlank } = field;
    for (const match of text.slice(field.start, field.end).matchAll(innerTag)) {
      const at = field.start + match.index;
      yield { ...trimmed(text, start, at), tag, lineStart: field.lineStart, afterBlank };
      tag = match[1] ?? '';
      start = at + match[0].length;
      afterBlank = false;
    }
    if (tag === field.tag && start === field.start) yield field;
    else yield { ...trimmed(text, start, field.end), tag, lineStart: field.lineStart, afterBlank };
  }
}

function trimmed(text: string, start: number, end: number): Span {
  return trimSpan(text, Math.min(start, end), end);
}

/**
 * Tell of tags that a format does not have, each once. Their values are kept in `extra` under the tag.
 *
 * @returns What is to be called with every record; it adds to `diagnostics`.
 */
export function unknownTags(
  source: Source,
  diagnostics: Diagnostic[],
  isKnown: (tag: string) => boolean,
): (fields: readonly TaggedField[]) => void {
  const told = new Set<string>();
  return (fields) => {
    for (const { tag, lineStart, start, end } of fields) {
      if (start === end || told.has(tag) || isKnown(tag)) continue;
      told.add(tag);
      diagnostics.push({
        code: 'unknown-tag',
        message: `“${tag}” is no known tag of this format; its value is kept in extra.`,
        span: source.rootSpan(lineStart, end),
      });
    }
  };
}

/** Cut fields into records: each begins where `begins` says so. Fields before the first are a record too. */
export function* groupFields(
  fields: Iterable<TaggedField>,
  begins: (field: TaggedField, seen: ReadonlySet<string>) => boolean,
): Generator<TaggedField[]> {
  let group: TaggedField[] = [];
  let seen = new Set<string>();
  for (const field of fields) {
    if (group.length > 0 && begins(field, seen)) {
      yield group;
      group = [];
      seen = new Set();
    }
    group.push(field);
    seen.add(field.tag);
  }
  if (group.length > 0) yield group;
}
