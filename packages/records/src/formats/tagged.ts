import type { Span } from '@diglot/text';
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
 * @param tagLine - A sticky pattern with one group, the tag; its match ends where the value begins.
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
        tag: match[1] ?? '',
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
