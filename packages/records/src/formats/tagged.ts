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
export function scanTagged(
  source: Source,
  tagLine: RegExp,
  { continues }: { readonly continues?: (line: string) => boolean } = {},
): TaggedField[] {
  const { text } = source;
  const fields: TaggedField[] = [];
  let open:
    | { tag: string; lineStart: number; afterBlank: boolean; start: number; end: number }
    | undefined;
  let blank = false;
  const close = () => {
    if (open) fields.push({ ...open, ...trimSpan(text, open.start, open.end) });
    open = undefined;
  };
  for (const line of linesOf(text)) {
    tagLine.lastIndex = line.start;
    const match = tagLine.exec(text);
    if (match && tagLine.lastIndex <= line.end) {
      close();
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
  close();
  return fields;
}

/** Cut fields into records: each begins where `begins` says so. Fields before the first are a record too. */
export function groupFields(
  fields: readonly TaggedField[],
  begins: (field: TaggedField, seen: ReadonlySet<string>) => boolean,
): TaggedField[][] {
  const groups: TaggedField[][] = [];
  let seen = new Set<string>();
  for (const field of fields) {
    if (groups.length === 0 || begins(field, seen)) {
      groups.push([]);
      seen = new Set();
    }
    groups.at(-1)?.push(field);
    seen.add(field.tag);
  }
  return groups;
}
