import type { Diagnostic, Span } from '@diglot/text';
import { each, inEach } from '../assemble/each.ts';
import type { Entry, Slot } from '../assemble/entry.ts';
import { readEntries } from '../assemble/read-entries.ts';
import type { ReadResult } from '../model.ts';
import { cleanMarkup } from '../source/clean.ts';
import type { Source } from '../source/source.ts';
import { joinedName } from '../values/names/names.ts';
import { type XmlElement, xmlElements } from './xml-nodes.ts';

/** The clean text of an element: no tags, references decoded, white space as one space. */
export function textOf(source: Source, element: XmlElement | undefined): string {
  return element ? cleanMarkup(source.text.slice(element.innerStart, element.innerEnd)) : '';
}

/** An entry for the content of an element; `undefined` for an empty or missing one. */
export function entryOf(
  source: Source,
  slot: Slot,
  element: XmlElement | undefined,
  more: Partial<Entry> = {},
): Entry | undefined {
  if (!element) return undefined;
  const { start, end } = unwrapped(source, element);
  return start === end ? undefined : { slot, start, end, field: element.name, ...more };
}

/** The content of an element without the tags that wrap all of it, as EndNote's `<style>` does. */
function unwrapped(source: Source, element: XmlElement): Span {
  let inner = element;
  let span = source.trim(inner.innerStart, inner.innerEnd);
  for (;;) {
    const [only, ...others] = inner.children;
    if (!only || others.length > 0 || only.start !== span.start || only.end !== span.end)
      return span;
    inner = only;
    span = source.trim(inner.innerStart, inner.innerEnd);
  }
}

/** One entry from the first to the last of some elements, with a value of its own. */
export function spanningEntry(
  source: Source,
  slot: Slot,
  elements: readonly (XmlElement | undefined)[],
  value: string,
  more: Partial<Entry> = {},
): Entry | undefined {
  const places = elements
    .filter((element) => element !== undefined)
    .map((element) => unwrapped(source, element))
    .filter(({ start, end }) => end > start);
  if (places.length === 0 || value === '') return undefined;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  const field = elements.find((element) => element !== undefined)?.name ?? slot;
  return { slot, start, end, field, value, ...(places.length > 1 && { pieces: places }), ...more };
}

/** The text of an element with a space between the elements that hold nothing but others, as in dates and grants. */
function spacedText(source: Source, element: XmlElement): string {
  const { children, innerStart, innerEnd } = element;
  let at = innerStart;
  let own = '';
  for (const { start, end } of children) {
    own += source.text.slice(at, start);
    at = end;
  }
  own += source.text.slice(at, innerEnd);
  if (children.length === 0 || /\S/.test(own)) return textOf(source, element);
  return children
    .map((child) => spacedText(source, child))
    .filter(Boolean)
    .join(' ');
}

/** What a record keeps in `extra` of the elements inside another that no field is read from, each under its name. */
export function unreadEntries(
  source: Source,
  element: XmlElement | undefined,
  read: ReadonlySet<string>,
): (Entry | undefined)[] {
  return (element?.children ?? [])
    .filter(({ name }) => !read.has(name))
    .map((child) => extraEntry(source, child));
}

/** The text of an element as an entry for `extra`. */
export function extraEntry(
  source: Source,
  element: XmlElement,
  field = element.name,
): Entry | undefined {
  const value = spacedText(source, element);
  return value === '' ? undefined : entryOf(source, 'extra', element, { field, value });
}

/** A person whose family and given name are elements of their own, or an organisation. */
export function personEntry(
  source: Source,
  slot: Slot,
  parts: {
    readonly family: XmlElement | undefined;
    readonly given?: XmlElement | undefined;
    readonly suffix?: XmlElement | undefined;
    readonly organization?: XmlElement | undefined;
  },
  more: Partial<Entry> = {},
): Entry | undefined {
  if (parts.organization) {
    const family = textOf(source, parts.organization);
    const name = { family, given: '', organization: true };
    return entryOf(source, slot, parts.organization, { name, ...more });
  }
  const family = textOf(source, parts.family);
  const given = textOf(source, parts.given);
  const suffix = textOf(source, parts.suffix);
  const value = joinedName(family, given, suffix);
  const name = { family: family || given, given: family ? given : '', ...(suffix && { suffix }) };
  return spanningEntry(source, slot, [parts.family, parts.given, parts.suffix], value, {
    name,
    ...more,
  });
}

/**
 * Read an XML format: the outermost elements called `names` are records, `entriesOf` reads one.
 *
 * @param options.recordsIn - The records in such an element, where it is not one itself.
 * @param options.mayNest - Whether such an element may hold another of its name. Default: none may.
 */
export function readXml(
  source: Source,
  names: readonly string[],
  entriesOf: (source: Source, element: XmlElement) => readonly (Entry | undefined)[],
  {
    recordsIn,
    mayNest,
  }: {
    readonly recordsIn?: (element: XmlElement) => readonly XmlElement[];
    readonly mayNest?: (element: XmlElement) => boolean;
  } = {},
): ReadResult {
  const diagnostics: Diagnostic[] = [];
  const found = xmlElements(source.text, diagnostics, {
    wanted: new Set(names),
    ...(mayNest && { mayNest }),
    stream: source.stream,
  });
  const read = readEntries(
    source,
    each(recordsIn ? inEach(found, recordsIn) : found, (element) =>
      entriesOf(source, element).filter((entry) => entry !== undefined),
    ),
    { clean: cleanMarkup },
  );
  const rooted = diagnostics.map(
    ({ span, ...rest }): Diagnostic => ({
      ...rest,
      ...(span && { span: source.rootSpan(span.start, span.end) }),
    }),
  );
  return { records: read.records, diagnostics: [...rooted, ...read.diagnostics] };
}
