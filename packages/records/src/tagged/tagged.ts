import type { Diagnostic, Span } from '@diglot/text';
import { isBlank, linesOf, type Source, trimSpan } from '../source/source.ts';

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
 * @param options.opensWith - The first tag of a record. Where it comes in lower case, behind a blank line, a number or at the
 *   beginning, the tags up to the next blank line are taken in either case.
 * @returns Fields in order; the stretch of a value leaves out white space at its edges.
 *
 * @example
 * import { createSource, scanTagged } from '@diglot/records/reader';
 *
 * const source = createSource('TI: 同伴支持\n 的体验\nAU: 王丽\n');
 * const fields = [...scanTagged(source, /([A-Z]{2}): /y)];
 * fields.map(({ tag, start, end }) => [tag, source.text.slice(start, end)]);
 * // => [['TI', '同伴支持\n 的体验'], ['AU', '王丽']]
 */
export function* scanTagged(
  source: Source,
  tagLine: RegExp,
  {
    continues,
    opensWith,
  }: { readonly continues?: (line: string) => boolean; readonly opensWith?: string } = {},
): Generator<TaggedField> {
  const { text } = source;
  let open: OpenField | undefined;
  let blank = false;
  let isLower = false;
  for (const line of linesOf(text)) {
    let found = tagAt(text, line, tagLine);
    if (
      !found &&
      opensWith !== undefined &&
      (isLower || blank || !open || /^\d+$/.test(open.tag))
    ) {
      found = tagAt(text.slice(line.start, line.end).toUpperCase(), line, tagLine, line.start);
      isLower ||= found?.tag === opensWith;
      if (!isLower) found = undefined;
    } else isLower = false;
    if (found) {
      if (open) yield closed(text, open);
      open = { ...found, lineStart: line.start, afterBlank: blank, end: line.end };
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

/** The tag at the beginning of a line, and where its value begins; `base`: what the text is a copy from. */
function tagAt(
  text: string,
  line: Span,
  tagLine: RegExp,
  base = 0,
): { tag: string; start: number } | undefined {
  tagLine.lastIndex = line.start - base;
  const match = tagLine.exec(text);
  if (!match || tagLine.lastIndex + base > line.end) return undefined;
  return {
    tag: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
    start: tagLine.lastIndex + base,
  };
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
 * @param innerTag - A global pattern with one group, the tag; its match ends where the value begins. Or such a pattern for
 *   each tag of a field.
 * @param sign - What every such tag holds, and most values do not.
 */
export function* splitAtInnerTags(
  source: Source,
  fields: Iterable<TaggedField>,
  innerTag: RegExp | ((tag: string) => RegExp),
  sign: string,
): Generator<TaggedField> {
  const { text } = source;
  // Where the sign of a tag stands next: most fields hold none.
  let next = -1;
  for (const field of fields) {
    if (next < field.start) next = text.indexOf(sign, field.start);
    if (next < 0) next = text.length;
    if (next >= field.end) {
      yield field;
      continue;
    }
    let { tag, start, afterBlank } = field;
    const written = text.slice(field.start, field.end);
    for (;;) {
      // What the next tag looks like depends on the field that it ends.
      const pattern = typeof innerTag === 'function' ? innerTag(tag) : innerTag;
      pattern.lastIndex = start - field.start;
      const match = pattern.exec(written);
      if (!match) break;
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

/**
 * Cut fields into records: each begins where `begins` says so. Fields before the first are a record too.
 *
 * @example
 * import { createSource, groupFields, scanTagged } from '@diglot/records/reader';
 *
 * const source = createSource('TI: 同伴支持\nAU: 王丽\nTI: 护理学\n');
 * const works = groupFields(scanTagged(source, /([A-Z]{2}): /y), ({ tag }) => tag === 'TI');
 * Array.from(works, (fields) => fields.map(({ tag }) => tag)); // => [['TI', 'AU'], ['TI']]
 */
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

/**
 * Tell of groups that lack the line that opens or ends a record, in a text whose other records have it.
 *
 * @param marks.first - The tag of the first line. @param marks.last - That of the last line, where there is one.
 * @param marks.isEnded - Whether the last line is missed in a text, too, that has it nowhere (default: not), of every record but the last one.
 * @param marks.isRecord - Whether a group is a record; of others nothing is told. Default: every one is.
 */
export function* reportBroken(
  source: Source,
  groups: Iterable<TaggedField[]>,
  diagnostics: Diagnostic[],
  {
    first,
    last,
    isEnded = false,
    isRecord = () => true,
  }: {
    readonly first: string;
    readonly last?: string;
    readonly isEnded?: boolean;
    readonly isRecord?: (group: readonly TaggedField[]) => boolean;
  },
): Generator<TaggedField[]> {
  const { isOpen, memory } = source.stream;
  const seen = (memory.get('marks') as Set<string> | undefined) ?? new Set<string>();
  memory.set('marks', seen);
  const report = (tag: string, { lineStart, end }: TaggedField) =>
    diagnostics.push({
      code: 'broken-record',
      message: `The record has no "${tag}" line.`,
      span: source.rootSpan(lineStart, end),
    });
  const reportOpen = (group: TaggedField[]) => {
    const end = group.at(-1);
    if (last === undefined || !end || !isRecord(group)) return;
    if ((isEnded || seen.has(last)) && !group.some(({ tag }) => tag === last)) report(last, end);
  };
  let before: TaggedField[] | undefined;
  for (const group of groups) {
    if (before) {
      yield before;
      reportOpen(before);
    }
    const [opening] = group;
    if (opening && isRecord(group) && seen.has(first) && !group.some(({ tag }) => tag === first))
      report(first, opening);
    for (const { tag } of group) if (tag === first || tag === last) seen.add(tag);
    before = group;
  }
  if (!before) return;
  yield before;
  if (isOpen) reportOpen(before);
}
