import type { Diagnostic, Span } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import { createSource, type Source } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import { fieldOf } from '../../values/field-names.ts';
import { publicationType } from '../../values/publication-types.ts';
import { type LabelledField, labelledFields } from './fields.ts';
import { type CatalogueKind, catalogueKind, HEADING } from './labels.ts';
import {
  extentEntries,
  imprintEntries,
  isbnEntries,
  isExtent,
  pagesEntries,
  personEntries,
  subjectEntries,
  titleParts,
} from './values.ts';

/** Kinds that a catalogue has and few other texts. */
const OF_BOOKS: ReadonlySet<CatalogueKind> = new Set<CatalogueKind>([
  'statement',
  'isbn',
  'physical',
  'callNumber',
  'edition',
  'series',
  'imprint',
  'publisher',
]);

/** Those of them that say it almost alone. */
const OF_CATALOGUES: ReadonlySet<CatalogueKind> = new Set<CatalogueKind>([
  'statement',
  'isbn',
  'physical',
  'callNumber',
]);

/** An entry of a library’s catalogue as its page shows it, a label a line, in the language of the page. */
export const catalogueEntry: Reader = {
  format: 'catalogue-entry',
  boundaries: { by: 'starts' },
  readableEnd: beforeOpening(/^[ \t]{0,8}[\p{L} /()]{1,38}$/u),
  detect(head) {
    const kinds = new Set<CatalogueKind>();
    for (const { label, start, end } of labelledFields(createSource(head))) {
      const kind = catalogueKind(label);
      // The fields of an index and of a front matter have small letters.
      if (kind && start < end && !/^\p{Ll}/u.test(label)) kinds.add(kind);
    }
    const isTitled = kinds.has('title') || kinds.has('statement');
    if (!isTitled || kinds.has('journal')) return 0;
    const some = (of: ReadonlySet<CatalogueKind>) => [...kinds].some((kind) => of.has(kind));
    if (some(OF_CATALOGUES) && kinds.size >= 3) return 0.96;
    // A paper has a title, a publisher and an abstract too.
    return some(OF_BOOKS) && kinds.size >= 4 && !kinds.has('abstract') ? 0.95 : 0;
  },
  read(source) {
    const diagnostics: Diagnostic[] = [];
    const stray = (line: Span) =>
      diagnostics.push({
        code: 'stray-text',
        message: 'The line belongs to no field; it is left out.',
        span: source.rootSpan(line.start, line.end),
      });
    const groups = worksOf(labelledFields(source, stray));
    const read = readEntries(
      source,
      each(groups, (fields) => workEntries(source, fields)),
    );
    return {
      records: read.records,
      diagnostics: [...read.diagnostics, ...diagnostics],
      starts: groups.map(
        ([first]) => source.rootSpan(first?.lineStart ?? 0, first?.end ?? 0).start,
      ),
    };
  },
};

/**
 * A work begins with a title where the one before has one under the same label, and behind a blank line or a number with a title
 * or with the label that opened the one before.
 */
function worksOf(fields: Iterable<LabelledField>): LabelledField[][] {
  const works: LabelledField[][] = [];
  let titled: string | undefined;
  for (const field of fields) {
    const work = works.at(-1);
    const isTitle = isTitleField(field);
    const isOpening = field.isApart && (isTitle || field.label === work?.[0]?.label);
    const isNext = titled !== undefined && (isOpening || (isTitle && field.label === titled));
    if (!work || isNext) {
      works.push([field]);
      titled = isTitle ? field.label : undefined;
    } else {
      work.push(field);
      if (isTitle) titled ??= field.label;
    }
  }
  return works;
}

function isTitleField({ label }: LabelledField): boolean {
  const kind = catalogueKind(label);
  return kind === 'title' || kind === 'statement';
}

function workEntries(source: Source, fields: readonly LabelledField[]): Entry[] {
  const { text } = source;
  const filled = fields.filter(({ start, end }) => start < end);
  const first = fields[0];
  const isTitled = filled.some((field) => isTitleField(field) && !HEADING.test(field.label));
  const entries = filled.flatMap((field) =>
    isTitled && HEADING.test(field.label)
      ? subjectEntries(text, field, field.label)
      : fieldEntries(text, field),
  );
  const has = (slot: Slot) => entries.some((entry) => entry.slot === slot);
  const type: Entry[] =
    has('type') || !first
      ? []
      : [{ slot: 'type', start: first.lineStart, end: first.lineStart, field: '', value: 'book' }];
  // Who is responsible is said once more where the persons have a label.
  const isNamed = has('author') || has('editor') || has('translator');
  const responsible = filled.flatMap((field) => responsibleOf(text, field));
  return [
    ...type,
    ...entries,
    ...responsible.flatMap(({ field, span }) =>
      isNamed
        ? [entryAt('extra', span, 'responsibility')]
        : personEntries(text, span, 'author', field),
    ),
  ];
}

/** The stretch of a field that names those responsible for a title. */
function responsibleOf(text: string, field: LabelledField): { field: string; span: Span }[] {
  const kind = catalogueKind(field.label);
  if (kind === 'responsibility') return [{ field: field.label, span: field }];
  if (kind !== 'title' && kind !== 'statement') return [];
  const { responsible } = titleParts(text, field);
  return responsible ? [{ field: field.label, span: responsible }] : [];
}

const PEOPLE: Partial<Record<CatalogueKind, Slot>> = {
  author: 'author',
  contributor: 'contributor',
  editor: 'editor',
  translator: 'translator',
};

/** Reads the value of a field. */
type FieldReader = (text: string, span: Span, label: string) => Entry[];

/** Kinds of fields whose value is not simply that of one slot. */
const READERS: Partial<Record<CatalogueKind, FieldReader>> = {
  title: titleEntries,
  statement: titleEntries,
  body: bodyEntries,
  // Those responsible are read last, when it is known whether persons have labels.
  responsibility: () => [],
  imprint: (text, span, label) =>
    // What the end of a text cuts off may be the place.
    reachesEnd(text, span.end) && !/[:：]/.test(text.slice(span.start, span.end))
      ? [entryAt('extra', span, label)]
      : imprintEntries(text, span, label),
  publisher: imprintEntries,
  physical: extentEntries,
  'page-count': pagesEntries,
  description: (text, span, label) =>
    isExtent(text.slice(span.start, span.end))
      ? extentEntries(text, span, label)
      : [entryAt('abstract', span, label)],
  isbn: isbnEntries,
  keyword: subjectEntries,
  thesis: (_, span, label) => [
    { slot: 'type', start: span.start, end: span.start, field: label, value: 'thesis' },
    entryAt('extra', span, label),
  ],
  type: (text, span, label) => [
    {
      ...entryAt('type', span, label),
      value: publicationType([text.slice(span.start, span.end)], 'book'),
    },
    entryAt('extra', span, 'documentType'),
  ],
  edition: (_, span) => [entryAt('extra', span, 'edition')],
  callNumber: (_, span) => [entryAt('extra', span, 'callNumber')],
  price: (_, span) => [entryAt('extra', span, 'price')],
  journal: (_, span, label) => [entryAt('extra', span, label)],
};

function fieldEntries(text: string, { label, start, end }: LabelledField): Entry[] {
  const span = { start, end };
  const kind = catalogueKind(label);
  if (kind === undefined) return [entryAt(fieldOf(label)?.slot ?? 'extra', span, label)];
  const person = PEOPLE[kind];
  if (person) return personEntries(text, span, person, label);
  return READERS[kind]?.(text, span, label) ?? [entryAt(kind as Slot, span, label)];
}

function titleEntries(text: string, span: Span, label: string): Entry[] {
  return [entryAt('title', titleParts(text, span).title, label)];
}

/** Bodies that are responsible, between semicolons. */
function bodyEntries(text: string, span: Span, label: string): Entry[] {
  return splitSpan(text, span, SEMICOLONS).map((one) => ({
    ...entryAt('author', one, label),
    name: { family: text.slice(one.start, one.end), given: '', organization: true },
  }));
}
